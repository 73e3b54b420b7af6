import type { LineString, MultiLineString } from "geojson";
import { geodesicDistanceM } from "./wgs84.ts";

/** Of all its parts, metres; its edges are geodesics. */
export function lineLengthM(line: LineString | MultiLineString): number {
  const lines = line.type === "LineString" ? [line.coordinates] : line.coordinates;
  let lengthM = 0;
  for (const positions of lines) {
    for (const [index, [lon = 0, lat = 0]] of positions.entries()) {
      const [lon1 = 0, lat1 = 0] = positions[index - 1] ?? [lon, lat];
      lengthM += geodesicDistanceM([lon1, lat1], [lon, lat]);
    }
  }
  return lengthM;
}
