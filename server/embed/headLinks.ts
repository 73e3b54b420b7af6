import { drawableSpec } from "../contract/drawableSpec.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import { formatMapSpec } from "../contract/mapSpecCodec.ts";
import { html, type Markup } from "../features/html/html.ts";
import { embedTexts } from "./messages.ts";

/** The preset `social` at 120 dots per inch. */
const card = { widthPx: 1200, heightPx: 630, query: "size=social&dpi=120" };

/** A picture of the map for cards, `base` being where this server is. */
export function cardPicture(spec: MapSpec, base: string) {
  const { widthPx, heightPx, query } = card;
  const asked = [formatMapSpec(drawableSpec(spec)), query].filter((each) => each !== "").join("&");
  return { url: `${base}/figure.png?${asked}`, widthPx, heightPx };
}

/** What tells other sites of a map: oEmbed, Open Graph, and the card of Twitter, which reads the rest from there. */
export function headLinks(spec: MapSpec, title: string, base: string): Markup {
  const { lang = "en" } = spec;
  const address = mapAddress(spec, base);
  const oembed = `${base}/oembed?url=${encodeURIComponent(address)}&format=json`;
  const picture = cardPicture(spec, base);
  const words = embedTexts(lang);
  return html`<link rel="alternate" type="application/json+oembed" href="${oembed}" title="${title}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="Naqsha">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${words.description(title)}">
<meta property="og:url" content="${address}">
<meta property="og:locale" content="${lang === "ur" ? "ur_PK" : "en_GB"}">
<meta property="og:image" content="${picture.url}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${picture.widthPx}">
<meta property="og:image:height" content="${picture.heightPx}">
<meta property="og:image:alt" content="${words.map(title)}">
<meta name="twitter:card" content="summary_large_image">
`;
}

/** Of the whole map. */
export function mapAddress(spec: MapSpec, base: string): string {
  const query = formatMapSpec(spec);
  return query === "" ? `${base}/` : `${base}/?${query}`;
}
