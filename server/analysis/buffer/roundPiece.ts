import { along, type GeodesicSegment } from "../geodesy/geodesicSegment.ts";
import type { LonLat } from "../geodesy/wgs84.ts";
import { type Pen, traceArc, traceBeside } from "./traceCurve.ts";

/** The ring of all that lies within a distance of a segment, counter-clockwise. */
export function roundPiece(segment: GeodesicSegment, distanceM: number, pen: Pen): LonLat[] {
  if (segment.lengthM === 0) return traceArc(segment.from, [360, 0], distanceM, pen);
  const [[, begin], [, end]] = [along(segment, 0), along(segment, segment.lengthM)];
  return [
    ...traceBeside(segment, "right", "onward", distanceM, pen),
    ...traceArc(segment.to, [end + 90, end - 90], distanceM, pen),
    ...traceBeside(segment, "left", "back", distanceM, pen),
    ...traceArc(segment.from, [begin - 90, begin - 270], distanceM, pen),
  ];
}
