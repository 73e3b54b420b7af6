import { type Map as MapLibreMap, type StyleSpecification, VectorTileSource } from "maplibre-gl";

/**
 * Points sources to their new tiles. By itself MapLibre would replace a source that has changed, and
 * show nothing of it until the new tiles are here.
 */
export class SourceRedirects {
  readonly #map: MapLibreMap;
  readonly #wanted = new Map<string, string[]>();

  constructor(map: MapLibreMap) {
    this.#map = map;
    map.on("render", () => this.#redirect());
  }

  /**
   * `style` with the tiles its sources have now. They get their new ones when the style is drawn:
   * layers that change have their tiles read again, and MapLibre would take that for the reading of
   * the new tiles, and never fetch them.
   */
  hold(style: StyleSpecification): StyleSpecification {
    this.#wanted.clear();
    const sources = Object.entries(style.sources).map(([id, wanted]) => {
      const source = this.#map.getSource(id);
      if (!(source instanceof VectorTileSource) || !("tiles" in wanted) || !wanted.tiles) {
        return [id, wanted];
      }
      if (source.tiles.join() === wanted.tiles.join()) return [id, wanted];
      this.#wanted.set(id, wanted.tiles);
      return [id, { ...wanted, tiles: source.tiles }];
    });
    this.#map.triggerRepaint();
    return { ...style, sources: Object.fromEntries(sources) };
  }

  #redirect(): void {
    for (const [id, tiles] of this.#wanted) {
      const source = this.#map.getSource(id);
      if (source instanceof VectorTileSource) source.setTiles(tiles);
    }
    this.#wanted.clear();
  }
}
