import { isReference } from "../../server/contract/area.ts";
import { formatReference } from "../../server/contract/featureReference.ts";
import { isWhere, type ZoneSpec } from "../../server/contract/zoneSpec.ts";
import { shapeName } from "../filter/area/areaSummary.ts";
import { featureNames } from "../panels/featureStatements.ts";
import { language } from "../state/effective.ts";
import type { State } from "../state/store.ts";
import { zoneTexts } from "./messages.ts";

/** The name a zone was given, or what it goes round. */
export function zoneTitle(zone: ZoneSpec, state: State): string {
  if (zone.name !== undefined) return zone.name;
  const lang = language(state);
  if (isWhere(zone)) return zoneTexts(lang).combined;
  const { shape } = zone;
  if (!isReference(shape)) return capitalised(shapeName(shape, lang, state.coordinateFormat));
  const named = state.zoneFeatures[formatReference(shape)];
  if (named?.status !== "found") return formatReference(shape);
  return featureNames(named.feature.properties, lang).main;
}

/** What stands in a sentence elsewhere begins one here. */
function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
