import type { ApiRequest } from "../features/apiRequest.ts";
import { html, type Markup } from "../features/html/html.ts";
import { t } from "../features/html/messages.ts";
import { page } from "../features/html/page.ts";
import { table } from "../features/html/table.ts";
import { guideTexts } from "./guideMessages.ts";

/** How a page shows maps of the server at `base` and speaks with them: for those who write pages. */
export function guidePage(ask: ApiRequest, base: string): string {
  const words = guideTexts(ask.language);
  return page(ask, {
    title: words.title,
    above: [["", t(ask.language).home]],
    content: html`<p>${words.intro}</p>
${elementSection(ask, base)}
${frameSection(ask, base)}
<h2>${words.trust}</h2>
<p>${words.trustIs}</p>
<h2>${words.ways}</h2>
<p>${words.waysAre}</p>
${code(`${base}/oembed?url=${encodeURIComponent(`${base}/?${exampleMap}`)}&format=json`)}`,
  });
}

const exampleMap = "view=62.5,29,7&layers=chagai-arc-sites";

function elementSection({ language }: ApiRequest, base: string): Markup {
  const words = guideTexts(language);
  return html`<h2>${words.element}</h2>
<p>${words.elementIntro}</p>
${code(`<script type="module" src="${base}/embed.js"></script>
<naqsha-map view="62.5,29,7" layers="chagai-arc-sites" title="Sites of the Chagai arc"></naqsha-map>`)}
${table(
  words.methods,
  [words.method, words.meaning],
  rows([
    ["setView({ lon, lat, zoom, bearing, pitch })", words.setView],
    ["select({ layer, id })", words.select],
    ["setFilter(layer, text)", words.setFilter],
  ]),
)}
${table(
  words.events,
  [words.event, words.detail],
  rows([
    ["naqsha-ready", "map"],
    ["naqsha-view", "map, view"],
    ["naqsha-select", "map, select"],
    ["naqsha-refused", "errors"],
  ]),
)}`;
}

function frameSection({ language }: ApiRequest, base: string): Markup {
  const words = guideTexts(language);
  const heads = [words.message, words.meaning];
  return html`<h2>${words.frame}</h2>
<p>${words.frameIntro}</p>
${table(
  words.toFrame,
  heads,
  rows([
    [`{ naqsha: 1, type: "hello" }`, words.hello],
    [`{ naqsha: 1, type: "set", parameters: { view: "66,30,5", select: null } }`, words.set],
  ]),
)}
${table(
  words.fromFrame,
  heads,
  rows([
    [`{ naqsha: 1, type: "ready", map }`, words.ready],
    [`{ naqsha: 1, type: "view", map, view }`, words.view],
    [`{ naqsha: 1, type: "select", map, select }`, words.selected],
    [`{ naqsha: 1, type: "refused", errors: [{ parameter, detail }] }`, words.refused],
  ]),
)}
<p>${words.mapIs}</p>
<p>${words.example}</p>
${code(frameExample(base))}`;
}

function frameExample(base: string): string {
  return `<iframe id="map" src="${base}/embed?${exampleMap.replace("&", "&amp;")}"
  title="Sites of the Chagai arc" width="800" height="500" style="border: 0; width: 100%"></iframe>
<script>
  const frame = document.getElementById("map");
  const server = "${new URL(base).origin}";
  const say = (message) => frame.contentWindow.postMessage({ naqsha: 1, ...message }, server);
  frame.addEventListener("load", () => say({ type: "hello" }));
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== server || data?.naqsha !== 1) return;
    if (data.type === "ready") say({ type: "set", parameters: { select: "chagai-arc-sites/reko-diq" } });
    console.log(data.type, data);
  });
</script>`;
}

function rows(entries: readonly (readonly [code: string, meaning: string])[]) {
  return entries.map(([each, meaning]) => [html`<code dir="ltr">${each}</code>`, meaning]);
}

function code(text: string): Markup {
  return html`<pre dir="ltr" lang="en" tabindex="0"><code>${text}</code></pre>`;
}
