import type { MapSpec } from "../../server/contract/mapSpec.ts";
import type { CatalogResponse, ParameterError } from "../../server/contract/wire.ts";
import { unknownReferences } from "./unknownReferences.ts";

/** What of a map the catalog, or what reads filters and areas, cannot take. Their code comes with the first of them. */
export async function specProblems(
  spec: MapSpec,
  catalog: CatalogResponse,
): Promise<ParameterError[]> {
  const problems = unknownReferences(spec, catalog);
  if (spec.filters) {
    const { filterProblems } = await import("../filter/filterProblems.ts");
    problems.push(...filterProblems(spec, catalog));
  }
  if (spec.area) {
    const { areaProblems } = await import("../filter/area/areaProblems.ts");
    problems.push(...areaProblems(spec));
  }
  return problems;
}
