import { tableOf, visibleIn } from "../../database/layerTable.ts";
import { sql } from "../../database/sql.ts";
import { CitedSources } from "../../downloads/citedSources.ts";
import { featuresNamedIn } from "../../filter/featuresNamedIn.ts";
import type { Desk } from "../process.ts";
import type { Named } from "./sourceTexts.ts";

/** The features that a result tells of by id, and what they cite. */
export interface Mentioned {
  of(layer: string, id: string): Named | undefined;
  cited: CitedSources;
}

/** Features of one layer, by their ids. */
export type Mention = readonly [layer: string, ids: readonly string[]];

/** The features that conditions name, as CQL2 text. */
export function mentionedIn(conditions: readonly string[]): Mention[] {
  return conditions.flatMap(featuresNamedIn).map(({ layer, id }) => [layer, [id]] as const);
}

/** Reads what features are called and cite. They may be mentioned again and again. */
export async function readMentioned(
  mentions: Iterable<Mention>,
  { database, snapshot: { layers, edition }, records, options }: Desk,
): Promise<Mentioned> {
  const idsByLayer = new Map(layers.map(({ id }) => [id, new Set<string>()]));
  for (const [layer, ids] of mentions) {
    for (const id of ids) idsByLayer.get(layer)?.add(id);
  }
  const names = new Map<string, MentionedRow>();
  for (const layer of layers) {
    const ids = [...(idsByLayer.get(layer.id) ?? [])];
    if (ids.length === 0) continue;
    const query = sql`select id, name, name_ur as "nameUr", sources from ${tableOf(layer)}
      where ${visibleIn(edition)} and id = any(${ids}::text[])`;
    const rows = await database.query<MentionedRow>(query, options);
    for (const row of rows) names.set(`${layer.id}/${row.id}`, row);
  }
  const cited = new Set([...names.values()].flatMap(({ sources }) => sources));
  return {
    of: (layer, id) => names.get(`${layer}/${id}`),
    cited: new CitedSources([...cited], records),
  };
}

interface MentionedRow extends Named {
  id: string;
  sources: readonly string[];
}
