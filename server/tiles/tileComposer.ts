import { LRUCache } from "lru-cache";
import type { Catalog, LayerDeclaration } from "../../geodata/declaration.ts";
import type { DrawnAs } from "../contract/mapSpec.ts";
import type { Tile } from "../contract/tile.ts";
import type { Database } from "../database/database.ts";
import { FilterResolver } from "../filter/filterResolver.ts";
import { type LayerContent, layerStates } from "../load/editions.ts";
import { type ChooseTileSource, tileSourceChooser } from "./chooseTileSource.ts";
import { ClusterTiles } from "./clusterTiles.ts";
import { HeatTiles } from "./heatTiles.ts";
import { resolveTileFilter, type TileFilter } from "./tileFilter.ts";
import { maxTileFeatures, type TileLayer, type TileSource } from "./tileSource.ts";
import type { Tileset } from "./tileset.ts";

export interface ComposedTile {
  /** No bytes when no layer has features here. */
  bytes: Buffer;
  /** Ids of the layers of which the tile has only a part. */
  truncated: readonly string[];
}

export interface TileRequest {
  tileset: Tileset;
  edition: number;
  /** In range. */
  tile: Tile;
  filter?: TileFilter | undefined;
}

/** Puts tiles of several layers together, each from the source that suits it. */
export class TileComposer {
  #contents: LRUCache<number, Record<string, LayerContent>>;
  #choose: ChooseTileSource;
  #gathered: Record<DrawnAs, TileSource>;
  #catalog: Catalog;
  #resolver: FilterResolver;
  /** By edition and key: one filter comes with every tile. */
  #resolved: LRUCache<string, TileFilter, { filter: TileFilter; edition: number }>;

  constructor(database: Database, catalog: Catalog) {
    this.#catalog = catalog;
    // What an edition holds never changes: kept, so that tiles in memory outlive the database.
    this.#contents = new LRUCache({
      max: 100,
      fetchMethod: (edition) => layerStates(database, catalog, edition),
    });
    this.#choose = tileSourceChooser(database);
    this.#gathered = { clusters: new ClusterTiles(database), heat: new HeatTiles(database) };
    this.#resolver = new FilterResolver(database, catalog);
    this.#resolved = new LRUCache({
      max: 100,
      fetchMethod: (_key, _stale, { context: { filter, edition } }) =>
        resolveTileFilter(filter, this.#resolver, edition),
    });
  }

  /** What each layer holds in the edition, by layer id. */
  contents(edition: number): Promise<Record<string, LayerContent>> {
    return this.#contents.forceFetch(edition);
  }

  /**
   * Does ahead, layer by layer, what the first tiles of the edition would wait for. Large layers
   * are left until somebody wants them: they may take seconds and much memory.
   */
  async prepare(edition: number): Promise<void> {
    const contents = await this.contents(edition);
    for (const layer of this.#catalog.layers) {
      const content = contents[layer.id];
      if (!content || content.featureCount > maxTileFeatures) continue;
      const found = await this.#sourceOf(layer, content);
      await found?.source.prepare(layer, found.edition);
    }
  }

  /** @throws FilterError where the filter names a feature that the edition does not have. */
  async check(filter: TileFilter, edition: number): Promise<void> {
    for (const own of filter.byLayer.values()) await this.#resolver.named(own, edition);
  }

  /**
   * A layer is left out below its minzoom.
   * @throws FilterError as `check` does.
   */
  async compose(request: TileRequest, signal: AbortSignal): Promise<ComposedTile> {
    const { tileset, edition, tile } = request;
    const filter = await this.#resolve(request);
    const contents = await this.contents(edition);
    const shown = tileset.layers.filter(({ minzoom }) => minzoom <= tile.z);
    const parts = await Promise.all(
      shown.map((layer) => this.#cut({ tile, filter }, layer, contents[layer.id], signal)),
    );
    return {
      // An MVT is a sequence of layers, so tiles of one layer each make a tile of all.
      bytes: Buffer.concat(parts.map((part) => part?.bytes ?? new Uint8Array())),
      truncated: shown.filter((_, index) => parts[index]?.truncated).map(({ id }) => id),
    };
  }

  #resolve({ filter, edition }: TileRequest): Promise<TileFilter> | undefined {
    const context = filter && { filter, edition };
    return context && this.#resolved.forceFetch(`${edition}?${filter.key}`, { context });
  }

  async #cut(
    { tile, filter }: Pick<TileRequest, "tile" | "filter">,
    layer: LayerDeclaration,
    content: LayerContent | undefined,
    signal: AbortSignal,
  ): Promise<TileLayer | undefined> {
    const found = await this.#sourceOf(layer, content, filter?.as);
    const own = filter?.byLayer.get(layer.id);
    return found?.source.getTile({ layer, edition: found.edition, tile, filter: own }, signal);
  }

  /** The edition that last changed the layer has the same features, and is shared by all since. */
  async #sourceOf(layer: LayerDeclaration, content: LayerContent | undefined, as?: DrawnAs) {
    if (!content?.featureCount) return undefined;
    const { changedInEdition: edition, featureCount } = content;
    if (as) return { edition, source: this.#gathered[as] };
    return { edition, source: await this.#choose(layer, edition, featureCount) };
  }
}
