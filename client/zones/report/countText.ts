import type { Language } from "../../../geodata/declaration.ts";
import type { LayerTally } from "../../../server/contract/zoneReport.ts";
import { formatNumber } from "../../i18n/format.ts";
import { reportTexts } from "./messages.ts";

type Counted = Pick<LayerTally, "count" | "certain" | "possible">;

/** The parts of a count: sure; counted, but only possible; and possible without being counted. */
export function countParts({ count, certain, possible }: Counted) {
  const unsure = count - certain;
  return { certain, unsure, beyond: possible - unsure };
}

/** "12 features, of which 3 are only possible; 2 more are possible." */
export function countText(lang: Language, tally: Counted): string {
  const words = reportTexts(lang);
  const { unsure, beyond } = countParts(tally);
  const count = words.features(tally.count, formatNumber(lang, tally.count));
  const isAll = unsure === tally.count;
  const some = isAll ? words.allUnsure(unsure) : words.unsure(unsure, formatNumber(lang, unsure));
  const ofThose = unsure > 0 ? some : "";
  const others = beyond > 0 ? words.beyond(beyond, formatNumber(lang, beyond)) : "";
  return `${count}${ofThose}${others}${words.stop}`;
}

/** From what is certain to all that is possible, for narrow columns; null where the count is sure. */
export function countRange(lang: Language, { certain, possible }: Counted): string | null {
  return possible === 0 ? null : rangeText(lang, certain, certain + possible);
}

export function rangeText(lang: Language, from: number, to: number): string {
  return `${formatNumber(lang, from)}–${formatNumber(lang, to)}`;
}
