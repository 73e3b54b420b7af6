import type { MapSpec } from "../../contract/mapSpec.ts";
import type { LayerState } from "../../contract/wire.ts";
import { formatText } from "../../filter/formatText.ts";
import type { ApiRequest } from "../apiRequest.ts";
import { itemsDownloads } from "../downloadLinks.ts";
import type { Items } from "../items.ts";
import { nextHref } from "../itemsDocument.ts";
import type { ItemsQuery } from "../itemsQuery.ts";
import type { FeatureRow } from "../queries.ts";
import { dataText, dataTexts, nameOf } from "./dataText.ts";
import { downloadList } from "./downloadList.ts";
import { formatValue } from "./formatValue.ts";
import { html, type Markup } from "./html.ts";
import { layerMap } from "./layerMap.ts";
import { t } from "./messages.ts";
import { mapFrame, page } from "./page.ts";
import { table } from "./table.ts";

export function itemsPage(ask: ApiRequest, query: ItemsQuery, items: Items): string {
  const { layer, properties } = query;
  const { language } = ask;
  const words = t(language);
  const columns = columnsOf(layer, properties);
  const titles = columns.map((name) => layer.properties[name]?.title[language] ?? name);
  const rows = items.rows.map((row) => [
    featureLink(ask, layer, row),
    ...columns.map((name) => valueText(name, row, layer, ask)),
  ]);
  const shown = words.shown(rows.length, items.numberMatched);
  return page(ask, {
    title: words.features,
    above: [
      ["", words.home],
      ["/collections", words.collections],
      [`/collections/${layer.id}`, layer.title[language]],
    ],
    content: html`${mapFrame(language, filteredMap(query, items.edition))}
${filterForm(ask)}
${rows.length > 0 ? table(shown, [words.name, ...titles], rows) : html`<p>${words.none}</p>`}
${pages(ask, items)}
${downloadList(words.download, itemsDownloads(ask, items.edition))}`,
  });
}

/** Longer ones would not fit an address together with the rest of the map. */
const longestFilter = 2000;

/** The features that were asked for, on all pages together. */
function filteredMap({ layer, condition }: ItemsQuery, edition: number): MapSpec {
  const map = layerMap(layer, edition, layer.bbox ?? layer.extent);
  const filter = condition && formatText(condition.expression);
  const isShown = filter && filter.length <= longestFilter && map.layers;
  return isShown ? { ...map, filters: { [layer.id]: filter } } : map;
}

/** Those that are short: what the map carries, unless others were asked for. */
function columnsOf(layer: LayerState, asked: readonly string[]): readonly string[] {
  const isChosen = asked.length < Object.keys(layer.properties).length;
  return asked.filter(
    (name) =>
      !["id", "name", "name_ur"].includes(name) && (isChosen || layer.properties[name]?.inTiles),
  );
}

function featureLink({ hrefOf, language }: ApiRequest, layer: LayerState, row: FeatureRow): Markup {
  const href = hrefOf(`/collections/${layer.id}/items/${encodeURIComponent(row.id)}`);
  return html`<a href="${href}">${dataText(nameOf(row, language))}</a>`;
}

function valueText(name: string, row: FeatureRow, layer: LayerState, { language }: ApiRequest) {
  const property = layer.properties[name];
  return property && dataTexts(formatValue(name, row[name], property, language), language);
}

function filterForm({ url, language }: ApiRequest): Markup {
  const words = t(language);
  const kept = [...url.searchParams].filter(([name]) => name !== "filter" && name !== "cursor");
  return html`<form method="get" action="${url.pathname}">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label for="filter">${words.filter}</label>
<input id="filter" name="filter" dir="ltr" value="${url.searchParams.get("filter") ?? ""}" spellcheck="false" autocapitalize="none">
<button>${words.apply}</button>
</form>`;
}

function pages(ask: ApiRequest, items: Items): Markup | undefined {
  const words = t(ask.language);
  const next = nextHref(ask, items);
  const first = new URL(ask.url);
  const isFirst = !first.searchParams.has("cursor");
  first.searchParams.delete("cursor");
  if (isFirst && !next) return undefined;
  return html`<nav class="ways" aria-label="${words.features}">
${isFirst ? undefined : html`<a href="${first.href}" rel="first">${words.first}</a>`}
${next ? html`<a href="${next}" rel="next">${words.next}</a>` : undefined}
</nav>`;
}
