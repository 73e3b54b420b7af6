import type { Language } from "../../geodata/declaration.ts";
import { formatQuantity } from "../i18n/format.ts";

/** The distance of a ring, not rounded: metres below a kilometre, else kilometres. */
export function distanceText(lang: Language, distanceM: number): string {
  return distanceM < 1000
    ? formatQuantity(lang, distanceM, "m")
    : formatQuantity(lang, distanceM / 1000, "km");
}
