import type { Language } from "../../contract/wire.ts";
import type { RingReport } from "../../contract/zoneReport.ts";
import { formatLength } from "./formatMeasure.ts";
import { t } from "./messages.ts";

/** Which part of a zone a ring is: "within 10 km", "5 km to 10 km". One without distances is the whole zone. */
export function ringText(
  language: Language,
  { fromM = 0, toM }: Pick<RingReport, "fromM" | "toM">,
) {
  const words = t(language);
  if (!toM) return words.inside;
  const to = formatLength(language, toM);
  return fromM > 0 ? words.between(formatLength(language, fromM), to) : words.within(to);
}
