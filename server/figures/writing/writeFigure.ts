import type { Figure } from "../figure.ts";
import { scenePdf } from "../pdf/scenePdf.ts";
import { sceneSvg } from "../svg/sceneSvg.ts";
import { scenePng } from "./scenePng.ts";

/** By its name: what a figure can be written as. */
export const contentTypes = {
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  pdf: "application/pdf",
} as const;

export type FigureFormat = keyof typeof contentTypes;

export interface WritingRequest {
  figure: Figure;
  format: FigureFormat;
  /** Of pixels. */
  dpi: number;
}

export async function writeFigure({ figure, format, dpi }: WritingRequest): Promise<Uint8Array> {
  if (format === "pdf") return scenePdf(figure);
  const svg = sceneSvg(figure.scene, figure);
  if (format === "svg") return Buffer.from(svg);
  return scenePng(svg, Math.round((figure.widthMm / 25.4) * dpi));
}
