import type { Language } from "../../../geodata/declaration.ts";
import { azimuthText } from "../../measure/measureTexts.ts";
import { reportTexts } from "./messages.ts";

/** One of sixteen compass points, and the azimuth to a degree: "NNE 23°". In words where the two meet. */
export function directionText(lang: Language, azimuth: number | null): string {
  const words = reportTexts(lang);
  if (azimuth === null) return words.here;
  const points = words.compass.split(",");
  const point = points[Math.round(azimuth / 22.5) % points.length];
  return `${point} ${azimuthText(lang, Math.round(azimuth))}`;
}
