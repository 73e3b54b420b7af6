import type { SourceRecord } from "../../geodata/declaration.ts";

/** A source as a bibliography would print it, in the parts that are set differently. */
export interface Citation {
  authors: string;
  /** When it was issued, as exactly as the source states; empty where it does not. */
  issued: string;
  title: string;
  /** Journal or site, and publisher. */
  publisher: string;
  licence: string;
  /** Web address, or null; only http and https are followed. */
  url: string | null;
}

export function citation(source: SourceRecord): Citation {
  const publisher = [source["container-title"], source.publisher];
  return {
    authors: (source.author ?? []).map(authorName).join("; "),
    issued: issueDate(source.issued?.["date-parts"][0] ?? []),
    title: source.title,
    publisher: publisher.filter((part) => part !== undefined).join(", "),
    licence: source.license,
    url: webAddress(source),
  };
}

/** The whole citation in one line of plain text. */
export function citationText(source: SourceRecord): string {
  const { authors, issued, title, publisher, licence, url } = citation(source);
  const imprint = [publisher, issued].filter((part) => part !== "").join(", ");
  const sentences = [authors, title, imprint, licence].filter((part) => part !== "").map(closed);
  return [...sentences, ...(url ? [url] : [])].join(" ");
}

/** Ended by one full stop, which an initial or a question may already have brought. */
export function closed(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function authorName({ family, given, literal }: NonNullable<SourceRecord["author"]>[number]) {
  return literal ?? [family, given].filter((part) => part !== undefined).join(", ");
}

/** Bibliographies are set in the language of the works: English. */
const precisions: readonly Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { month: "long", year: "numeric" },
  { day: "numeric", month: "long", year: "numeric" },
];

function issueDate(parts: readonly number[]): string {
  const precision = precisions[parts.length - 1];
  if (!precision) return "";
  const [year = 0, month = 1, day = 1] = parts;
  const format = new Intl.DateTimeFormat("en-GB", { ...precision, timeZone: "UTC" });
  return format.format(Date.UTC(year, month - 1, day));
}

function webAddress({ DOI, URL: url }: SourceRecord): string | null {
  if (DOI) return `https://doi.org/${DOI}`;
  return url && /^https?:\/\//i.test(url) ? url : null;
}
