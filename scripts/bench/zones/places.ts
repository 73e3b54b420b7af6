import type { LineString, MultiPoint } from "geojson";
import { destination, type LonLat } from "../../../server/analysis/geodesy/wgs84.ts";

/** A thousand sites over Pakistan's box, as evenly as can be. */
export const sites: MultiPoint = {
  type: "MultiPoint",
  coordinates: Array.from({ length: 1_000 }, (_, index) => [
    61 + 15 * ((index * 0.7548776662) % 1),
    24 + 12 * ((index * 0.5698402911) % 1),
  ]),
};

/** Winds north-eastwards from Gwadar for 1,900 km, in legs of one. */
export const road: LineString = { type: "LineString", coordinates: legs(1_900) };

function legs(count: number): number[][] {
  const places: LonLat[] = [[62.3, 25.2]];
  for (let leg = 1; leg <= count; leg += 1) {
    const azimuth = 45 + 40 * Math.sin(leg / 7) + 30 * Math.sin(leg / 2.3);
    places.push(destination(places.at(-1) as LonLat, azimuth, 1_000));
  }
  return places.map((place) => [...place]);
}
