import type { Feature, Geometry } from "geojson";
import type { RawFeature } from "geojson-vt";
import { LRUCache } from "lru-cache";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Database } from "../database/database.ts";
import type { Filter } from "../filter/parseFilter.ts";
import { encodeLayer } from "./layerEncoder.ts";
import { LayerIndex } from "./layerIndex.ts";
import { selectMatching, selectTileFeatures } from "./queries.ts";
import { type LayerTile, maxTileFeatures, type TileLayer, type TileSource } from "./tileSource.ts";

/** Layers and editions held at once, so that neither old editions nor their layers pile up. */
const maxIndexes = 64;

/**
 * Features that filters matched, of all layers and editions together: about 40 MB. A filter is
 * asked of the database once, not for each tile.
 */
const maxMatches = 1_000_000;

interface FilteredLayer {
  layer: LayerDeclaration;
  edition: number;
  filter: Filter;
}

type Row = { number: number; geometry: string } & Record<string, unknown>;

/**
 * Tiles from layers held whole in memory, read once per edition in which they changed. Once read,
 * a layer needs no database: its tiles stay up when the database is down.
 */
export class MemoryTiles implements TileSource {
  #indexes: LRUCache<string, LayerIndex, Pick<LayerTile, "layer" | "edition">>;
  #matches: LRUCache<string, ReadonlySet<number>, FilteredLayer>;

  constructor(database: Database) {
    this.#matches = new LRUCache({
      maxSize: maxMatches,
      sizeCalculation: ({ size }) => size + 1,
      fetchMethod: (_key, _stale, { context }) => readMatches(database, context),
    });
    this.#indexes = new LRUCache({
      max: maxIndexes,
      fetchMethod: (_key, _stale, { context: { layer, edition } }) =>
        readIndex(database, layer, edition),
    });
  }

  async getTile(request: LayerTile): Promise<TileLayer> {
    const { layer, edition, tile, filter } = request;
    const found = (await this.#index(layer, edition)).getTile(tile).features;
    const features = filter ? await this.#matching({ layer, edition, filter }, found) : found;
    return {
      bytes: encodeLayer(layer.id, { features: features.slice(0, maxTileFeatures) }),
      truncated: features.length > maxTileFeatures,
    };
  }

  async prepare(layer: LayerDeclaration, edition: number): Promise<void> {
    await this.#index(layer, edition);
  }

  async #matching(context: FilteredLayer, features: readonly RawFeature[]): Promise<RawFeature[]> {
    const { layer, edition, filter } = context;
    const key = `${layer.id}@${edition}?${filter.key}`;
    const matches = await this.#matches.forceFetch(key, { context });
    return features.filter(({ id }) => matches.has(id as number));
  }

  /** The reading is shared, and goes on when the one who asked has left: the next one needs it. */
  #index(layer: LayerDeclaration, edition: number): Promise<LayerIndex> {
    return this.#indexes.forceFetch(`${layer.id}@${edition}`, { context: { layer, edition } });
  }
}

async function readMatches(
  database: Database,
  { layer, edition, filter }: FilteredLayer,
): Promise<ReadonlySet<number>> {
  const rows = await database.query<{ number: number }>(selectMatching(layer, edition, filter));
  return new Set(rows.map(({ number }) => number));
}

async function readIndex(
  database: Database,
  layer: LayerDeclaration,
  edition: number,
): Promise<LayerIndex> {
  const features: Feature[] = [];
  for await (const row of database.stream<Row>(selectTileFeatures(layer, edition))) {
    features.push(toFeature(row));
  }
  return new LayerIndex(features);
}

function toFeature({ number, geometry, ...properties }: Row): Feature {
  return {
    type: "Feature",
    id: number,
    geometry: JSON.parse(geometry) as Geometry,
    properties,
  };
}
