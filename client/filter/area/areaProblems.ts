import { isReference } from "../../../server/contract/area.ts";
import type { MapSpec } from "../../../server/contract/mapSpec.ts";
import type { ParameterError } from "../../../server/contract/wire.ts";
import { problemText } from "./problemText.ts";
import { shapeProblem } from "./shapeProblem.ts";

/** The area of an address that no filter can be made of, with what is wrong with it and where. */
export function areaProblems({ area }: MapSpec): ParameterError[] {
  if (!area || isReference(area.shape)) return [];
  const problem = shapeProblem(area.shape);
  return problem ? [{ parameter: "area", detail: problemText(problem, "en") }] : [];
}
