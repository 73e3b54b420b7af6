import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { formatMapSpec } from "../../server/contract/mapSpecCodec.ts";
import { htmlText, plainAddress } from "./escapes.ts";

/** A map that a web page is to show. */
export interface EmbeddedMap {
  spec: MapSpec;
  title: string;
  /** Of the whole map. */
  link: string;
  /** Of the server, without a slash at its end. */
  origin: string;
}

/** How it stands in the page: numbers as they were typed. */
export interface EmbedChoice {
  as: "frame" | "element";
  /** `page`: as wide as what is around it. */
  width: "page" | "own";
  /** In CSS pixels. */
  widthPx: string;
  heightPx: string;
}

/** In CSS pixels. Below, the map has no room beside its furniture. */
export const frameSides = [200, 4000] as const;

/** Whether numbers that were typed are sizes. */
export function isSized({ width, widthPx, heightPx }: EmbedChoice): boolean {
  const [least, greatest] = frameSides;
  const isSide = (text: string) =>
    /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= greatest;
  return isSide(heightPx) && (width === "page" || isSide(widthPx));
}

/** HTML that shows the map in a page. */
export function embedCode(map: EmbeddedMap, choice: EmbedChoice): string {
  return choice.as === "frame" ? frame(map, choice) : element(map, choice);
}

export function embedAddress({ spec, origin }: EmbeddedMap): string {
  return `${origin}/embed?${formatMapSpec(spec)}`;
}

/** Where a page takes styles away, the frame keeps a size. */
const usualWidthPx = "800";

function frame(map: EmbeddedMap, { width, widthPx, heightPx }: EmbedChoice): string {
  const [wide, style] =
    width === "page"
      ? [usualWidthPx, "border: 0; width: 100%"]
      : [widthPx.trim(), "border: 0; max-width: 100%"];
  return [
    `<iframe src="${htmlText(plainAddress(embedAddress(map)))}"`,
    `  title="${htmlText(map.title)}"`,
    `  width="${wide}" height="${heightPx.trim()}" style="${style}" loading="lazy"></iframe>`,
    "",
  ].join("\n");
}

/** Until its code is there, and where it does not run, it is a link to the map. */
function element(map: EmbeddedMap, { width, widthPx, heightPx }: EmbedChoice): string {
  const { spec, title, link, origin } = map;
  const parameters = new URLSearchParams(formatMapSpec({ ...spec, title }));
  const sizes = [
    `block-size: ${heightPx.trim()}px`,
    ...(width === "own" ? [`max-inline-size: ${widthPx.trim()}px`] : []),
  ];
  const attributes = [...parameters, ["style", sizes.join("; ")] as const].map(
    ([name, value]) => `  ${name}="${htmlText(value)}"`,
  );
  return [
    `<script type="module" src="${origin}/embed.js"></script>`,
    "<naqsha-map",
    `${attributes.join("\n")}>`,
    `  <a href="${htmlText(plainAddress(link))}">${htmlText(title)}</a>`,
    "</naqsha-map>",
    "",
  ].join("\n");
}
