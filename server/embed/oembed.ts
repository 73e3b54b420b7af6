import { dpiRange } from "../contract/figureSize.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import { formatMapSpec, MapSpecError, parseMapSpec } from "../contract/mapSpecCodec.ts";
import { html } from "../features/html/html.ts";
import { badParameter, badParameters, notFound } from "../http/problem.ts";
import { cardDpi, cardPicture } from "./headLinks.ts";

/** By the names that oEmbed has for them. */
type OEmbed = Readonly<Record<string, string | number>>;

/** What a site has, in CSS pixels. */
interface Room {
  maxWidth?: number | undefined;
  maxHeight?: number | undefined;
}

/** In CSS pixels, where there is room. */
const usualFrame = { width: 800, height: 500 };

/**
 * The map at an address of this server.
 * @throws HttpProblem 400 for what is no address or no map, 404 for an address that is none of a map here.
 */
export function specOfAddress(address: string, base: string): MapSpec {
  if (!URL.canParse(address)) throw badParameter("url", "must be an absolute address");
  const { origin, pathname, searchParams } = new URL(address);
  const maps = ["/", "/embed"].map((path) => new URL(base + path).href);
  if (!maps.includes(origin + pathname)) throw notFound("url: no map of this server");
  try {
    return parseMapSpec(searchParams);
  } catch (error) {
    if (!(error instanceof MapSpecError)) throw error;
    throw badParameters(
      error.errors.map(({ parameter, detail }) => ({
        parameter: "url",
        detail: `its ${parameter} ${detail}`,
      })),
    );
  }
}

/**
 * A map as other sites take it in: neither frame nor picture is larger than the room they have.
 * @see https://oembed.com/#section2.3.4.4
 */
export function oembed(spec: MapSpec, title: string, base: string, room: Room): OEmbed {
  const { maxWidth = Number.POSITIVE_INFINITY, maxHeight = Number.POSITIVE_INFINITY } = room;
  const width = Math.min(usualFrame.width, maxWidth);
  const height = Math.min(usualFrame.height, maxHeight);
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Naqsha",
    provider_url: `${base}/`,
    width,
    height,
    html: html`<iframe src="${base}/embed?${formatMapSpec(spec)}" title="${title}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`
      .text,
    ...thumbnail(spec, base, { maxWidth, maxHeight }),
  };
}

/** None where it would be smaller than figures can be. */
function thumbnail(
  spec: MapSpec,
  base: string,
  { maxWidth, maxHeight }: Record<keyof Room, number>,
): OEmbed {
  const dpi = Math.min(cardDpi, 4 * Math.floor(Math.min(maxWidth / 40, maxHeight / 21)));
  if (dpi < dpiRange[0]) return {};
  const { url, widthPx, heightPx } = cardPicture(spec, base, dpi);
  return { thumbnail_url: url, thumbnail_width: widthPx, thumbnail_height: heightPx };
}

/** The same answer as XML, which has no control characters. */
export function oembedXml(answer: OEmbed): string {
  const elements = Object.entries(answer).map(([name, value]) => {
    const text = String(value).replaceAll(
      /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
      "",
    );
    return html`<${name}>${text}</${name}>`;
  });
  const { text } = html`<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<oembed>${elements}</oembed>
`;
  return text;
}
