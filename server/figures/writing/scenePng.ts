import { Resvg } from "@resvg/resvg-js";

/** The pixels of a figure's SVG, which has all its letters as outlines: what fonts there are does not matter. */
export function scenePng(svg: string, widthPx: number): Uint8Array {
  const image = new Resvg(svg, {
    fitTo: { mode: "width", value: widthPx },
    font: { loadSystemFonts: false },
  });
  return image.render().asPng();
}
