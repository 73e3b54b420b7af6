import type { LocalText } from "../../geodata/declaration.ts";
import { buffer } from "../analysis/buffer/bufferProcess.ts";
import { compose } from "../analysis/compose/composeProcess.ts";
import type { Workshop } from "../analysis/process.ts";
import { readExecution } from "../analysis/readExecution.ts";
import type { DrawnZone } from "../cartography/zoneStyle.ts";
import { writtenDistance } from "../contract/writtenValues.ts";
import { outlineInputs } from "../contract/zoneInputs.ts";
import { isWhere, type ZoneSpec, zoneColour } from "../contract/zoneSpec.ts";
import { badParameter, HttpProblem } from "../http/problem.ts";

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
    const { features } = await outlineOf(zone, workshop);
    return features.map(({ geometry, properties: { distanceM = 0 } }) => {
      const label = isWhere(zone) ? nameLabel(zone) : distanceLabel(distanceM);
      return { geometry, ...(label && { label }) };
    });
  } catch (error) {
    if (!(error instanceof HttpProblem) || error.status >= 500) throw error;
    throw badParameter("zones", error.message.replace(/^inputs\.(source\.)?/, ""));
  }
}

interface Outline {
  features: readonly { geometry: Ring["geometry"]; properties: { distanceM?: number } }[];
}

const drawing = { buffer, compose };

async function outlineOf(zone: ZoneSpec, workshop: Workshop): Promise<Outline> {
  const { process, inputs } = outlineInputs(zone);
  const execution = readExecution({ inputs }, drawing[process]);
  return (await drawing[process].execute(execution.inputs, workshop)) as Outline;
}

function nameLabel({ name }: ZoneSpec): LocalText | undefined {
  return name === undefined ? undefined : { en: name, ur: name };
}

function distanceLabel(distanceM: number): LocalText {
  return { en: writtenDistance("en", distanceM), ur: writtenDistance("ur", distanceM) };
}
