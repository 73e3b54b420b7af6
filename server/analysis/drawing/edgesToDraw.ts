import { linesOf } from "../../filter/distanceBox.ts";
import type { BufferRequest } from "../buffer/checkRequest.ts";

type Drawn = Pick<BufferRequest, "geometries" | "distancesM" | "toleranceM">;

/** About how many edges are traced before they are united: what drawing takes goes by them. */
export function edgesToDraw({ geometries, distancesM, toleranceM }: Drawn): number {
  const positions = geometries
    .flatMap(linesOf)
    .reduce((sum, line) => sum + Math.max(1, line.length - 1), 0);
  const perCircle = distancesM.reduce((sum, distanceM) => {
    const sizeM = Math.abs(distanceM);
    return sum + 2 * Math.PI * Math.sqrt(sizeM / (7 * Math.min(toleranceM, sizeM / 20)));
  }, 0);
  return Math.round(positions * perCircle);
}
