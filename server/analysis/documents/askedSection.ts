import { formatDate } from "../../features/html/formatValue.ts";
import { html, type Markup } from "../../features/html/html.ts";
import { t as pageTexts } from "../../features/html/messages.ts";
import { definitions } from "../../features/html/table.ts";
import { filterWords } from "../../filter/words/filterWords.ts";
import { exactly } from "./exactly.ts";
import { t } from "./messages.ts";
import type { AskedOfLayers } from "./questionTexts.ts";
import { layerIn, layerTitle, type Reading, wordingOf } from "./reading.ts";

export type Entry = readonly [name: string, value: Markup | string | undefined];

/** What a result is the answer to, in words. */
export function askedSection(
  entries: readonly Entry[],
  { filters = {}, datetime }: AskedOfLayers,
  publishedAt: string,
  reading: Reading,
): Markup {
  const { language, edition } = reading;
  const words = t(language);
  const wording = wordingOf(reading);
  const conditions = Object.entries(filters).map(([id, text]): Entry => {
    const layer = layerIn(reading, id);
    const told = layer && filterWords(text, layer, wording);
    return [words.filter(layerTitle(reading, id)), html`${told}${exactly(text, language)}`];
  });
  const published = pageTexts(language).edition(edition, formatDate(publishedAt, language));
  return html`<h2>${words.asked}</h2>
${definitions([...entries, ...conditions, [words.time, datetime], [words.edition, published]])}`;
}
