import type { SourceRecord } from "../../geodata/declaration.ts";
import { citationText } from "../contract/citation.ts";
import type { FeatureRow } from "../features/queries.ts";

/** The sources that the features of a file cite. */
export class CitedSources {
  /** In the order of their ids. */
  readonly records: readonly SourceRecord[];
  #citations: ReadonlyMap<string, string>;

  /** @param ids what the features cite; those without a record are left out of `records`. */
  constructor(ids: readonly string[], known: readonly SourceRecord[]) {
    const cited = new Set(ids);
    this.records = known
      .filter(({ id }) => cited.has(id))
      .sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
    this.#citations = new Map(this.records.map((source) => [source.id, citationText(source)]));
  }

  /** All of them in words. */
  get citations(): string[] {
    return [...this.#citations.values()];
  }

  /** What a feature cites, in words and in its order; the id of what has no record. */
  citationsOf({ sources }: FeatureRow): string[] {
    if (!Array.isArray(sources)) return [];
    return sources.map((id: string) => this.#citations.get(id) ?? id);
  }
}
