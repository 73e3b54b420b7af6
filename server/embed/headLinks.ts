import { drawableSpec } from "../contract/drawableSpec.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import { formatMapSpec } from "../contract/mapSpecCodec.ts";
import { html, type Markup } from "../features/html/html.ts";
import { embedTexts } from "./messages.ts";

/** Gives the preset `social` the size that cards are asked to have, 1200 × 630 pixels. */
export const cardDpi = 120;

/**
 * A picture of the map for cards, `base` being where this server is. `dpi` is a multiple of 4: the preset is ten
 * inches by five and a quarter.
 */
export function cardPicture(spec: MapSpec, base: string, dpi: number) {
  const query = [formatMapSpec(drawableSpec(spec)), `size=social&dpi=${dpi}`];
  const url = `${base}/figure.png?${query.filter((each) => each !== "").join("&")}`;
  return { url, widthPx: dpi * 10, heightPx: dpi * 5.25 };
}

interface ToldMap {
  title: string;
  description: string;
}

/** What tells other sites of a map: oEmbed, Open Graph, and the card of Twitter, which reads the rest from there. */
export function headLinks(spec: MapSpec, { title, description }: ToldMap, base: string): Markup {
  const { lang = "en" } = spec;
  const address = mapAddress(spec, base);
  const oembed = (format: string) =>
    `${base}/oembed?url=${encodeURIComponent(address)}&format=${format}`;
  const picture = cardPicture(spec, base, cardDpi);
  const words = embedTexts(lang);
  return html`<link rel="alternate" type="application/json+oembed" href="${oembed("json")}" title="${title}">
<link rel="alternate" type="text/xml+oembed" href="${oembed("xml")}" title="${title}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="Naqsha">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address}">
<meta property="og:locale" content="${lang === "ur" ? "ur_PK" : "en_GB"}">
<meta property="og:image" content="${picture.url}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${picture.widthPx}">
<meta property="og:image:height" content="${picture.heightPx}">
<meta property="og:image:alt" content="${words.map(title)}">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:image:alt" content="${words.map(title)}">
`;
}

/** Of the whole map. */
export function mapAddress(spec: MapSpec, base: string): string {
  const query = formatMapSpec(spec);
  return query === "" ? `${base}/` : `${base}/?${query}`;
}
