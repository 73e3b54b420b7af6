import { html, type TemplateResult } from "lit";
import type { LayerQuery } from "../../server/contract/layerQuery.ts";
import type { Language, LayerState } from "../../server/contract/wire.ts";
import { formatNumber } from "../i18n/format.ts";
import { sortbyText } from "./layerRows.ts";
import { resultsTexts } from "./messages.ts";
import type { RowSort } from "./rowSource.ts";

/** What a table lists, to be taken away. */
export interface Download {
  layer: LayerState;
  query: LayerQuery;
  edition: number;
  sort: RowSort;
  /** Null until it is known. */
  total: number | null;
}

type Format = keyof ReturnType<typeof resultsTexts>["formats"];

/** Links to the rows of a table as files, whole and in its order. */
export function downloadList(download: Download, lang: Language): TemplateResult {
  const words = resultsTexts(lang);
  const { layer, edition, total } = download;
  const features = total === null ? "…" : words.count(total, formatNumber(lang, total));
  const formats = Object.entries(words.formats) as [Format, string][];
  return html`<div class="downloads">
    <p>${words.downloadWhat(features, layer.title[lang], formatNumber(lang, edition))}</p>
    <p class="soft">${words.downloadHow}</p>
    <ul>
      ${formats.map(
        ([f, title]) =>
          html`<li><a href=${downloadHref(download, f, lang)} download>${title}</a></li>`,
      )}
    </ul>
  </div>`;
}

export function downloadHref(
  { layer, query, edition, sort }: Download,
  f: Format,
  lang: Language,
): string {
  const params = { f, lang, ...query, edition: String(edition), sortby: sortbyText(sort) };
  return `/api/collections/${layer.id}/download?${new URLSearchParams(params)}`;
}
