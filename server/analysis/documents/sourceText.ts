import type { SourceInput } from "../inputs.ts";

const mostIds = 20;

/** What a zone goes round, as it was asked for, in brief. */
export function sourceText(source: SourceInput): string {
  if ("geometry" in source) return `a ${source.geometry.type} that was given`;
  const { collection, ids = [], filter } = source;
  if (filter !== undefined) return `${collection} where ${filter}`;
  const named = ids.slice(0, mostIds).map((id) => `${collection}/${id}`);
  const more = ids.length - named.length;
  return named.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
