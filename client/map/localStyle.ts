import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from "maplibre-gl";
import { type LabelLook, nameLabel } from "../../server/cartography/labels.ts";
import { palettes } from "../../server/cartography/palette.ts";
import type { Theme } from "../../server/contract/mapSpec.ts";
import type { LocalKind, LocalLayer, LocalState } from "../local/localLayer.ts";
import { localTileUrl } from "./localTileUrl.ts";

/**
 * The ink of the reader's own files, which no class of the catalog has: ΔE2000 over 10 from each of them, for normal,
 * protan, deutan and tritan vision.
 */
export const localInk: Readonly<Record<Theme, string>> = { light: "#1A079E", dark: "#7250FB" };

/** The same, as text must be read: 4.5:1 on the land. */
export const localTextInk: Readonly<Record<Theme, string>> = { light: "#1A079E", dark: "#A08BFF" };

/** `style` with the reader's files on top: small marks of one ink, so that nobody takes them for the map's own. */
export function withLocalLayers(
  style: StyleSpecification,
  { layers, selected }: LocalState,
  theme: Theme,
): StyleSpecification {
  const shown = layers.filter(({ visible }) => visible);
  if (shown.length === 0) return style;
  const drawings = shown.map((layer) => {
    const isSelected: ExpressionSpecification = [
      "==",
      ["get", "id"],
      selected?.layer === layer.id ? selected.id : "",
    ];
    return new LocalDrawing(layer, theme, isSelected);
  });
  return {
    ...style,
    sources: {
      ...style.sources,
      ...Object.fromEntries(shown.map((layer) => [layer.id, sourceOf(layer)])),
    },
    layers: [
      ...style.layers,
      ...drawings.flatMap((drawing) => drawing.marks()),
      ...drawings.flatMap((drawing) => drawing.labels()),
    ],
  };
}

/** Deep enough that what is enlarged beyond is exact to 0.3 m. */
const maxzoom = 15;

function sourceOf(layer: LocalLayer): StyleSpecification["sources"][string] {
  const [west, south, east, north] = layer.bbox;
  return {
    type: "vector",
    tiles: [localTileUrl(layer)],
    maxzoom,
    bounds: [west, south, east, north],
  };
}

const geometryTypes: Readonly<Record<LocalKind, [string, string]>> = {
  point: ["Point", "MultiPoint"],
  line: ["LineString", "MultiLineString"],
  area: ["Polygon", "MultiPolygon"],
};

class LocalDrawing {
  #layer: LocalLayer;
  #ink: string;
  #textInk: string;
  #paper: string;
  #accent: string;
  #isSelected: ExpressionSpecification;

  constructor(layer: LocalLayer, theme: Theme, isSelected: ExpressionSpecification) {
    this.#layer = layer;
    this.#ink = localInk[theme];
    this.#textInk = localTextInk[theme];
    this.#paper = palettes[theme].land;
    this.#accent = palettes[theme].accent;
    this.#isSelected = isSelected;
  }

  marks(): LayerSpecification[] {
    const marks: Readonly<Record<LocalKind, () => LayerSpecification[]>> = {
      area: () => [this.#fill(), this.#line("outline", "area", this.#ink, 1.5)],
      line: () => [
        this.#line("casing", "line", this.#paper, 4.5),
        this.#line("line", "line", this.#ink, 2.2),
      ],
      point: () => [this.#points()],
    };
    return this.#layer.kinds.flatMap((kind) => marks[kind]());
  }

  labels(): LayerSpecification[] {
    const { labelBy, opacity, kinds } = this.#layer;
    if (labelBy === null) return [];
    const look: LabelLook = {
      sizes: [[6, 11.5]],
      face: "regular",
      colour: this.#textInk,
      halo: this.#paper,
      haloPx: 1.4,
    };
    const { layout, paint } = nameLabel(look, "nastaliq", opacity);
    return kinds.map((kind) => ({
      ...this.#part(`${kind}-label`, kind),
      type: "symbol",
      layout: {
        ...layout,
        ...(kind === "line"
          ? { "symbol-placement": "line-center", "text-rotation-alignment": "viewport" }
          : {
              "text-variable-anchor": ["left", "right", "top", "bottom"],
              "text-radial-offset": 0.6,
            }),
      },
      paint,
    }));
  }

  #part(name: string, kind: LocalKind) {
    const { id } = this.#layer;
    const filter: FilterSpecification = [
      "match",
      ["geometry-type"],
      geometryTypes[kind],
      true,
      false,
    ];
    return { id: `${id}/${name}`, source: id, "source-layer": id, filter };
  }

  #fill(): LayerSpecification {
    const { opacity } = this.#layer;
    return {
      ...this.#part("fill", "area"),
      type: "fill",
      paint: {
        "fill-color": this.#ink,
        "fill-opacity": ["case", this.#isSelected, 0.3 * opacity, 0.13 * opacity],
      },
    };
  }

  #line(name: string, kind: "line" | "area", colour: string, widthPx: number): LayerSpecification {
    const wide = widthPx * 1.8;
    return {
      ...this.#part(name, kind),
      type: "line",
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": colour,
        "line-width": ["case", this.#isSelected, wide, widthPx],
        "line-opacity": this.#layer.opacity,
      },
    };
  }

  #points(): LayerSpecification {
    const { opacity } = this.#layer;
    const radius = (px: number): ExpressionSpecification => ["case", this.#isSelected, px + 3, px];
    return {
      ...this.#part("point", "point"),
      type: "circle",
      paint: {
        "circle-color": this.#ink,
        "circle-radius": [
          "interpolate",
          ["linear"],
          ["zoom"],
          4,
          radius(2.2),
          8,
          radius(3.6),
          13,
          radius(5.5),
        ],
        "circle-opacity": opacity,
        "circle-stroke-color": ["case", this.#isSelected, this.#accent, this.#paper],
        "circle-stroke-width": ["case", this.#isSelected, 2.5, 1],
        "circle-stroke-opacity": opacity,
      },
    };
  }
}
