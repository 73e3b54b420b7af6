import { worldviewNote, worldviews } from "../cartography/worldviews.ts";
import type { EditionSnapshot } from "../catalog/editionSnapshots.ts";
import { drawableSpec } from "../contract/drawableSpec.ts";
import { layerQuery } from "../contract/layerQuery.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import { formatMapSpec } from "../contract/mapSpecCodec.ts";
import type { LayerState, Worldview } from "../contract/wire.ts";
import { html, type Markup } from "../features/html/html.ts";
import { t } from "../features/html/messages.ts";
import {
  composedNotes,
  layersTitle,
  narrowingNotes,
  sourcesNote,
} from "../figures/furniture/figureNotes.ts";
import { groundLayers } from "../figures/groundLayers.ts";
import { shownLayers } from "../figures/shownLayers.ts";
import type { Wording } from "../filter/words/wording.ts";
import { headLinks, mapAddress } from "./headLinks.ts";
import { embedTexts } from "./messages.ts";

interface EmbeddedMap {
  spec: MapSpec;
  snapshot: EditionSnapshot;
  latest: number;
  defaultWorldview: Worldview;
  /** With the names of the features that the map names. */
  wording: Wording;
  /** Where this server is, without a slash at its end. */
  base: string;
}

/** As it is called: by its title, or by its layers. */
export function mapTitle(spec: MapSpec, snapshot: EditionSnapshot): string {
  const { lang = "en", title } = spec;
  return title ?? (layersTitle(shownLayers(spec, snapshot), lang) || t(lang).home);
}

/** Longer descriptions are cut off by whoever shows them. */
const longestDescription = 300;

function shortened(text: string): string {
  return text.length > longestDescription ? `${text.slice(0, longestDescription)}…` : text;
}

/** A map for a frame in another page: its figure, whole without JavaScript, from which a script makes the map. */
export function embedPage(map: EmbeddedMap): string {
  const { spec, snapshot, base } = map;
  const { lang = "en", theme } = spec;
  const title = mapTitle(spec, snapshot);
  const words = embedTexts(lang);
  const described = shortened(words.description(title, conditionsOf(map).join(" ")));
  const { text } = html`<!doctype html>
<html lang="${lang}" dir="${lang === "ur" ? "rtl" : "ltr"}"${theme && html` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${t(lang).home}</title>
<meta name="description" content="${described}">
<link rel="canonical" href="${mapAddress(spec, base)}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${headLinks(spec, { title, description: described }, base)}<link rel="stylesheet" href="/embedStyles.css">
<script type="module" src="/embedPage.js"></script>
</head>
<body>
<main>
<h1>${title}</h1>
<div class="stage">
${figure(map, title)}
<p class="status" role="status" data-loading="${words.loading}" data-failed="${words.failed}"></p>
</div>
</main>
<footer>
<button class="use" hidden>${words.use}</button>
${edition(map)}
${about(map)}
<a href="/?${formatMapSpec(spec)}" target="_blank" rel="noopener">${words.fullMap}</a>
</footer>
</body>
</html>
`;
  return text;
}

/** As large as its frame once a script has measured that. For who does not see it, what it shows in words. */
function figure(map: EmbeddedMap, title: string): Markup {
  const { spec } = map;
  const { lang = "en" } = spec;
  const alt = [embedTexts(lang).map(title), ...conditionsOf(map)].join(" ");
  const address = `/figure.svg?${formatMapSpec(drawableSpec(spec))}`;
  return html`<img class="figure" data-src="${address}" alt="${alt}">
<noscript><img class="figure" src="${address}" alt="${alt}"></noscript>`;
}

/** What the map leaves out, and where its composed zones are. */
function conditionsOf({ spec, snapshot, wording }: EmbeddedMap): string[] {
  const zones = (spec.zones ?? []).filter(({ hidden }) => !hidden);
  return [
    ...narrowingNotes(spec, shownLayers(spec, snapshot), wording),
    ...composedNotes(zones, wording),
  ];
}

/** Of which state of the data this is; of an older one, what has changed since. */
function edition({ spec, snapshot, latest }: EmbeddedMap): Markup {
  const { lang = "en" } = spec;
  const words = embedTexts(lang);
  const { edition } = snapshot;
  if (edition === latest) return html`<span class="latest">${words.edition(edition)}</span>`;
  const changes = `/api/editions/latest/changes?since=${edition}&lang=${lang}`;
  return html`<a href="${changes}" target="_blank" rel="noopener">${words.older(edition, latest)}</a>`;
}

function about(map: EmbeddedMap): Markup {
  const { spec, snapshot, defaultWorldview } = map;
  const { lang = "en", worldview = defaultWorldview } = spec;
  const layers = shownLayers(spec, snapshot).toReversed();
  const items = layers.map((layer) => html`<li>${tableLink(layer, spec, snapshot.edition)}</li>`);
  const words = embedTexts(lang);
  return html`<details>
<summary>${words.about(worldviews[worldview].title[lang])}</summary>
<div class="about">
${items.length > 0 ? html`<p>${words.tables}</p><ul>${items}</ul>` : undefined}
${conditionsOf(map).map((condition) => html`<p>${condition}</p>`)}
<p>${sourcesNote([...layers, ...groundLayers(spec, snapshot.layers)], lang)}</p>
<p>${worldviewNote(worldview, lang)}</p>
<p>${words.edition(snapshot.edition)}</p>
</div>
</details>`;
}

/** To the features of a layer that the map shows, as a table. */
function tableLink(layer: LayerState, spec: MapSpec, edition: number): Markup {
  const { lang = "en" } = spec;
  const asked = { ...layerQuery(spec, layer), edition: String(edition), lang, f: "html" };
  const href = `/api/collections/${layer.id}/items?${new URLSearchParams(asked)}`;
  return html`<a href="${href}" target="_blank" rel="noopener">${layer.title[lang]}</a>`;
}
