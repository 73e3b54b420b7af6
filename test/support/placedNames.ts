import type { Page } from "playwright-core";

/** A text on a map or a figure, in its pixels. */
export interface PlacedName {
  styleLayer: string;
  text: string;
  /** Around its letters. */
  box: readonly [left: number, top: number, right: number, bottom: number];
  /** What it names, where it is a place. */
  at?: readonly [x: number, y: number];
}

type Xy = { x: number; y: number };

/** What of MapLibre's insides tells where texts are: none of it is documented. */
interface Insides {
  style: {
    _order: readonly string[];
    _layers: Record<string, SymbolLayer>;
    tileManagers: Record<string, TileManager>;
    placement: Placement;
  };
}

interface Evaluated<Value> {
  evaluate(feature: unknown, state: object): Value;
}

interface SymbolLayer {
  type: string;
  source: string;
  sourceLayer: string | undefined;
  minzoom: number | undefined;
  maxzoom: number | undefined;
  getValueAndResolveTokens(name: string, feature: unknown, tile: unknown, images: never[]): Words;
  layout: { get(name: "text-transform"): Evaluated<string> };
  paint: { get(name: "text-opacity"): Evaluated<number> };
  _unevaluatedLayout: {
    _values: Record<
      "text-size",
      { expression: { evaluate(at: { zoom: number }, feature: unknown): number } }
    >;
  };
}

interface Words {
  sections: readonly { text: string; image: { name: string } | null }[];
}

interface TileManager {
  getRenderableIds(forSymbols: boolean): string[];
  getTileByID(id: string): Tile;
}

interface Tile {
  tileSize: number;
  tileID: { canonical: unknown; overscaledZ: number; toUnwrapped(): unknown };
  getBucket(layer: SymbolLayer): Bucket | undefined;
  latestFeatureIndex: {
    loadVTLayers(): Record<string, { feature(index: number): unknown }>;
  };
}

interface Bucket {
  layerIds: readonly string[];
  tilePixelRatio: number;
  symbolInstances: { length: number; get(index: number): Instance };
  collisionArrays: readonly { textBox?: { x1: number; y1: number; x2: number; y2: number } }[];
  text: {
    placedSymbolArray: { get(index: number): { vertexStartIndex: number; numGlyphs: number } };
    dynamicLayoutVertexArray: { float32: Float32Array };
  };
}

interface Instance {
  crossTileID: number;
  anchorX: number;
  anchorY: number;
  featureIndex: number;
  numHorizontalGlyphVertices: number;
  useRuntimeCollisionCircles: boolean;
  centerJustifiedTextSymbolIndex: number;
}

interface Placement {
  transform: { zoom: number; getFastPathSimpleProjectionMatrix(tile: unknown): unknown };
  placements: Record<number, { text: boolean } | undefined>;
  variableOffsets: Record<
    number,
    | {
        anchor: string;
        textOffset: readonly [number, number];
        width: number;
        height: number;
        textBoxScale: number;
      }
    | undefined
  >;
  collisionIndex: {
    projectAndGetPerspectiveRatio(
      x: number,
      y: number,
      tile: unknown,
      elevation: undefined,
      matrix: unknown,
    ): Xy;
  };
}

