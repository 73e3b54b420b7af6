import type { Language } from "../../contract/wire.ts";

/** What a part of the document is, for programs that read it to people: an element of PDF's structure. */
export interface Tag {
  type: string;
  /** Absent: directly in the document. */
  within?: Tag;
  lang?: Language;
  alt?: string;
  /** What it says, where the order of its letters on the page does not tell. */
  actual?: string;
  /** Of a heading of a table: what it is the heading of. */
  scope?: "Column" | "Row";
}
