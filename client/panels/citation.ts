import type { SourceRecord } from "../../geodata/declaration.ts";
import { formatDate } from "../i18n/format.ts";

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

function authorName({ family, given, literal }: NonNullable<SourceRecord["author"]>[number]) {
  return literal ?? [family, given].filter((part) => part !== undefined).join(", ");
}

function issueDate(parts: readonly number[]): string {
  const precision = (["year", "month", "day"] as const)[parts.length - 1];
  if (!precision) return "";
  const [year = 0, month = 1, day = 1] = parts;
  const iso = new Date(Date.UTC(year, month - 1, day)).toISOString();
  return formatDate("en", iso, precision);
}

function webAddress({ DOI, URL: url }: SourceRecord): string | null {
  if (DOI) return `https://doi.org/${DOI}`;
  return url && /^https?:\/\//i.test(url) ? url : null;
}
