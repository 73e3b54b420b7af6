import type { Geometry } from "geojson";
import type { Bbox, Language, SourceRecord } from "../../../geodata/declaration.ts";
import type { LayerState } from "../../contract/wire.ts";
import type { ApiRequest } from "../apiRequest.ts";
import type { FeatureRow } from "../queries.ts";
import { dataText, dataTexts, nameOf } from "./dataText.ts";
import { formatValue } from "./formatValue.ts";
import { html, type Markup } from "./html.ts";
import { layerMap } from "./layerMap.ts";
import { t } from "./messages.ts";
import { outwardLink } from "./outwardLink.ts";
import { mapFrame, page } from "./page.ts";
import { definitions } from "./table.ts";

/** What a feature page needs to know of a feature, whose geometry is in longitude and latitude. */
export interface PageFeature {
  edition: number;
  layer: LayerState;
  row: FeatureRow;
  properties: readonly string[];
  sources: readonly SourceRecord[];
}

export function featurePage(ask: ApiRequest, feature: PageFeature): string {
  const { edition, layer, row, sources } = feature;
  const { language } = ask;
  const words = t(language);
  const box = boxOf(JSON.parse(row.geometry));
  const path = `/collections/${layer.id}`;
  return page(ask, {
    title: nameOf(row, language),
    above: [
      ["", words.home],
      ["/collections", words.collections],
      [path, layer.title[language]],
      [`${path}/items`, words.features],
    ],
    content: html`${mapFrame(language, layerMap(layer, edition, box, { layer: layer.id, id: row.id }))}
${attributes(feature, language)}
${sourceList(row.sources, sources, language)}`,
  });
}

function attributes({ layer, row, properties }: PageFeature, language: Language): Markup {
  const entries = properties.flatMap((name): [string, Markup][] => {
    const property = layer.properties[name];
    const texts = property ? formatValue(name, row[name], property, language) : [];
    if (!property || texts.length === 0 || name === "sources") return [];
    const items = texts.map((text) => html`<li>${dataText(text)}</li>`);
    const value = texts.length > 1 ? html`<ul>${items}</ul>` : dataTexts(texts, language);
    return [[property.title[language], value]];
  });
  return definitions(entries);
}

/** What the feature cites, in its order; a record that is not known by its id. */
function sourceList(
  cited: unknown,
  sources: readonly SourceRecord[],
  language: Language,
): Markup | undefined {
  if (!Array.isArray(cited)) return undefined;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const items = cited.map(
    (id: string) => html`<li dir="auto">${sourceText(id, byId.get(id))}</li>`,
  );
  return html`<h2>${t(language).sources}</h2><ul>${items}</ul>`;
}

function sourceText(id: string, source: SourceRecord | undefined): Markup | string {
  if (!source) return id;
  const { title, URL: url, license, issued } = source;
  const year = issued?.["date-parts"][0]?.[0];
  return html`${outwardLink(url, title)}${year ? ` (${year})` : undefined}. ${license}`;
}

/** All that is stored is flat: longitudes and latitudes take turns. */
function boxOf(geometry: Geometry): Bbox {
  const parts: unknown[] = geometry.type === "GeometryCollection" ? [] : geometry.coordinates;
  const numbers = parts.flat(Number.POSITIVE_INFINITY) as number[];
  const lons = numbers.filter((_, index) => index % 2 === 0);
  const lats = numbers.filter((_, index) => index % 2 === 1);
  return [
    least(lons),
    least(lats),
    -least(lons.map((lon) => -lon)),
    -least(lats.map((lat) => -lat)),
  ];
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((low, number) => Math.min(low, number), Number.POSITIVE_INFINITY);
}
