import type { Geometry } from "geojson";
import { BufferProblem } from "./bufferProblem.ts";
import type { Source } from "./readSource.ts";

export interface BufferRequest {
  /** Around what. Edges are geodesics; longitude and latitude on WGS 84. */
  geometries: readonly Geometry[];
  /** Metres; negative goes inward, for polygons only. */
  distancesM: readonly number[];
  /** What every point of the boundary may be off by, metres. */
  toleranceM: number;
  /** One zone round everything, or one round each geometry. Default: everything. */
  dissolve?: boolean;
  /** Bands between one distance and the next, or 0, in place of all that is within each. */
  rings?: boolean;
  /** Of lines. Flat: only what is reached at a right angle from the line, or round a bend of it. */
  ends?: "round" | "flat";
  /** Of lines, looking along them; one side has flat ends. */
  side?: "both" | "left" | "right";
}

export const greatestDistanceM = 500_000;
export const leastDistanceM = 1;
/** Coordinates of nine decimals are 0.1 mm apart; below this they would matter. */
export const leastToleranceM = 0.01;

/** @throws BufferProblem for distances and tolerances that no buffer has */
export function checkRequest({ distancesM, toleranceM }: BufferRequest): void {
  if (distancesM.length === 0) throw malformed("distancesM", "there is no distance");
  for (const distanceM of distancesM) {
    const size = Math.abs(distanceM);
    if (!(size >= leastDistanceM && size <= greatestDistanceM)) {
      const message = `distance ${distanceM} is not from ${leastDistanceM} to ${greatestDistanceM} m, or the same inward`;
      throw malformed("distancesM", message);
    }
  }
  if (!(toleranceM > 0 && toleranceM < Number.POSITIVE_INFINITY)) {
    throw malformed("toleranceM", `tolerance ${toleranceM} is not a number of metres above 0`);
  }
  if (toleranceM < leastToleranceM) {
    const message = `tolerance ${toleranceM} m cannot be kept; the least is ${leastToleranceM} m`;
    throw new BufferProblem("toleranceM", "impossible", message);
  }
}

function malformed(input: BufferProblem["input"], message: string): BufferProblem {
  return new BufferProblem(input, "malformed", message);
}

/** @throws BufferProblem where what is asked for is of other geometries only */
export function checkFits(
  source: Source,
  { distancesM, ends, side = "both" }: BufferRequest,
): void {
  const inward = distancesM.find((distanceM) => distanceM < 0);
  if (inward !== undefined && source.points.length + source.lines.length > 0) {
    const message = `distance ${inward} goes inward, and points and lines have no inside`;
    throw malformed("distancesM", message);
  }
  if (side !== "both" && source.points.length + source.areas.length > 0) {
    throw malformed("side", `only lines have a ${side} side, and the source has something else`);
  }
  if (ends === "round" && side !== "both") {
    throw malformed("ends", "a zone on one side has flat ends");
  }
  if (ends === "flat" || side !== "both") {
    const still = source.lines.find(([segment]) => segment?.lengthM === 0)?.[0];
    if (still) throw malformed("source", `the line at ${still.from.join(" ")} has no length`);
  }
}
