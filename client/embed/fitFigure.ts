import { greatestSidesMm, leastSideMm } from "../../server/contract/figureSize.ts";
import type { Theme } from "../../server/contract/mapSpec.ts";

const mmPerPx = 25.4 / 96;

interface Fit {
  /** Of the frame, in CSS pixels. */
  widthPx: number;
  heightPx: number;
  /** Of maps that name none. */
  theme: Theme;
}

/** The address of a figure as large as its frame, or as large as figures may be in its shape. */
export function fitFigure(address: string, { widthPx, heightPx, theme }: Fit): string {
  const url = new URL(address);
  if (!url.searchParams.has("theme")) url.searchParams.set("theme", theme);
  const [narrow, long] = greatestSidesMm;
  const [width, height] = [widthPx * mmPerPx, heightPx * mmPerPx];
  const scale = Math.min(1, narrow / Math.min(width, height), long / Math.max(width, height));
  // Down: rounded up, it could be larger than it may.
  const millimetres = (side: number) =>
    String(Math.max(leastSideMm, Math.floor(side * scale * 10) / 10));
  url.searchParams.set("width", millimetres(width));
  url.searchParams.set("height", millimetres(height));
  return url.href;
}
