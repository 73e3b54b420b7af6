import { buffer } from "../analysis/buffer/bufferProcess.ts";
import { compose } from "../analysis/compose/composeProcess.ts";
import type { Workshop } from "../analysis/process.ts";
import type { DrawnZone } from "../cartography/zoneStyle.ts";
import { isReference } from "../contract/area.ts";
import type { Language } from "../contract/wire.ts";
import { isWhere, type ZoneAround, type ZoneSpec, zoneColour } from "../contract/zoneSpec.ts";
import { badParameter, HttpProblem } from "../http/problem.ts";
import { distanceText } from "./furniture/distanceText.ts";

/** As the map asks: a thousandth of the smallest distance is less than a pixel wherever its ring fills the figure. */
const toleranceShare = 1000;
const leastToleranceM = 1;
/** Of an outline that follows from a condition. */
const composedToleranceM = 100;

type Ring = DrawnZone["rings"][number];

/**
 * The zones of a map that are to be seen, their outlines from the engine that the processes draw by.
 * @throws HttpProblem naming `zones` where one cannot be drawn.
 */
export async function figureZones(
  zones: readonly ZoneSpec[],
  workshop: Workshop,
): Promise<DrawnZone[]> {
  const drawn: DrawnZone[] = [];
  for (const [index, zone] of zones.entries()) {
    if (zone.hidden) continue;
    drawn.push({ colour: zoneColour(zone, index), rings: await ringsOf(zone, workshop) });
  }
  return drawn;
}

async function ringsOf(zone: ZoneSpec, workshop: Workshop): Promise<Ring[]> {
  try {
    return isWhere(zone)
      ? await composedRings(zone.where, zone.name, workshop)
      : await bufferRings(zone, workshop);
  } catch (error) {
    if (!(error instanceof HttpProblem) || error.status >= 500) throw error;
    throw badParameter("zones", error.message.replace(/^inputs\.(source\.)?/, ""));
  }
}

interface Collection {
  features: readonly { geometry: Ring["geometry"]; properties: { distanceM?: number } }[];
}

async function bufferRings(zone: ZoneAround, workshop: Workshop): Promise<Ring[]> {
  const { shape, distancesM, ends = "round", side = "both" } = zone;
  const { features } = (await buffer.execute(
    {
      source: isReference(shape)
        ? { collection: shape.layer, ids: [shape.id] }
        : { geometry: shape },
      distancesM,
      toleranceM: Math.max(leastToleranceM, Math.min(...distancesM) / toleranceShare),
      dissolve: true,
      rings: false,
      ends,
      side,
    },
    workshop,
  )) as Collection;
  return features.map(({ geometry, properties: { distanceM = 0 } }) => {
    const label = (lang: Language) => distanceText(lang, distanceM);
    return { geometry, label: { en: label("en"), ur: label("ur") } };
  });
}

async function composedRings(
  where: string,
  name: string | undefined,
  workshop: Workshop,
): Promise<Ring[]> {
  const inputs = { where, toleranceM: composedToleranceM };
  const { features } = (await compose.execute(inputs, workshop)) as Collection;
  return features.map(({ geometry }) => ({
    geometry,
    ...(name !== undefined && { label: { en: name, ur: name } }),
  }));
}
