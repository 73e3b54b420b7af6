import type { Language } from "../../contract/wire.ts";
import { messages } from "./messages.ts";

/** Not rounded: metres below a kilometre, else kilometres. */
export function distanceText(lang: Language, distanceM: number): string {
  const { metres, kilometres, locale } = messages[lang];
  const [value, unit] = distanceM < 1000 ? [distanceM, metres] : [distanceM / 1000, kilometres];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value)}\u202f${unit}`;
}
