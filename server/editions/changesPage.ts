import type { Bbox } from "../../geodata/declaration.ts";
import type { EditionChanges, FeatureChange, LayerChanges } from "../contract/editions.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import type { LayerState } from "../contract/wire.ts";
import type { ApiRequest } from "../features/apiRequest.ts";
import { dataText, dataTexts } from "../features/html/dataText.ts";
import { formatValue } from "../features/html/formatValue.ts";
import { html, type Markup } from "../features/html/html.ts";
import { t } from "../features/html/messages.ts";
import { mapFrame, page } from "../features/html/page.ts";
import { table } from "../features/html/table.ts";
import { withParams } from "../features/links.ts";
import { editionTexts } from "./messages.ts";

/** `layers` are those of both editions. */
export function changesPage(
  ask: ApiRequest,
  changes: EditionChanges,
  layers: readonly LayerState[],
): string {
  const words = editionTexts(ask.language);
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const sections = changes.layers.flatMap((each) => {
    const layer = byId.get(each.layer);
    return layer ? [section(ask, each, layer)] : [];
  });
  return page(ask, {
    title: words.changesBetween(changes.edition, changes.since),
    above: [
      ["", t(ask.language).home],
      ["/editions", words.editions],
    ],
    content:
      sections.length === 0
        ? html`<p>${words.none}</p>`
        : html`${maps(ask, changes, byId)}${sections}`,
  });
}

/** What was there and what is there now, of the features that differ. */
function maps(
  { language }: ApiRequest,
  { edition, since, layers }: EditionChanges,
  byId: ReadonlyMap<string, LayerState>,
): Markup {
  const words = editionTexts(language);
  const drawn = layers.filter(({ layer }) => isChosen(byId.get(layer)));
  const then = mapOf(since, drawn, byId, "added");
  const now = mapOf(edition, drawn, byId, "removed");
  return html`${now && html`<h2>${words.mapNow(edition)}</h2>${mapFrame(language, now)}`}
${then && html`<h2>${words.mapThen(since)}</h2>${mapFrame(language, then)}`}`;
}

/** The ground of every map cannot be chosen. */
function isChosen(layer: LayerState | undefined): boolean {
  return layer !== undefined && layer.symbol.type !== "basemap" && layer.symbol.type !== "names";
}

/** More would not fit into an address. */
const mostOnMap = 200;

function mapOf(
  edition: number,
  layers: readonly LayerChanges[],
  byId: ReadonlyMap<string, LayerState>,
  absent: FeatureChange["change"],
): MapSpec | undefined {
  const shown = layers.flatMap(({ layer, features }) => {
    const there = features.filter(({ change }) => change !== absent).slice(0, mostOnMap);
    return there.length > 0 ? [{ layer, ids: there.map(({ id }) => id) }] : [];
  });
  if (shown.length === 0) return undefined;
  const filters = shown.map(({ layer, ids }) => [
    layer,
    `id IN (${ids.map((id) => `'${id}'`).join(",")})`,
  ]);
  const box = union(shown.flatMap(({ layer }) => boxOf(byId.get(layer))));
  return {
    edition,
    layers: shown.map(({ layer }) => ({ id: layer })),
    filters: Object.fromEntries(filters),
    ...(box && { view: { bbox: box } }),
  };
}

function boxOf(layer: LayerState | undefined): readonly Bbox[] {
  return layer?.bbox ? [layer.bbox] : [];
}

function union(boxes: readonly Bbox[]): Bbox | undefined {
  if (boxes.length === 0) return undefined;
  const [west, south, east, north] = [0, 1, 2, 3].map((side) =>
    boxes.map((box) => box[side as 0 | 1 | 2 | 3]),
  ) as [number[], number[], number[], number[]];
  return [Math.min(...west), Math.min(...south), Math.max(...east), Math.max(...north)];
}

function section(ask: ApiRequest, changes: LayerChanges, layer: LayerState): Markup {
  const { language, url } = ask;
  const words = editionTexts(language);
  const { added, changed, removed, features } = changes;
  const all = added + changed + removed;
  const last = features.at(-1);
  const counts = `${words.added}: ${added} · ${words.changed}: ${changed} · ${words.removed}: ${removed}`;
  const more = withParams(url, { layer: layer.id, after: last?.id ?? "" });
  return html`<h2>${layer.title[language]}</h2>
<p>${counts}${features.length < all ? html` · ${words.of(features.length, all)}` : undefined}</p>
${table(
  words.changes,
  [words.feature, words.change],
  features.map((feature) => [
    featureName(ask, feature, layer),
    whatChanged(feature, layer, language),
  ]),
)}
${features.length < all && last ? html`<p><a href="${more}" rel="next">${words.more}</a></p>` : undefined}`;
}

function featureName({ language, hrefOf }: ApiRequest, feature: FeatureChange, layer: LayerState) {
  const { id, name, nameUr, change } = feature;
  const text = dataText((language === "ur" && nameUr) || name);
  if (change === "removed") return text;
  return html`<a href="${hrefOf(`/collections/${layer.id}/items/${id}`)}">${text}</a>`;
}

function whatChanged(
  { change, moved, properties = {} }: FeatureChange,
  layer: LayerState,
  language: "en" | "ur",
): Markup | string {
  const words = editionTexts(language);
  if (change !== "changed") return words[change];
  const items = Object.entries(properties).map(([name, [before, after]]) => {
    const property = layer.properties[name];
    const told = (value: unknown) => {
      const texts = property ? formatValue(name, value, property, language) : [];
      return texts.length > 0 ? dataTexts(texts, language) : words.nothing;
    };
    const title = property?.title[language] ?? name;
    return html`<li>${title}: <del>${told(before)}</del> → <ins>${told(after)}</ins></li>`;
  });
  const place = moved ? html`<li>${words.geometry}</li>` : undefined;
  return html`<ul>${place}${items}</ul>`;
}
