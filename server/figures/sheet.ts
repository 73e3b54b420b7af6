import type { LegendSetting } from "./furniture/legendBlock.ts";
import type { Paragraph } from "./furniture/paragraph.ts";

/** Left, top, width and height, in pixels. */
export type Rect = readonly [left: number, top: number, width: number, height: number];

/** What stands around the map, set but not yet at a place; absent what was not asked for. */
export interface SheetContent {
  title(widthPx: number): Paragraph | undefined;
  /** Undefined where there is nothing to explain. */
  legend(widthPx: number, setting: LegendSetting): Paragraph | undefined;
  notes(widthPx: number): Paragraph | undefined;
  insetPx: number;
  /** Whether it is read from the right. */
  isRtl: boolean;
  hasTicks: boolean;
  hasStrip: boolean;
}

/** Where everything is on a figure. */
export interface Sheet {
  map: Rect;
  title: Rect | undefined;
  legend: Rect | undefined;
  setting: LegendSetting;
  inset: Rect | undefined;
  /** Of the scale bar and what is said beside it. */
  strip: Rect | undefined;
  notes: Rect | undefined;
}

const marginPx = 12;
const gapPx = 7;
const stripPx = 16;
/** Room for numbers along the map. */
const ticksPx = { left: 30, bottom: 12, top: 5, right: 5 } as const;

/** Of legends, from the usual to the smallest that can be read in print: five points. */
const scales = [1, 0.88] as const;

/** Less than this share of the figure is no map any more. */
const leastShare = 0.36;

/**
 * Lays a figure out: the title above, notes below, the legend beside the map, or under it where the figure is narrow or the
 * legend long. Undefined where too little would be left for the map.
 */
export function layOut(
  widthPx: number,
  heightPx: number,
  content: SheetContent,
): Sheet | undefined {
  const isBare = !content.hasTicks && !content.hasStrip;
  const whole = contentOf(widthPx, heightPx, content);
  if (!whole) return undefined;
  const sheets = scales.flatMap((scale) => [
    ...legendBeside(whole, content, scale),
    legendBelow(whole, content, scale),
  ]);
  const leastArea = leastShare * widthPx * heightPx;
  const sheet = sheets.find(({ map }) => map[3] > 0 && map[2] * map[3] >= leastArea);
  if (!sheet) return undefined;
  return isBare && isAlone(sheet) ? { ...sheet, map: [0, 0, widthPx, heightPx] } : sheet;
}

const isAlone = ({ title, legend, inset, strip, notes }: Sheet): boolean =>
  !title && !legend && !inset && !strip && !notes;

type Frame = Pick<Sheet, "map" | "title" | "strip" | "notes">;

/** Everything but the legend and the inset. */
function contentOf(widthPx: number, heightPx: number, content: SheetContent): Frame | undefined {
  const width = widthPx - 2 * marginPx;
  const title = content.title(width);
  const notes = content.notes(width);
  const top = marginPx + (title ? title.heightPx + gapPx * 0.6 : 0);
  const notesTop = heightPx - marginPx - (notes?.heightPx ?? 0);
  const stripTop = notesTop - (notes ? gapPx : 0) - (content.hasStrip ? stripPx : 0);
  const bottom = stripTop - (content.hasStrip ? gapPx * 0.6 : 0);
  if (width < 40 || bottom - top < 40) return undefined;
  return {
    map: [marginPx, top, width, bottom - top],
    title: title && [marginPx, marginPx, width, title.heightPx],
    strip: content.hasStrip ? [marginPx, stripTop, width, stripPx] : undefined,
    notes: notes && [marginPx, notesTop, width, notes.heightPx],
  };
}

function legendBeside(frame: Frame, content: SheetContent, scale: number): Sheet[] {
  const [left, top, width, height] = frame.map;
  const columnPx = Math.min(Math.max(0.26 * width, 105), 200);
  const setting = { columns: 1, scale };
  const legend = content.legend(columnPx, setting);
  const insetPx = content.insetPx > 0 ? Math.min(columnPx, content.insetPx) : 0;
  if (!legend && insetPx === 0) {
    const map = framed(frame.map, content);
    return [{ ...frame, map, legend: undefined, inset: undefined, setting }];
  }
  const needed = (legend?.heightPx ?? 0) + (insetPx > 0 ? insetPx + gapPx : 0);
  if (width < 1.2 * height || needed > height) return [];
  const columnLeft = content.isRtl ? left : left + width - columnPx;
  const mapLeft = content.isRtl ? left + columnPx + gapPx : left;
  const sheet = {
    ...frame,
    map: framed([mapLeft, top, width - columnPx - gapPx, height], content),
    legend: legend && ([columnLeft, top, columnPx, legend.heightPx] as const),
    setting,
    inset:
      insetPx > 0 ? ([columnLeft, top + height - insetPx, insetPx, insetPx] as const) : undefined,
  };
  return [sheet];
}

function legendBelow(frame: Frame, content: SheetContent, scale: number): Sheet {
  const [left, top, width, height] = frame.map;
  const insetPx = content.insetPx > 0 ? Math.min(content.insetPx, 80) : 0;
  const legendPx = width - (insetPx > 0 ? insetPx + gapPx : 0);
  const setting = { columns: Math.max(1, Math.floor(legendPx / (140 * scale))), scale };
  const legend = content.legend(legendPx, setting);
  const blockPx = Math.max(legend?.heightPx ?? 0, insetPx);
  // Under the map, and so under its scale.
  const mapHeight = height - blockPx - (blockPx > 0 ? gapPx : 0);
  const strip = frame.strip && moved(frame.strip, -blockPx - gapPx);
  const blockTop = (strip ? strip[1] + strip[3] : top + mapHeight) + gapPx;
  return {
    ...frame,
    strip,
    map: framed([left, top, width, mapHeight], content),
    legend: legend && [
      content.isRtl ? left + width - legendPx : left,
      blockTop,
      legendPx,
      legend.heightPx,
    ],
    setting,
    inset:
      insetPx > 0
        ? [content.isRtl ? left : left + width - insetPx, blockTop, insetPx, insetPx]
        : undefined,
  };
}

const moved = ([left, top, width, height]: Rect, dy: number): Rect => [
  left,
  top + dy,
  width,
  height,
];

/** Within the numbers along it. */
function framed([left, top, width, height]: Rect, { hasTicks }: SheetContent): Rect {
  if (!hasTicks) return [left, top, width, height];
  return [
    left + ticksPx.left,
    top + ticksPx.top,
    width - ticksPx.left - ticksPx.right,
    height - ticksPx.top - ticksPx.bottom,
  ];
}
