import type { LegendEntry } from "../../cartography/legend.ts";
import type { Language } from "../../contract/wire.ts";
import { svgShapes } from "../images/svgShapes.ts";
import type { Mark, Point } from "../scene.ts";
import type { Ink } from "./ink.ts";
import { type Paragraph, paragraph } from "./paragraph.ts";

/** A row of a legend: a sign, and what it means. */
export interface LegendRow {
  title: string;
  /** Pixels; about half the size it has on a screen's legend. */
  sign: { widthPx: number; heightPx: number; marks(middle: Point, scale: number): Mark[] };
}

const signWidthPx = 30;
/** A legend is set smaller where there are many signs; five points are the least that can be read in print. */
const swatchScale = 0.6;
const rowGapPx = 1.5;
const headingGapPx = 3;
const columnGapPx = 10;

export function entryRow({ title, swatch }: LegendEntry): LegendRow {
  const { widthPx, heightPx } = svgShapes(swatch);
  return {
    title,
    sign: {
      widthPx: widthPx * swatchScale,
      heightPx: heightPx * swatchScale,
      marks: (at, scale) => [{ kind: "drawing", svg: swatch, at, scale: swatchScale * scale }],
    },
  };
}

export function zoneRow(title: string, colour: string): LegendRow {
  const marks = ([x, y]: Point): Mark[] => [
    {
      kind: "path",
      d: `M${(x - 12).toFixed(2)} ${y.toFixed(2)}h24`,
      stroke: { colour, opacity: 1, widthPx: 1.6, cap: "butt", join: "miter" },
    },
  ];
  return { title, sign: { widthPx: 24, heightPx: 10, marks } };
}

/** How a legend is set: in how many columns, and how much smaller than usual. */
export interface LegendSetting {
  columns: number;
  scale: number;
}

interface LegendPlace {
  setting: LegendSetting;
  widthPx: number;
  lang: Language;
  ink: Ink;
}

/** Rows under a heading, in columns of equal width, filled one after the other. */
export function legendBlock(
  heading: string,
  rows: readonly LegendRow[],
  { setting, widthPx, lang, ink }: LegendPlace,
): Paragraph {
  const { columns, scale } = setting;
  const columnPx = (widthPx - (columns - 1) * columnGapPx) / columns;
  const look = { lang, face: "regular", sizePx: 7.5 * scale, colour: ink.text } as const;
  const head = paragraph(heading, { ...look, face: "semibold", sizePx: 8.5 * scale }, widthPx);
  const set = rows.map((row) => setRow(row, look, columnPx, scale));
  const filled = inColumns(set, columns);
  const tallest = Math.max(0, ...filled.map(heightOf));
  return {
    heightPx: head.heightPx + headingGapPx + tallest,
    widthPx,
    marks: ([left, top]) => [
      { kind: "part", role: "heading", marks: head.marks([left, top]) },
      ...filled.flatMap((column, index) => {
        const place = lang === "ur" ? columns - 1 - index : index;
        const x = left + place * (columnPx + columnGapPx);
        return columnMarks(column, [x, top + head.heightPx + headingGapPx]);
      }),
    ],
  };
}

function setRow(
  { title, sign }: LegendRow,
  look: Parameters<typeof paragraph>[1],
  widthPx: number,
  scale: number,
): Paragraph {
  const signPx = Math.max(signWidthPx, sign.widthPx + 4) * scale;
  const text = paragraph(title, look, widthPx - signPx);
  const heightPx = Math.max(sign.heightPx * 0.82 * scale, text.heightPx);
  const isRtl = look.lang === "ur";
  return {
    heightPx,
    widthPx,
    marks: ([left, top]) => [
      ...sign.marks(
        [isRtl ? left + widthPx - signPx / 2 : left + signPx / 2 - 2, top + heightPx / 2],
        scale,
      ),
      ...text.marks([isRtl ? left : left + signPx, top + (heightPx - text.heightPx) / 2]),
    ],
  };
}

function inColumns(rows: readonly Paragraph[], columns: number): Paragraph[][] {
  const share = heightOf(rows) / columns;
  const filled: Paragraph[][] = Array.from({ length: columns }, () => []);
  let column = 0;
  for (const row of rows) {
    const isFull = heightOf([...(filled[column] ?? []), row]) > share + row.heightPx / 2;
    if (isFull && column < columns - 1 && filled[column]?.length) column += 1;
    filled[column]?.push(row);
  }
  return filled;
}

const heightOf = (rows: readonly Paragraph[]): number =>
  rows.reduce((sum, { heightPx }) => sum + heightPx + rowGapPx, 0);

function columnMarks(rows: readonly Paragraph[], [left, top]: Point): Mark[] {
  let y = top;
  return rows.flatMap((row) => {
    const marks = row.marks([left, y]);
    y += row.heightPx + rowGapPx;
    return [{ kind: "part", role: "entry", marks } as const];
  });
}
