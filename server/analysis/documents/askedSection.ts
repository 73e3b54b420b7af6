import { formatDate } from "../../features/html/formatValue.ts";
import { html, type Markup } from "../../features/html/html.ts";
import { t as pageTexts } from "../../features/html/messages.ts";
import { definitions } from "../../features/html/table.ts";
import { t } from "./messages.ts";
import type { AskedOfLayers } from "./questionTexts.ts";
import { layerTitle, type Reading } from "./reading.ts";

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
  const conditions = Object.entries(filters).map(
    ([layer, text]): Entry => [
      words.filter(layerTitle(reading, layer)),
      html`<code dir="ltr">${text}</code>`,
    ],
  );
  const published = pageTexts(language).edition(edition, formatDate(publishedAt, language));
  return html`<h2>${words.asked}</h2>
${definitions([...entries, ...conditions, [words.time, datetime], [words.edition, published]])}`;
}
