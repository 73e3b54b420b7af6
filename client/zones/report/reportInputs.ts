import { isReference } from "../../../server/contract/area.ts";
import { layerQuery } from "../../../server/contract/layerQuery.ts";
import type { MapSpec } from "../../../server/contract/mapSpec.ts";
import type { CatalogResponse, LayerState } from "../../../server/contract/wire.ts";
import { isWhere, type ZoneSpec } from "../../../server/contract/zoneSpec.ts";
import { findLayer, shownLayers } from "../../state/layers.ts";

/** What a report is about: what the map shows, as it is filtered; or every feature of every layer. */
export type Scope = "map" | "everything";

/** The ground that belongs to every report: what lies inside it is told by towns and provinces. */
const ground = ["basemap-province", "basemap-place"];

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
    ...zoneInputs(zone),
    ...(between && { rings: true }),
    ...questionInputs(scope, map),
  };
}

function zoneInputs(zone: ZoneSpec) {
  if (isWhere(zone)) return { source: { where: zone.where } };
  const { shape, distancesM } = zone;
  const source = isReference(shape)
    ? { collection: shape.layer, ids: [shape.id] }
    : { geometry: shape };
  return { source, distancesM };
}

/** Layers, filters and time as the map has them; the edition always. */
export function questionInputs(scope: Scope, { spec, catalog }: AskedMap) {
  const { edition } = catalog;
  if (scope === "everything") return { edition };
  const layers = askedLayers(scope, { spec, catalog });
  const filters = layers.flatMap((layer) => {
    const { filter } = isGround(layer) ? {} : layerQuery(spec, layer);
    return filter === undefined ? [] : [[layer.id, filter]];
  });
  return {
    edition,
    layers: layers.map(({ id }) => id),
    ...(filters.length > 0 && { filters: Object.fromEntries(filters) }),
    ...(spec.datetime !== undefined && { datetime: spec.datetime }),
  };
}

/** The layers that a report tells of, top of the map first, and the ground at the end. */
export function askedLayers(scope: Scope, { spec, catalog }: AskedMap): readonly LayerState[] {
  const below = ground.flatMap((id) => findLayer(catalog, id) ?? []);
  if (scope === "map") {
    const shown = shownLayers(spec, catalog).flatMap(({ id }) => findLayer(catalog, id) ?? []);
    return [...shown.toReversed(), ...below];
  }
  const all = catalog.layers.filter(
    ({ symbol: { type } }) => type !== "basemap" && type !== "names",
  );
  return [...all.toReversed(), ...below];
}

export function isGround({ id }: Pick<LayerState, "id">): boolean {
  return ground.includes(id);
}
