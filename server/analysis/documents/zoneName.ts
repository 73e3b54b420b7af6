import type { Language } from "../../contract/wire.ts";

interface Ring {
  distanceM?: number;
  /** Of a band: where it begins. */
  fromM?: number;
}

const thinSpace = "\u202F";
const units: Readonly<Record<Language, { m: string; km: string }>> = {
  en: { m: "m", km: "km" },
  ur: { m: "میٹر", km: "کلومیٹر" },
};
const composed: Readonly<Record<Language, string>> = { en: "Composed zone", ur: "مرکب حلقہ" };

/** What a zone is called in a file: its distance, or from where to where it reaches. */
export function zoneName({ distanceM, fromM }: Ring, language: Language): string {
  if (distanceM === undefined) return composed[language];
  const to = distanceText(distanceM, language);
  return fromM === undefined ? to : `${distanceText(fromM, language)} – ${to}`;
}

function distanceText(metres: number, language: Language): string {
  const { m, km } = units[language];
  return Math.abs(metres) < 1000
    ? `${metres}${thinSpace}${m}`
    : `${metres / 1000}${thinSpace}${km}`;
}
