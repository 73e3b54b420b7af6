import type { EditionEntry } from "../contract/editions.ts";
import type { ApiRequest } from "../features/apiRequest.ts";
import { formatDate } from "../features/html/formatValue.ts";
import { html, type Markup } from "../features/html/html.ts";
import { t } from "../features/html/messages.ts";
import { page } from "../features/html/page.ts";
import { table } from "../features/html/table.ts";
import { editionTexts } from "./messages.ts";

export function editionsPage(
  ask: ApiRequest,
  editions: readonly EditionEntry[],
  olderHref: string | undefined,
): string {
  const words = editionTexts(ask.language);
  return page(ask, {
    title: words.editions,
    above: [["", t(ask.language).home]],
    content: html`<p>${words.about}</p>
${table(
  words.editions,
  [words.editions, words.published, words.added, words.changed, words.removed, words.layer],
  editions.map((entry) => row(ask, entry)),
)}
${olderHref ? html`<p><a href="${olderHref}" rel="next">${words.older}</a></p>` : undefined}`,
  });
}

function row({ language, hrefOf }: ApiRequest, { edition, publishedAt, layers }: EditionEntry) {
  const sum = (of: "added" | "changed" | "removed") =>
    layers.reduce((total, layer) => total + layer[of], 0);
  const name: Markup = html`<a href="${hrefOf(`/editions/${edition}/changes`)}">${editionTexts(language).edition(edition)}</a>`;
  const named = layers.map(({ layer }) => html`<bdi lang="en">${layer}</bdi> `);
  return [
    name,
    formatDate(publishedAt, language),
    sum("added"),
    sum("changed"),
    sum("removed"),
    html`${named}`,
  ];
}
