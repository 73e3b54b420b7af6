import type { Language } from "../../geodata/declaration.ts";
import { formatNumber } from "../i18n/format.ts";
import { measureMessages } from "./messages.ts";

const thinSpace = "\u202F";

/** Metres to a kilometre, kilometres above it; to about a thousandth, which is more than a hand points at. */
export function lengthText(lang: Language, lengthM: number): string {
  const { units } = measureMessages(lang);
  if (lengthM < 1000) return withUnit(lang, lengthM, lengthM < 10 ? 1 : 0, units.m);
  const km = lengthM / 1000;
  return withUnit(lang, km, km < 100 ? 2 : km < 1000 ? 1 : 0, units.km);
}

/** Square metres to a hectare, hectares to a square kilometre, square kilometres above it. */
export function areaText(lang: Language, areaM2: number): string {
  const { units } = measureMessages(lang);
  if (areaM2 < 10_000) return withUnit(lang, areaM2, 0, units.m2);
  if (areaM2 < 1_000_000) return withUnit(lang, areaM2 / 10_000, 2, units.ha);
  const km2 = areaM2 / 1_000_000;
  return withUnit(lang, km2, km2 < 100 ? 2 : km2 < 1000 ? 1 : 0, units.km2);
}

/** To a tenth of a degree. */
export function azimuthText(lang: Language, azimuth: number | null): string {
  if (azimuth === null) return "–";
  const tenths = Math.round(azimuth * 10) % 3600;
  return `${formatNumber(lang, tenths / 10)}°`;
}

function withUnit(lang: Language, value: number, decimals: number, unit: string): string {
  return `${formatNumber(lang, value, decimals)}${thinSpace}${unit}`;
}
