import type { MapSpec } from "../../../server/contract/mapSpec.ts";
import type { CatalogResponse, LayerState } from "../../../server/contract/wire.ts";
import {
  askedOfLayers,
  isReportGround,
  reportedZone,
} from "../../../server/contract/zoneInputs.ts";
import type { ZoneSpec } from "../../../server/contract/zoneSpec.ts";
import { language, theme } from "../../state/effective.ts";
import { findLayer, shownLayers } from "../../state/layers.ts";
import type { State } from "../../state/store.ts";

/** What a report is about: what the map shows, as it is filtered; or every feature of every layer. */
export type Scope = "map" | "everything";

/** What of the page a report of zones depends on, and how it is written. */
export function askedState(state: State): readonly unknown[] {
  const { zones, layers, filters, area, datetime } = state.spec;
  return [
    state.catalog,
    zones,
    layers,
    filters,
    area,
    datetime,
    state.areaFeature,
    state.zoneFeatures,
    language(state),
    theme(state),
  ];
}

/** The map, as far as reports depend on it. */
interface AskedMap {
  spec: MapSpec;
  catalog: CatalogResponse;
}

/**
 * What the process `zone-report` is asked.
 * @param between of each ring only what lies beyond the distance before it
 */
export function reportInputs(zone: ZoneSpec, scope: Scope, between: boolean, map: AskedMap) {
  return {
    ...reportedZone(zone),
    ...(between && { rings: true }),
    ...questionInputs(scope, map),
  };
}

/** Layers, filters and time as the map has them; the edition always. */
function questionInputs(scope: Scope, { spec, catalog }: AskedMap) {
  const { edition } = catalog;
  if (scope === "everything") return { edition };
  const layers = askedLayers(scope, { spec, catalog });
  const data = layers.filter((layer) => !isReportGround(layer));
  return { edition, layers: layers.map(({ id }) => id), ...askedOfLayers(spec, data) };
}

/** The layers that a report tells of, top of the map first, and the ground at the end. */
export function askedLayers(scope: Scope, { spec, catalog }: AskedMap): readonly LayerState[] {
  const below = catalog.layers.filter(isReportGround);
  if (scope === "map") {
    const shown = shownLayers(spec, catalog).flatMap(({ id }) => findLayer(catalog, id) ?? []);
    return [...shown.toReversed(), ...below];
  }
  const all = catalog.layers.filter(
    ({ symbol: { type } }) => type !== "basemap" && type !== "names",
  );
  return [...all.toReversed(), ...below];
}
