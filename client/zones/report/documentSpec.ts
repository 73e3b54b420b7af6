import type { MapSpec } from "../../../server/contract/mapSpec.ts";
import type { CatalogResponse } from "../../../server/contract/wire.ts";
import { isReportGround } from "../../../server/contract/zoneInputs.ts";
import { zoneColour } from "../../../server/contract/zoneSpec.ts";
import { askedLayers, type Scope } from "./reportInputs.ts";

/**
 * The map whose report tells of one zone what the panel tells of it, in the edition that is seen; it looks at the zone, and at
 * nothing else that the map asks. Undefined where there is no such zone.
 */
export function documentSpec(
  index: number,
  scope: Scope,
  { spec, catalog }: { spec: MapSpec; catalog: CatalogResponse },
): MapSpec | undefined {
  const zone = spec.zones?.[index];
  if (!zone) return undefined;
  const { hidden: _, ...shown } = { ...zone, colour: zoneColour(zone, index) };
  const { view, select, title, ...asked } = spec;
  const { filters, unmatched, area, datetime, ...whole } = asked;
  const all = askedLayers("everything", { spec, catalog }).filter((each) => !isReportGround(each));
  const layers = all.toReversed().map(({ id }) => ({ id }));
  return {
    ...(scope === "map" ? asked : { ...whole, layers }),
    zones: [shown],
    edition: catalog.edition,
  };
}
