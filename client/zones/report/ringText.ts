import type { Language } from "../../../geodata/declaration.ts";
import type { RingReport } from "../../../server/contract/zoneReport.ts";
import { distanceText } from "../distanceText.ts";
import { reportTexts } from "./messages.ts";

type Ring = Pick<RingReport, "fromM" | "toM">;

/** Which part of a zone a ring is: "within 10 km", "5 km to 10 km". One without distances is a whole zone. */
export function ringText(lang: Language, { fromM = 0, toM }: Ring): string {
  const words = reportTexts(lang);
  if (!toM) return words.inside;
  const to = distanceText(lang, toM);
  return fromM > 0 ? words.between(distanceText(lang, fromM), to) : words.within(to);
}

/** For narrow columns: "10 km", "5–10 km". */
export function shortRingText(lang: Language, { fromM = 0, toM }: Ring): string {
  if (!toM) return reportTexts(lang).inside;
  if (fromM === 0) return distanceText(lang, toM);
  const [from, to] = [fromM, toM].map((distanceM) => distanceText(lang, distanceM));
  const [number = ""] = (from ?? "").split("\u202F");
  return `${(fromM < 1000) === (toM < 1000) ? number : from}–${to}`;
}
