import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { isReference } from "./area.ts";
import { layerQuery } from "./layerQuery.ts";
import type { Area, MapSpec } from "./mapSpec.ts";
import { isWhere, type ZoneAround, type ZoneSpec } from "./zoneSpec.ts";

/** A thousandth of the smallest distance is less than a pixel wherever its ring fills a map. */
const toleranceShare = 1000;
const leastToleranceM = 1;
/** Of an outline that follows from a condition. */
const composedToleranceM = 100;

/** The process that draws the outline of a zone on a map, and its inputs but for the edition. */
export function outlineInputs(zone: ZoneSpec): {
  process: "buffer" | "compose";
  inputs: Readonly<Record<string, unknown>>;
} {
  return isWhere(zone)
    ? { process: "compose", inputs: { where: zone.where, toleranceM: composedToleranceM } }
    : { process: "buffer", inputs: bufferInputs(zone) };
}

function bufferInputs({ shape, distancesM, ends, side }: ZoneAround) {
  return {
    source: sourceOf(shape),
    distancesM,
    toleranceM: Math.max(leastToleranceM, Math.min(...distancesM) / toleranceShare),
    ...(ends && { ends }),
    ...(side && { side }),
  };
}

/** The inputs of the process `zone-report` that say which zone it is about. */
export function reportedZone(zone: ZoneSpec) {
  if (isWhere(zone)) return { source: { where: zone.where } };
  return { source: sourceOf(zone.shape), distancesM: zone.distancesM };
}

function sourceOf(shape: Area["shape"]) {
  return isReference(shape) ? { collection: shape.layer, ids: [shape.id] } : { geometry: shape };
}

/** The inputs of a process that ask of layers what the map asks of them. */
export function askedOfLayers(spec: MapSpec, layers: readonly LayerDeclaration[]) {
  const filters = layers.flatMap((layer) => {
    const { filter } = layerQuery(spec, layer);
    return filter === undefined ? [] : [[layer.id, filter]];
  });
  return {
    ...(filters.length > 0 && { filters: Object.fromEntries(filters) as Record<string, string> }),
    ...(spec.datetime !== undefined && { datetime: spec.datetime }),
  };
}

/** The ground that belongs to every report: what lies inside it is told by towns and provinces, whatever the map leaves out. */
export function isReportGround({ symbol }: Pick<LayerDeclaration, "symbol">): boolean {
  return symbol.type === "basemap" && (symbol.role === "place" || symbol.role === "province");
}
