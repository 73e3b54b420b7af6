import type { Workshop } from "../analysis/process.ts";
import { readExecution } from "../analysis/readExecution.ts";
import { zoneReport } from "../analysis/zoneReport/zoneReport.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import type { LayerState, ParameterError } from "../contract/wire.ts";
import { askedOfLayers, reportedZone } from "../contract/zoneInputs.ts";
import type { ZoneReport } from "../contract/zoneReport.ts";
import type { ZoneSpec } from "../contract/zoneSpec.ts";
import { HttpProblem } from "../http/problem.ts";

/** A map, and the layers that its report looks at. */
export interface AskedMap {
  spec: MapSpec;
  /** As the map shows them, those on top first. */
  layers: readonly LayerState[];
  /** What lies inside is told by these too, whatever the map leaves out. */
  ground: readonly LayerState[];
}

/**
 * What the process `zone-report` finds out about a zone of a map.
 * @param number of the zone among those shown, from 1
 * @throws HttpProblem naming the parameter of the map that is wrong.
 */
export async function reportZone(
  zone: ZoneSpec,
  number: number,
  map: AskedMap,
  workshop: Workshop,
): Promise<ZoneReport> {
  try {
    const { inputs } = readExecution({ inputs: inputsOf(zone, map) }, zoneReport);
    return (await zoneReport.execute(inputs, workshop)) as ZoneReport;
  } catch (error) {
    throw error instanceof HttpProblem && error.status < 500 ? ofMap(error, number) : error;
  }
}

function inputsOf(zone: ZoneSpec, { spec, layers, ground }: AskedMap) {
  const looked = [...layers, ...ground].map(({ id }) => id);
  return { ...reportedZone(zone), layers: looked, ...askedOfLayers(spec, layers) };
}

/** The same problem, in terms of what was asked: a map. */
function ofMap({ status, message, errors, retryAfterS }: HttpProblem, number: number) {
  const [, named = "inputs", problem = message] = /^(inputs[\w.-]*): (.*)$/s.exec(message) ?? [];
  const told = errors.length > 0 ? errors : [{ parameter: named, detail: problem }];
  const ofThese = told.map((error) => parameterOf(error, number));
  const detail = ofThese.map((each) => `${each.parameter}: ${each.detail}`).join("; ");
  return new HttpProblem(status, detail, {
    errors: ofThese,
    ...(retryAfterS !== undefined && { retryAfterS }),
  });
}

function parameterOf({ parameter, detail }: ParameterError, number: number): ParameterError {
  const [, layer] = /^inputs\.filters\.(.+)$/.exec(parameter) ?? [];
  if (layer !== undefined) return { parameter: `filter.${layer}`, detail };
  return { parameter: "zones", detail: `zone ${number}: ${detail}` };
}
