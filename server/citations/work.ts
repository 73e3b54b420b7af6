import type { SourceRecord } from "../../geodata/declaration.ts";

/** What is cited: a record of CSL-JSON, as sources are, or a map or a feature of ours. */
export interface Work extends Omit<SourceRecord, "accessed" | "license"> {
  /** Which of its states. */
  version?: string;
  language?: string;
}

/** Year, month and day, as far as they are known. */
export function dateParts({ issued }: Work): readonly number[] {
  return issued?.["date-parts"][0] ?? [];
}

type Author = NonNullable<Work["author"]>[number];

/** `literal` where the name is not of parts, otherwise "family, given". */
export function nameOf({ family, given, literal }: Author): string {
  return literal ?? [family, given].filter((part) => part !== undefined).join(", ");
}
