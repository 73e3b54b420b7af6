import { isReference } from "../../server/contract/area.ts";
import { isWhere, type ZoneAround, type ZoneSpec } from "../../server/contract/zoneSpec.ts";

/** What is asked of the server to draw a zone. */
export interface ZoneRequest {
  process: "buffer" | "compose";
  inputs: Readonly<Record<string, unknown>>;
  /** The same for the same question. */
  key: string;
}

/** A thousandth of the smallest distance is less than a pixel wherever its ring fills the screen. */
const toleranceShare = 1000;
const leastToleranceM = 1;
/** Of an outline that follows from a condition. */
const composedToleranceM = 100;

export function zoneRequest(zone: ZoneSpec, edition: number): ZoneRequest {
  const process = isWhere(zone) ? "compose" : "buffer";
  const inputs = isWhere(zone)
    ? { where: zone.where, toleranceM: composedToleranceM, edition }
    : { ...bufferInputs(zone), edition };
  return { process, inputs, key: `${process} ${JSON.stringify(inputs)}` };
}

function bufferInputs({ shape, distancesM, ends, side }: ZoneAround) {
  return {
    source: isReference(shape) ? { collection: shape.layer, ids: [shape.id] } : { geometry: shape },
    distancesM,
    toleranceM: Math.max(leastToleranceM, Math.min(...distancesM) / toleranceShare),
    ...(ends && { ends }),
    ...(side && { side }),
  };
}
