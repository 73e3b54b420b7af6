import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString } from "geojson";
import { region } from "../../geodata/basemapLayers.ts";
import { feature } from "./feature.ts";
import { generalised } from "./generalised.ts";
import { indusRivers, type River, type TracedRiver, tracedRivers } from "./riverList.ts";
import { readRiverNetwork, traceCourse } from "./riverNetwork.ts";
import { farRivers } from "./waters.ts";

type NamedLines = FeatureCollection<LineString | MultiLineString, { name: string | null }>;

/**
 * Rivers of three sources, as each has what the others lack: Natural Earth 1:10m (the Shapefile given) for the Indus
 * and its great tributaries, World Data Bank II for the smaller ones of Pakistan, Natural Earth 1:50m farther off.
 * @throws when `ogr2ogr`, `gmt` or the Shapefile is missing.
 */
export function rivers(shapefile: string): Feature[] {
  const named = readNamedLines(shapefile);
  const network = readRiverNetwork();
  return [
    ...indusRivers.map((each) => indusRiver(each, named)),
    ...tracedRivers.map((each) => tracedRiver(each, traceCourse(network, each.head, each.mouth))),
    ...farRivers(),
  ];
}

function readNamedLines(shapefile: string): NamedLines {
  if (!existsSync(shapefile)) {
    throw new Error(`no ${shapefile}: install libmagics++-data, or give the path of the rivers`);
  }
  const arguments_ = ["-f", "GeoJSON", "/vsistdout/", shapefile];
  const options = ["-clipsrc", ...region.map(String), "-lco", "COORDINATE_PRECISION=4"];
  const json = execFileSync("ogr2ogr", [...arguments_, ...options], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(json) as NamedLines;
}

function indusRiver(each: River, { features }: NamedLines): Feature {
  const own = features.filter(({ properties }) => properties.name === each.en);
  if (own.length === 0) throw new Error(`Natural Earth 1:10m has no river named ${each.en}`);
  const coordinates = own.flatMap(({ geometry }) =>
    geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates,
  );
  return river(
    each,
    { type: "MultiLineString", coordinates },
    "natural-earth-magics",
    "10,000,000",
  );
}

function tracedRiver(each: TracedRiver, coordinates: LineString["coordinates"]): Feature {
  return river(each, { type: "LineString", coordinates }, "gshhg-rivers", "3,000,000");
}

function river(
  { id, en, ur, rank }: River,
  geometry: Geometry,
  source: string,
  scale: string,
): Feature {
  return feature(id, geometry, {
    name: en,
    name_ur: ur,
    rank,
    sources: [source, "naqsha-basemap-names"],
    ...generalised(scale),
  });
}
