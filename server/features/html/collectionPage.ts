import type { LayerState } from "../../contract/wire.ts";
import type { ApiRequest } from "../apiRequest.ts";
import type { DateRange } from "../collections.ts";
import { crsListOf } from "../crs.ts";
import { collectionDownloads } from "../downloadLinks.ts";
import { schemaKinds } from "../schemaDocument.ts";
import { downloadList } from "./downloadList.ts";
import { formatDate } from "./formatValue.ts";
import { html } from "./html.ts";
import { layerMap } from "./layerMap.ts";
import { t } from "./messages.ts";
import { outwardLink } from "./outwardLink.ts";
import { mapFrame, page } from "./page.ts";
import { schemaTable } from "./schemaTable.ts";
import { definitions } from "./table.ts";

export function collectionPage(
  ask: ApiRequest,
  edition: number,
  layer: LayerState,
  dates: DateRange | undefined,
): string {
  const { language, hrefOf } = ask;
  const words = t(language);
  const path = `/collections/${layer.id}`;
  const { licence } = layer;
  return page(ask, {
    title: layer.title[language],
    above: [
      ["", words.home],
      ["/collections", words.collections],
    ],
    content: html`<p>${layer.description[language]}</p>
<p class="ways"><a href="${hrefOf(`${path}/items`)}">${words.allFeatures} (${layer.featureCount})</a></p>
${downloadList(words.download, collectionDownloads(ask, layer))}
${mapFrame(language, layerMap(layer, edition, layer.bbox ?? layer.extent))}
${definitions([
  [words.dates, datesText(dates, ask)],
  [words.credit, layer.attribution],
  [words.licence, outwardLink(licence.url, licence.name)],
  [
    words.crs,
    html`<ul dir="ltr">${crsListOf(layer).map(({ uri }) => html`<li><code>${uri}</code></li>`)}</ul>`,
  ],
])}
<ul class="ways">${schemaKinds.map((kind) => html`<li><a href="${hrefOf(`${path}/${kind}`)}">${words[kind]}</a></li>`)}</ul>
${schemaTable(layer, Object.keys(layer.properties), language)}`,
  });
}

function datesText(dates: DateRange | undefined, { language }: ApiRequest): string | undefined {
  if (!dates?.first || !dates.last) return undefined;
  return t(language).from(formatDate(dates.first, language), formatDate(dates.last, language));
}
