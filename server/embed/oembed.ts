import type { MapSpec } from "../contract/mapSpec.ts";
import { formatMapSpec, MapSpecError, parseMapSpec } from "../contract/mapSpecCodec.ts";
import { html } from "../features/html/html.ts";
import { badParameter, badParameters, notFound } from "../http/problem.ts";
import { cardPicture } from "./headLinks.ts";

interface FrameSize {
  width: number;
  height: number;
}

/** In CSS pixels, where there is room. */
const usualFrame: FrameSize = { width: 800, height: 500 };

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
 * A map as other sites take it in.
 * @see https://oembed.com/#section2.3.4.4
 */
export function oembed(
  spec: MapSpec,
  title: string,
  base: string,
  { width: maxWidth = usualFrame.width, height: maxHeight = usualFrame.height }: Partial<FrameSize>,
) {
  const width = Math.min(usualFrame.width, maxWidth);
  const height = Math.min(usualFrame.height, maxHeight);
  const picture = cardPicture(spec, base);
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Naqsha",
    provider_url: `${base}/`,
    width,
    height,
    html: html`<iframe src="${base}/embed?${formatMapSpec(spec)}" title="${title}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`
      .text,
    thumbnail_url: picture.url,
    thumbnail_width: picture.widthPx,
    thumbnail_height: picture.heightPx,
  };
}
