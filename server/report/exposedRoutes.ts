import { exposure } from "../analysis/exposure/exposure.ts";
import type { Workshop } from "../analysis/process.ts";
import { readExecution } from "../analysis/readExecution.ts";
import type { EditionSnapshot } from "../catalog/editionSnapshots.ts";
import { isReference } from "../contract/area.ts";
import type { Exposure } from "../contract/exposure.ts";
import { isPointLayer } from "../contract/isPointLayer.ts";
import { primaryInstant } from "../contract/primaryInstant.ts";
import { askedOfLayers, reportedZone } from "../contract/zoneInputs.ts";
import { isWhere, type ZoneSpec } from "../contract/zoneSpec.ts";
import type { AskedMap } from "./reportZone.ts";

/**
 * Of a zone around a line, how what happened lies along it, within the smallest of its distances: for each layer of points
 * with dates that the report looks at. None for other zones.
 */
export async function exposedRoutes(
  zone: ZoneSpec,
  { spec, layers }: AskedMap,
  workshop: Workshop,
): Promise<Exposure[]> {
  if (isWhere(zone) || !isAlongLine(zone.shape, workshop.snapshot)) return [];
  const [distanceM] = zone.distancesM;
  const found: Exposure[] = [];
  for (const layer of layers) {
    if (!isPointLayer(layer) || primaryInstant(layer) === undefined) continue;
    const { source } = reportedZone(zone);
    const asked = { source, distanceM, layer: layer.id, ...askedOfLayers(spec, [layer]) };
    const { inputs } = readExecution({ inputs: asked }, exposure);
    found.push((await exposure.execute(inputs, workshop)) as Exposure);
  }
  return found;
}

type Shape = Exclude<ZoneSpec, { where: string }>["shape"];

function isAlongLine(shape: Shape, { layers }: EditionSnapshot): boolean {
  if (!isReference(shape)) return shape.type.endsWith("LineString");
  const layer = layers.find(({ id }) => id === shape.layer);
  return layer?.geometry.every((type) => type.endsWith("LineString")) ?? false;
}
