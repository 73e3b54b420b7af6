import type { EditionSnapshot } from "../catalog/editionSnapshots.ts";
import type {
  ChangeCounts,
  EditionChanges,
  FeatureChange,
  LayerChanges,
} from "../contract/editions.ts";
import type { LayerState } from "../contract/wire.ts";
import type { Queryable, QueryOptions } from "../database/database.ts";
import {
  type Between,
  type ChangeRow,
  countChanges,
  selectChanges,
  selectTouchedLayers,
} from "./queries.ts";

export interface ChangesQuestion {
  since: EditionSnapshot;
  until: EditionSnapshot;
  /** Only of this layer. */
  layer?: string | undefined;
  /** Only features after this id. */
  after?: string | undefined;
  /** Most features listed of each layer. */
  limit: number;
}

/** How an edition differs from an earlier one, feature by feature. */
export async function editionChanges(
  question: ChangesQuestion,
  database: Queryable,
  options: QueryOptions,
): Promise<EditionChanges> {
  const { since, until } = question;
  const touched = await database.query<{ layer: string }>(
    selectTouchedLayers(since.edition, until.edition),
    options,
  );
  const ids = new Set(touched.map(({ layer }) => layer));
  const layers: LayerChanges[] = [];
  for (const layer of layersOf(question)) {
    if (!ids.has(layer.id)) continue;
    const changes = await layerChanges(layer, question, database, options);
    if (changes) layers.push(changes);
  }
  const { edition, publishedAt } = until;
  return { edition, publishedAt, since: since.edition, layers };
}

/** Of both editions: a layer may have come or gone. */
export function layersOf({ since, until, layer }: ChangesQuestion): readonly LayerState[] {
  const now = new Set(until.layers.map(({ id }) => id));
  const all = [...until.layers, ...since.layers.filter(({ id }) => !now.has(id))];
  return layer === undefined ? all : all.filter(({ id }) => id === layer);
}

async function layerChanges(
  layer: LayerState,
  { since, until, after = "", limit }: ChangesQuestion,
  database: Queryable,
  options: QueryOptions,
): Promise<LayerChanges | undefined> {
  const between: Between = { layer, since: since.edition, edition: until.edition };
  const [counts] = await database.query<ChangeCounts>(countChanges(between), options);
  if (!counts || counts.added + counts.changed + counts.removed === 0) return undefined;
  const rows = await database.query<ChangeRow>(selectChanges(between, after, limit), options);
  return { layer: layer.id, ...counts, features: rows.map(featureChange) };
}

function featureChange({ id, before, after, moved }: ChangeRow): FeatureChange {
  const { name, name_ur } = (after ?? before) as { name: string; name_ur: string | null };
  const named = { id, name, nameUr: name_ur };
  if (!before) return { ...named, change: "added" };
  if (!after) return { ...named, change: "removed" };
  return {
    ...named,
    change: "changed",
    moved: moved ?? false,
    properties: differences(before, after),
  };
}

function differences(before: Record<string, unknown>, after: Record<string, unknown>) {
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return Object.fromEntries(names.map((name) => [name, [before[name], after[name]] as const]));
}
