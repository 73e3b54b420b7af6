import { Resvg } from "@resvg/resvg-js";
import { encodePng } from "./encodePng.ts";

/**
 * The pixels of a figure's SVG, which has all its letters as outlines: what fonts there are does not matter. resvg 2.6 ends
 * the process over some drawings: in the server only `PixelProcess` calls it.
 */
export function scenePng(svg: string, widthPx: number, dpi: number): Uint8Array {
  const image = new Resvg(svg, {
    fitTo: { mode: "width", value: widthPx },
    font: { loadSystemFonts: false },
  }).render();
  return encodePng({ width: image.width, height: image.height, rgba: image.pixels }, dpi);
}
