import type { Language } from "../../geodata/declaration.ts";
import { localTexts } from "./messages.ts";

/** The answer that a column tells the zone of each row. */
export const zoneColumn = "zone";
/** The answer that the system is one to be typed. */
export const otherSystem = "other";

/** Reference systems that data of Pakistan comes in, as `[crs, title]`; the empty one is degrees on WGS 84. */
export function systemChoices(
  lang: Language,
  hasZones: boolean,
): readonly (readonly [string, string])[] {
  const words = localTexts(lang).systems;
  const zones = [41, 42, 43];
  return [
    ["", words.degrees],
    ...(hasZones ? ([[zoneColumn, words.zoneColumn]] as const) : []),
    ...zones.map((zone) => [`EPSG:326${zone}`, words.utm(zone)] as const),
    ...zones.map((zone) => [`EPSG:243${zone - 30}`, words.kalianpur(zone)] as const),
    ["EPSG:24376", words.grid("I")],
    ["EPSG:24377", words.grid("IIa")],
    ["EPSG:3857", words.mercator],
    [otherSystem, words.other],
  ];
}
