import type { Geometry } from "geojson";
import type { Bbox } from "../../../geodata/declaration.ts";
import { boxWithin, greatestBulge } from "../../filter/distanceBox.ts";
import type { LayerSpread } from "./layerSpreads.ts";

/**
 * A box that the boxes of all features meet that come within the distance of a geometry. Their edges
 * bend out of their boxes, by no more than one edge does that is as wide as the widest feature.
 * Undefined where there is none.
 */
export function candidateBox(
  geometry: Geometry,
  distanceM: number,
  { widestDegrees }: LayerSpread,
): Bbox | undefined {
  const box = boxWithin(geometry, distanceM);
  const bulge = greatestBulge(widestDegrees);
  if (!box || bulge === Number.POSITIVE_INFINITY) return undefined;
  const [west, south, east, north] = box;
  return [west, south - bulge, east, north + bulge];
}
