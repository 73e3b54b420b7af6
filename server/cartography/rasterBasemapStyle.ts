import type { LayerSpecification, SourceSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { RasterBasemap } from "../contract/wire.ts";
import type { Palette } from "./palette.ts";

/** A raster basemap takes the place of the land; a terrain shades it, from elevations in the Terrarium encoding. */
export function rasterBasemapStyle(
  { id, url, attribution, kind }: RasterBasemap,
  { land, boundary, provinceBoundary }: Palette,
): {
  sources: Record<string, SourceSpecification>;
  layer: LayerSpecification;
} {
  const source = `raster-${id}`;
  const tiles = { tiles: [url], tileSize: 256, attribution };
  if (kind === "raster") {
    return {
      sources: { [source]: { type: "raster", ...tiles } },
      layer: { id: source, type: "raster", source },
    };
  }
  return {
    sources: { [source]: { type: "raster-dem", encoding: "terrarium", ...tiles } },
    layer: {
      id: source,
      type: "hillshade",
      source,
      paint: {
        "hillshade-exaggeration": 0.25,
        "hillshade-shadow-color": boundary,
        "hillshade-highlight-color": land,
        "hillshade-accent-color": provinceBoundary,
      },
    },
  };
}
