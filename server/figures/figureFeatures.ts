import { VectorTile } from "@mapbox/vector-tile";
import type { VectorSourceSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Geometry } from "geojson";
import { LRUCache } from "lru-cache";
import { PbfReader } from "pbf";
import type { EditionSnapshot } from "../catalog/editionSnapshots.ts";
import type { Tile } from "../contract/tile.ts";
import type { LayerState } from "../contract/wire.ts";
import type { Database, QueryOptions } from "../database/database.ts";
import { FilterError } from "../filter/filterError.ts";
import type { FilterResolver } from "../filter/filterResolver.ts";
import { badParameter } from "../http/problem.ts";
import { selectMatching, selectTileFeatures } from "../tiles/queries.ts";
import type { TileComposer } from "../tiles/tileComposer.ts";
import { resolveTileFilter, type TileFilter, tileFilter } from "../tiles/tileFilter.ts";
import { parseTileQuery } from "../tiles/tileQuery.ts";
import { type WorldBox, worldBox } from "./camera.ts";
import type { SourceQuestion } from "./drawing/figureMessages.ts";
import { FigureThread } from "./drawing/figureThread.ts";
import { type MapFeature, toMapFeature } from "./mapFeature.ts";
import { selectInBox } from "./queries.ts";

/** Most features of one layer in a figure. On paper even these are only black. */
const maxFeatures = 50_000;

/** Layers up to here are held whole, so that the next figure need not read them. */
const maxHeldFeatures = 20_000;

/** Of all layers held, about 100 MB. */
const maxHeldVertices = 5_000_000;

/** As far as labels and strokes may reach in. */
const marginPx = 64;

type Row = { number: number; geometry: string } & Record<string, unknown>;

interface FiguresDeps {
  database: Database;
  composer: TileComposer;
  resolver: FilterResolver;
}

/**
 * The features a style draws, whole and not cut into tiles, with the very properties that its tiles carry, narrowed by
 * what its tile addresses ask.
 */
export class FigureFeatures {
  /** Draws what is found here. */
  readonly thread = new FigureThread();
  readonly #deps: FiguresDeps;
  readonly #layers: LRUCache<string, readonly MapFeature[], LayerState>;

  constructor(deps: FiguresDeps) {
    this.#deps = deps;
    this.#layers = new LRUCache({
      maxSize: maxHeldVertices,
      sizeCalculation: (features) =>
        1 + features.reduce((sum, { paths }) => sum + verticesOf(paths), 0),
      fetchMethod: (_key, _stale, { context }) =>
        featuresOf(
          deps.database.stream<Row>(selectTileFeatures(context, context.changedInEdition)),
        ),
    });
  }

  /**
   * Those of one layer of the data.
   * @throws HttpProblem 400 naming the layer that has too many features, or a filter that is wrong.
   */
  async find(
    { spec, sourceLayer, camera }: SourceQuestion,
    snapshot: EditionSnapshot,
    options: QueryOptions,
  ): Promise<readonly MapFeature[]> {
    const layer = snapshot.layers.find(({ id }) => id === sourceLayer);
    const tileZoom = Math.min(Math.floor(camera.zoom), spec.maxzoom ?? 22);
    if (!layer?.featureCount || tileZoom < layer.minzoom || tileZoom < (spec.minzoom ?? 0))
      return [];
    const filter = await this.#filterOf(spec, layer, snapshot.edition);
    const box = worldBox(camera, marginPx);
    if (filter.as) return this.#gathered({ layer, filter, snapshot, tileZoom, box }, options);
    return this.#whole({ layer, filter, box }, options);
  }

  async #filterOf(
    { tiles = [] }: VectorSourceSpecification,
    layer: LayerState,
    edition: number,
  ): Promise<TileFilter> {
    const [, query = ""] = (tiles[0] ?? "").split("?");
    try {
      const tileset = { id: layer.id, layers: [layer], minzoom: 0, maxzoom: 22 };
      return await resolveTileFilter(
        tileFilter(tileset, parseTileQuery(query)),
        this.#deps.resolver,
        edition,
      );
    } catch (error) {
      if (error instanceof FilterError) throw badParameter(`filter.${layer.id}`, error.message);
      throw error;
    }
  }

  async #whole(
    { layer, filter, box }: { layer: LayerState; filter: TileFilter; box: WorldBox },
    options: QueryOptions,
  ): Promise<readonly MapFeature[]> {
    const { database } = this.#deps;
    const own = filter.byLayer.get(layer.id);
    const edition = layer.changedInEdition;
    if (layer.featureCount > maxHeldFeatures) {
      const question = { layer, edition, filter: own, box, limit: maxFeatures + 1 };
      const found = await featuresOf(database.stream<Row>(selectInBox(question), options));
      if (found.length > maxFeatures) throw tooMany(layer);
      return found;
    }
    const key = `${layer.id}@${edition}`;
    const features = await this.#layers.forceFetch(key, { context: layer });
    if (!own) return features;
    const query = selectMatching(layer, edition, own);
    const matching = await database.query<{ number: number }>(query, options);
    const numbers = new Set(matching.map(({ number }) => number));
    return features.filter(({ id }) => id !== undefined && numbers.has(id));
  }

  /** Clusters and heat are what tiles make of points: they are taken from the tiles themselves. */
  async #gathered(
    { layer, filter, snapshot, tileZoom, box }: Gathering,
    { signal = new AbortController().signal }: QueryOptions,
  ): Promise<readonly MapFeature[]> {
    const tileset = { id: layer.id, layers: [layer], minzoom: 0, maxzoom: 22 };
    const tiles = tilesIn(box, tileZoom);
    const composed = await Promise.all(
      tiles.map((tile) =>
        this.#deps.composer.compose({ tileset, edition: snapshot.edition, tile, filter }, signal),
      ),
    );
    return composed.flatMap(({ bytes }, index) => pointsOf(bytes, layer.id, tiles[index] as Tile));
  }
}

