import type { Figure } from "../figure.ts";
import { scenePdf } from "../pdf/scenePdf.ts";
import { sceneSvg } from "../svg/sceneSvg.ts";
import { paintedOver } from "./paintedOver.ts";

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
}

/** A figure in a format; of a PNG the SVG that it is made from. */
export async function writeFigure({ figure, format }: WritingRequest): Promise<Uint8Array> {
  switch (format) {
    case "pdf":
      return scenePdf(figure);
    case "svg":
      return Buffer.from(sceneSvg(figure.scene, figure));
    case "png":
      return Buffer.from(sceneSvg(paintedOver(figure.scene), figure));
  }
}
