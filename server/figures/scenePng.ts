import { renderAsync } from "@resvg/resvg-js";
import type { Figure } from "./figure.ts";

/** The pixels of a figure's SVG, which has all its letters as outlines: what fonts there are does not matter. */
export async function scenePng(
  svg: string,
  { widthMm }: Pick<Figure, "widthMm">,
  dpi: number,
): Promise<Uint8Array> {
  const widthPx = Math.round((widthMm / 25.4) * dpi);
  const image = await renderAsync(svg, {
    fitTo: { mode: "width", value: widthPx },
    font: { loadSystemFonts: false },
  });
  return image.asPng();
}
