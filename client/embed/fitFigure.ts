import { greatestSidesMm, leastSideMm } from "../../server/contract/figureSize.ts";
import type { Theme } from "../../server/contract/mapSpec.ts";

/** Figures are made for paper: on a screen their letters would be too small to read. */
const enlarged = 1.25;
const mmPerPx = 25.4 / 96 / enlarged;

/** A legend in a smaller frame would leave a strip for the map. */
const leastWithLegendPx = { width: 800, height: 440 };

interface Frame {
  /** In CSS pixels. */
  widthPx: number;
  heightPx: number;
}

/**
 * What may stand around a figure in a frame, the first first: what there is no room for is refused. The frame itself
 * says the rest. Undefined leaves it to the server.
 */
export function fittingFurniture({ widthPx, heightPx }: Frame): readonly (string | undefined)[] {
  const { width, height } = leastWithLegendPx;
  const hasLegend = widthPx >= width && heightPx >= height;
  return [
    ...(hasLegend ? ["title,legend,scale,north,words"] : []),
    "title,scale,north,words",
    "title,scale",
    undefined,
  ];
}

interface Fit extends Frame {
  /** Of maps that name none. */
  theme: Theme;
  furniture: string | undefined;
}

/** The address of a figure as large as its frame, or as large as figures may be in its shape. */
export function fitFigure(address: URL, { widthPx, heightPx, theme, furniture }: Fit): URL {
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
  if (furniture !== undefined) url.searchParams.set("furniture", furniture);
  return url;
}