/** The texts that MapLibre has placed and draws, those that its edge cuts among them. */
export function placedNames(page: Page): Promise<PlacedName[]> {
  return page.evaluate(() => {
    const { map } = document.querySelector("naqsha-map") as unknown as { map: Insides };
    const { _order: order, _layers: layers, tileManagers, placement } = map.style;
    const { transform, collisionIndex } = placement;
    /** Of an em, in MapLibre's units; of a tile; and of what it keeps around the view. */
    const [em, tileUnits, around] = [24, 8192, 100];

    function project({ tileID }: Tile, x: number, y: number): [number, number] {
      const matrix = transform.getFastPathSimpleProjectionMatrix(tileID);
      const unwrapped = tileID.toUnwrapped();
      const at = collisionIndex.projectAndGetPerspectiveRatio(x, y, unwrapped, undefined, matrix);
      return [at.x - around, at.y - around];
    }

    /** Around the middles of its letters, which lie in the plane of the map. */
    function boxAlongLine(tile: Tile, { text }: Bucket, instance: Instance, sizePx: number) {
      const { float32 } = text.dynamicLayoutVertexArray;
      const placed = text.placedSymbolArray.get(instance.centerJustifiedTextSymbolIndex);
      const scale = tile.tileSize * 2 ** (transform.zoom - tile.tileID.overscaledZ);
      const points = Array.from({ length: placed.numGlyphs }, (_, glyph) => {
        const at = 3 * (placed.vertexStartIndex + 4 * glyph);
        const [x = 0, y = 0] = float32.subarray(at, at + 2);
        return project(tile, (x * tileUnits) / scale, (y * tileUnits) / scale);
      });
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      const half = sizePx / 2;
      return [
        ...[Math.min(...xs) - half, Math.min(...ys) - half],
        ...[Math.max(...xs) + half, Math.max(...ys) + half],
      ] as unknown as PlacedName["box"];
    }

    function levelBox(tile: Tile, bucket: Bucket, instance: Instance, index: number, size: number) {
      const [atX, atY] = project(tile, instance.anchorX, instance.anchorY);
      const { x1 = 0, y1 = 0, x2 = 0, y2 = 0 } = bucket.collisionArrays[index]?.textBox ?? {};
      const unit = bucket.tilePixelRatio;
      const [halfX, halfY] = [(x2 - x1) / 2 / unit, (y2 - y1) / 2 / unit];
      let [x, y] = [atX + (x1 + x2) / 2 / unit, atY + (y1 + y2) / 2 / unit];
      const chosen = placement.variableOffsets[instance.crossTileID];
      if (chosen) {
        const { anchor, width, height, textBoxScale } = chosen;
        const [offsetX, offsetY] = chosen.textOffset;
        const toRight = anchor.endsWith("left") ? 0.5 : anchor.endsWith("right") ? -0.5 : 0;
        const toBottom = anchor.startsWith("top") ? 0.5 : anchor.startsWith("bottom") ? -0.5 : 0;
        x = atX + ((toRight * width) / textBoxScale + offsetX) * (size / em);
        y = atY + ((toBottom * height) / textBoxScale + offsetY) * (size / em);
      }
      return [x - halfX, y - halfY, x + halfX, y + halfY] as const;
    }

    function wordsOf(layer: SymbolLayer, feature: unknown, { tileID }: Tile): string {
      const words = layer.getValueAndResolveTokens("text-field", feature, tileID.canonical, []);
      const isUpper = layer.layout.get("text-transform").evaluate(feature, {}) === "uppercase";
      return words.sections
        .map(
          ({ text, image }) =>
            image?.name.split("|").at(-1) ?? (isUpper ? text.toUpperCase() : text),
        )
        .join("");
    }

    function namesIn(id: string, layer: SymbolLayer, tile: Tile, seen: Set<number>): PlacedName[] {
      const bucket = tile.getBucket(layer);
      if (bucket?.layerIds[0] !== id) return [];
      const source = tile.latestFeatureIndex.loadVTLayers();
      const features = source[layer.sourceLayer ?? "_geojsonTileLayer"];
      return Array.from({ length: bucket.symbolInstances.length }).flatMap((_, index) => {
        const instance = bucket.symbolInstances.get(index);
        const { crossTileID, useRuntimeCollisionCircles: isBent } = instance;
        const isPlaced = placement.placements[crossTileID]?.text && !seen.has(crossTileID);
        if (!isPlaced || instance.numHorizontalGlyphVertices === 0) return [];
        seen.add(crossTileID);
        const feature = features?.feature(instance.featureIndex);
        if (layer.paint.get("text-opacity").evaluate(feature, {}) === 0) return [];
        const { expression } = layer._unevaluatedLayout._values["text-size"];
        const size = expression.evaluate({ zoom: transform.zoom }, feature);
        const name = { styleLayer: id, text: wordsOf(layer, feature, tile) };
        if (isBent) return [{ ...name, box: boxAlongLine(tile, bucket, instance, size) }];
        const at = project(tile, instance.anchorX, instance.anchorY);
        return [{ ...name, box: levelBox(tile, bucket, instance, index, size), at }];
      });
    }

    return order.flatMap((id) => {
      const layer = layers[id];
      const { minzoom = 0, maxzoom = 24 } = layer ?? {};
      if (layer?.type !== "symbol" || minzoom > transform.zoom || maxzoom <= transform.zoom) {
        return [];
      }
      const tiles = tileManagers[layer.source];
      const seen = new Set<number>();
      return (tiles?.getRenderableIds(true) ?? []).flatMap((tileId) =>
        namesIn(id, layer, (tiles as TileManager).getTileByID(tileId), seen),
      );
    });
  });
}

/** Letters within a figure's SVG, with what they say; those with a halo are drawn twice. */
export const figureLetters =
  /<path role="img" aria-label="([^"]*)" d="([^"]*)"[^>]*\/>|<g role="img" aria-label="([^"]*)"><use xlink:href="#([^"]*)"[\s\S]*?<\/g>/g;

/** The texts of a figure of a map alone. */
export function figureNames(svg: string): PlacedName[] {
  const outlines = new Map(
    [...svg.matchAll(/<path id="([^"]*)" d="([^"]*)"/g)].map(([, id, d]) => [id, d]),
  );
  const groups = [...svg.matchAll(/<g id="layer-\d+-([^"]+)"[^>]*>([\s\S]*?)\n<\/g>/g)];
  return groups.flatMap(([, styleLayer = "", body = ""]) =>
    [...body.matchAll(figureLetters)].map(([, plain, d, haloed = "", id]): PlacedName => {
      const points = [...(d ?? outlines.get(id) ?? "").matchAll(/(-?[\d.]+) (-?[\d.]+)/g)];
      const [xs, ys] = [points.map(([, x]) => Number(x)), points.map(([, , y]) => Number(y))];
      const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
      const text = (plain ?? haloed).replace(/&#(\d+);/g, (_, code) =>
        String.fromCharCode(Number(code)),
      );
      return { styleLayer, text, box };
    }),
  );
}