interface Gathering {
  layer: LayerState;
  filter: TileFilter;
  snapshot: EditionSnapshot;
  tileZoom: number;
  box: WorldBox;
}

function tooMany({ id }: LayerState) {
  const detail = `more than ${maxFeatures} features of ${id} are in the figure; narrow them by a filter, or draw them as clusters or heat`;
  return badParameter("layers", detail);
}

function verticesOf(paths: MapFeature["paths"]): number {
  return paths.reduce((sum, { length }) => sum + length / 2, 0);
}

/** Made as they are read, so that others have their turn in between. */
async function featuresOf(rows: AsyncIterable<Row>): Promise<readonly MapFeature[]> {
  const features: MapFeature[] = [];
  for await (const row of rows) features.push(toFeature(row));
  return features;
}

function toFeature({ number, geometry, ...properties }: Row): MapFeature {
  return toMapFeature(JSON.parse(geometry) as Geometry, properties, number);
}

function tilesIn([west, north, east, south]: WorldBox, z: number): Tile[] {
  const side = 2 ** z;
  const within = (value: number) => Math.min(Math.max(Math.floor(value * side), 0), side - 1);
  const tiles: Tile[] = [];
  for (let y = within(north); y <= within(south); y++) {
    for (let x = within(west); x <= within(east); x++) tiles.push({ z, x, y });
  }
  return tiles;
}

/** What lies in the margin of a tile is in its neighbour. */
function pointsOf(bytes: Uint8Array, layerId: string, { z, x, y }: Tile): MapFeature[] {
  const layer = new VectorTile(new PbfReader(bytes)).layers[layerId];
  if (!layer) return [];
  return Array.from({ length: layer.length }, (_, index) => layer.feature(index)).flatMap((each) =>
    each
      .loadGeometry()
      .flat()
      .filter((at) => Math.min(at.x, at.y) >= 0 && Math.max(at.x, at.y) < layer.extent)
      .map((at): MapFeature => {
        const worldX = (x + at.x / layer.extent) / 2 ** z;
        const worldY = (y + at.y / layer.extent) / 2 ** z;
        return {
          id: each.id,
          type: "Point",
          properties: each.properties,
          paths: [Float64Array.of(worldX, worldY)],
          rings: [],
          box: [worldX, worldY, worldX, worldY],
        };
      }),
  );
}
