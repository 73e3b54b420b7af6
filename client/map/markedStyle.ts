import type { FeatureCollection, Geometry } from "geojson";
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { palettes } from "../../server/cartography/palette.ts";
import type { Theme } from "../../server/contract/mapSpec.ts";

/** No layer is called so. */
const source = "~marked";

/**
 * `style` with what is pointed at in a list, on top of all else. Without anything marked the layers
 * stay: then pointing at the next row changes the data of one source, and nothing more.
 */
export function withMark(
  style: StyleSpecification,
  marked: Geometry | null,
  theme: Theme,
): StyleSpecification {
  const data: FeatureCollection = {
    type: "FeatureCollection",
    features: marked ? [{ type: "Feature", properties: {}, geometry: marked }] : [],
  };
  const { land, accent } = palettes[theme];
  return {
    ...style,
    sources: { ...style.sources, [source]: { type: "geojson", data } },
    layers: [
      ...style.layers,
      line("casing", land, 7),
      line("line", accent, 3.5),
      ring("ground", land, 5),
      ring("ring", accent, 2.5),
    ],
  };
}

function line(part: string, colour: string, widthPx: number): LayerSpecification {
  return {
    id: `${source}/${part}`,
    type: "line",
    source,
    layout: { "line-join": "round", "line-cap": "round" },
    paint: { "line-color": colour, "line-width": widthPx },
  };
}

function ring(part: string, colour: string, widthPx: number): LayerSpecification {
  return {
    id: `${source}/${part}`,
    type: "circle",
    source,
    filter: ["==", ["geometry-type"], "Point"],
    paint: {
      "circle-radius": 14,
      "circle-opacity": 0,
      "circle-stroke-color": colour,
      "circle-stroke-width": widthPx,
    },
  };
}
