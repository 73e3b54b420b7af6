import { flatten, length, pointToLineDistance } from "@turf/turf";
import type { Feature, LineString, MultiLineString, Position } from "geojson";
import { citiesNamed } from "../../basemap/cities.ts";
import type { ShippedFeature } from "../geodata.ts";
import { eachFeature } from "../rule.ts";

const furthestTownKm = 5;
const mostLengthError = 0.1;

/** A route is as long as published, within 10 %. */
export const areAsLongAsPublished = eachFeature((route) => {
  const { published_length_km: published } = route.properties;
  if (typeof published !== "number") return [];
  const km = length(route, { units: "kilometers" });
  if (Math.abs(km / published - 1) <= mostLengthError) return [];
  return [`it is ${km.toFixed(1)} km long; published are ${published} km`];
});

/** A route passes the towns it names, as far as GeoNames has them. */
export const passTheirTowns = eachFeature((route, { declaration }) => {
  if (!("via" in declaration.properties)) return [];
  return [route.properties.via ?? []].flat().flatMap((town) => {
    const positions = citiesNamed("PK", String(town)).map(({ lng, lat }) => [+lng, +lat]);
    if (positions.length === 0) return [];
    const km = Math.min(...positions.map((position) => distanceKm(position, route)));
    return km <= furthestTownKm ? [] : [`it passes ${town} at ${km.toFixed(1)} km`];
  });
});

function distanceKm(position: Position, route: ShippedFeature): number {
  const lines = flatten(route as Feature<LineString | MultiLineString>).features;
  const distances = (lines as Feature<LineString>[]).map((line) =>
    pointToLineDistance(position, line, { units: "kilometers" }),
  );
  return Math.min(...distances);
}
