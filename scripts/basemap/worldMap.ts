import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { region } from "../../geodata/basemapLayers.ts";

/** A province of the world, as Natural Earth 4.1 names it. */
export interface ProvinceProperties {
  name: string | null;
  adm0_a3: string;
}

export type Provinces = FeatureCollection<Polygon | MultiPolygon, ProvinceProperties>;

/**
 * The provinces of the world map that QGIS ships, clipped to the region. Neighbours share their vertices, so borders
 * can be found as shared arcs; coordinates are cut to 0.0001° (11 m): a digit fewer makes coasts cross themselves.
 * @throws when `ogr2ogr` or the file is missing.
 */
export function readProvinces(gpkg: string): Provinces {
  if (!existsSync(gpkg)) {
    throw new Error(`no ${gpkg}: install qgis-common, or give the path of its world_map.gpkg`);
  }
  const clip = region.map(String);
  const arguments_ = ["-f", "GeoJSON", "/vsistdout/", gpkg, "states_provinces"];
  const options = ["-clipsrc", ...clip, "-lco", "COORDINATE_PRECISION=4"];
  const json = execFileSync("ogr2ogr", [...arguments_, ...options], {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(json) as Provinces;
}
