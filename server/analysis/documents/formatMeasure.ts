import type { Language } from "../../contract/wire.ts";
import { t } from "./messages.ts";

/** As the map writes them: Urdu with Latin digits. */
const locales: Readonly<Record<Language, string>> = { en: "en-GB", ur: "ur-PK-u-nu-latn" };

/** Keeps a unit beside its number. */
const thinSpace = "\u202F";

export function formatNumber(language: Language, value: number, decimals = 0): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals }).format(
    value,
  );
}

/** At its natural scale: metres below one kilometre, kilometres above, to four digits. */
export function formatLength(language: Language, lengthM: number): string {
  const { m, km } = t(language).units;
  if (Math.round(lengthM) < 1000) return formatNumber(language, lengthM) + thinSpace + m;
  return formatNumber(language, lengthM / 1000, decimalsOf(lengthM / 1000)) + thinSpace + km;
}

export function formatArea(language: Language, areaM2: number): string {
  const squareKm = areaM2 / 1e6;
  return formatNumber(language, squareKm, decimalsOf(squareKm)) + thinSpace + t(language).units.km2;
}

function decimalsOf(value: number): number {
  return Math.max(0, 3 - Math.floor(Math.log10(Math.max(1, value))));
}

/** @param share 0 to 1 */
export function formatShare(language: Language, share: number): string {
  return `${formatNumber(language, share * 100, 1)}${thinSpace}%`;
}

/** One of sixteen compass points, and the azimuth to a degree: "NNE 23°". In words where two things meet. */
export function formatDirection(language: Language, azimuth: number | null): string {
  const words = t(language);
  if (azimuth === null) return words.here;
  const points = words.compass.split(",");
  const point = points[Math.round(azimuth / 22.5) % points.length];
  return `${point} ${formatNumber(language, Math.round(azimuth) % 360)}°`;
}
