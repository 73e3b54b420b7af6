import {
  type LayerSpecification,
  type Map as MapLibreMap,
  type StyleSpecification,
  VectorTileSource,
} from "maplibre-gl";

/**
 * Points sources to their new tiles. By itself MapLibre would replace a source that has changed, and
 * show nothing of it until the new tiles are here.
 */
export class SourceRedirects {
  readonly #map: MapLibreMap;
  /** Tiles by source, for when the layers that read them are drawn. */
  readonly #held = new Map<string, string[]>();
  #layers: readonly LayerSpecification[] = [];

  constructor(map: MapLibreMap) {
    this.#map = map;
    map.on("render", () => this.#release());
  }

  /**
   * `style` such that its sources need not be replaced. Where layers of a source change too, or some of
   * its tiles are on their way, it gets its new tiles after them: MapLibre reads the tiles of a changed
   * layer again, and would take that, or what comes, for the new ones, and never fetch them.
   */
  apply(style: StyleSpecification): StyleSpecification {
    this.#held.clear();
    const sources = { ...style.sources };
    for (const [id, wanted] of Object.entries(sources)) {
      const source = this.#map.getSource(id);
      if (!(source instanceof VectorTileSource) || !("tiles" in wanted) || !wanted.tiles) continue;
      if (source.tiles.join() === wanted.tiles.join()) continue;
      const isRead = readingOf(id, style.layers) === readingOf(id, this.#layers);
      if (isRead && this.#map.isSourceLoaded(id)) {
        source.setTiles([...wanted.tiles]);
        continue;
      }
      this.#held.set(id, [...wanted.tiles]);
      sources[id] = { ...wanted, tiles: source.tiles };
    }
    if (this.#held.size > 0) this.#map.triggerRepaint();
    this.#layers = style.layers;
    return { ...style, sources };
  }

  #release(): void {
    for (const [id, tiles] of this.#held) {
      const source = this.#map.getSource(id);
      if (source && !this.#map.isSourceLoaded(id)) continue;
      if (source instanceof VectorTileSource) source.setTiles(tiles);
      this.#held.delete(id);
    }
  }
}

/** Tells whether the layers of a source are the same. */
function readingOf(id: string, layers: readonly LayerSpecification[]): string {
  return JSON.stringify(layers.filter((layer) => "source" in layer && layer.source === id));
}
