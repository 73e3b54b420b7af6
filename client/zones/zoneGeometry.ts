import type { Geometry } from "geojson";
import { isReference } from "../../server/contract/area.ts";
import { formatReference } from "../../server/contract/featureReference.ts";
import { isWhere, type ZoneSpec } from "../../server/contract/zoneSpec.ts";
import type { State } from "../state/store.ts";

/** What a zone goes round; null of a combined zone, and while a feature is on its way. */
export function zoneGeometry(zone: ZoneSpec, { zoneFeatures }: State): Geometry | null {
  if (isWhere(zone)) return null;
  if (!isReference(zone.shape)) return zone.shape;
  const named = zoneFeatures[formatReference(zone.shape)];
  return named?.status === "found" ? named.feature.geometry : null;
}

export function isLine({ type }: Geometry): boolean {
  return type === "LineString" || type === "MultiLineString";
}
