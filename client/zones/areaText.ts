import type { Language } from "../../geodata/declaration.ts";
import { formatNumber } from "../i18n/format.ts";
import { zoneTexts } from "./messages.ts";

/** The size of an area in square kilometres, to four digits or so. */
export function areaText(lang: Language, areaM2: number): string {
  const km2 = areaM2 / 1e6;
  const decimals = Math.max(0, 3 - Math.floor(Math.log10(Math.max(km2, 0.001))));
  return zoneTexts(lang).squareKm(formatNumber(lang, km2, decimals));
}
