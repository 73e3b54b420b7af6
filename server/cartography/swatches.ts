import type {
  FillClass,
  LayerSymbol,
  LineClass,
  MarkerClass,
  MarkerShape,
} from "../../geodata/declaration.ts";
import { boundaryStrokes } from "./boundaryStrokes.ts";
import { codeSizePx, graduatedFillOpacity, graduatedRadiusPx } from "./graduatedStyle.ts";
import { markerImage } from "./markerStyle.ts";
import { isSlip, ornamentSizePx } from "./ornamentLayers.ts";
import { ornamentBody } from "./ornaments.ts";
import { isPatterned, patternOpacity } from "./patternLayers.ts";
import { patternBody } from "./patterns.ts";
import { type Stroke, strokesOf } from "./strokes.ts";
import type { StyleContext } from "./styleContext.ts";
import { letters, markerBody, svg } from "./symbols.ts";
import { approximateDash } from "./uncertainty.ts";

/** Pieces of a legend as SVG documents, drawn from what the style draws. */

export type SwatchContext = Pick<StyleContext, "theme" | "palette">;

type Graduated = Extract<LayerSymbol, { type: "graduated" }>;

const boxPx = 28;
const lineLengthPx = 44;
const markerPx = 20;

export function markerSwatch(drawn: MarkerClass, context: SwatchContext): string {
  const size = { sizePx: markerPx, lettered: true, dashed: false };
  return svg(boxPx, boxPx, markerBody(markerImage(drawn, context, size)));
}

/** What a position known only approximately does to any shape. */
export function approximateSwatch(context: SwatchContext): string {
  const size = { sizePx: 15, lettered: false, dashed: true };
  return svg(boxPx, boxPx, markerBody(markerImage(anyClass(context), context, size)));
}

/** What it does to a line or an outline. */
export function approximateLineSwatch({ palette }: SwatchContext): string {
  const dash = approximateDash.map((part) => part * 1.5).join(" ");
  const half = lineLengthPx / 2 - 2;
  const line = `<path d="M${-half} 0H${half}" stroke="${palette.areaInk}" stroke-width="1.5" stroke-dasharray="${dash}"/>`;
  return svg(lineLengthPx, boxPx, line);
}

export function discSwatch({ palette }: SwatchContext): string {
  const tint = `<circle r="13" fill="${palette.areaInk}" fill-opacity="0.2"/>`;
  return svg(boxPx, boxPx, `${tint}<circle r="3" fill="${palette.areaInk}"/>`);
}

/** The declared maximum, a quarter of it and a fortieth, nested, each with its number. */
export function circlesSwatch(symbol: Graduated, { theme, palette }: SwatchContext): string {
  const values = [1, 1 / 4, 1 / 40].map((part) => Math.max(1, Math.round(symbol.maximum * part)));
  const largest = graduatedRadiusPx(symbol, symbol.maximum);
  const [width, height] = [2 * Math.ceil(largest + 24), 2 * Math.ceil(largest + 4)];
  const left = -width / 2 + largest + 2;
  const bottom = height / 2 - 3;
  const circles = values.map((value, index) => {
    const r = graduatedRadiusPx(symbol, value);
    const labelY = bottom - 2 * largest + 4 + index * 13;
    return (
      circle(symbol, theme, { cx: left, cy: bottom - r, r }) +
      `<path d="M${left} ${bottom - 2 * r}L${left + largest + 6} ${labelY}" stroke="${palette.areaInk}" stroke-width="0.75" fill="none"/>` +
      `<text x="${left + largest + 9}" y="${labelY + 4}" font-family="system-ui, 'Noto Sans', sans-serif" font-size="11" fill="${palette.townInk}">${value}</text>`
    );
  });
  return svg(width, height, circles.join(""));
}

/** The letters of a class, in a circle that has room for them. */
export function codeSwatch(symbol: Graduated, code: string, context: SwatchContext): string {
  const { theme, palette } = context;
  const body = circle(symbol, theme, { cx: 0, cy: 0, r: 9 });
  return svg(boxPx, boxPx, body + letters(code, { sizePx: codeSizePx, ink: palette.ink, y: 3.6 }));
}

export function hollowSwatch(symbol: Graduated, { theme }: SwatchContext): string {
  const ring = `<circle r="9" fill="none" stroke="${symbol.colour[theme]}" stroke-width="1.5"/>`;
  return svg(boxPx, boxPx, ring);
}

export function lineSwatch(
  drawn: LineClass,
  context: SwatchContext,
  state: "solid" | "dashed",
): string {
  const strokes = strokesOf(drawn, context).filter(
    ({ when }) => when === state || when === "always",
  );
  return svg(lineLengthPx, boxPx, strokes.map(strokePath).join("") + ornaments(drawn, context));
}

/** As on the map: again and again along the line, on its right. */
function ornaments(drawn: LineClass, { theme }: SwatchContext): string {
  const { ornament } = drawn;
  if (!ornament) return "";
  const body = ornamentBody(ornament, ornamentSizePx({ ...drawn, ornament }), drawn.colour[theme]);
  const places = isSlip(ornament) ? [0] : [-13, 0, 13];
  return places.map((x) => `<g transform="translate(${x} 0)">${body}</g>`).join("");
}

export function fillSwatch(drawn: FillClass, { theme }: SwatchContext): string {
  const { colour, opacity } = drawn;
  const [w, h] = [lineLengthPx - 4, boxPx - 8];
  const fill = `fill="${colour[theme]}" fill-opacity="${opacity}"`;
  const area = `<rect x="${-w / 2}" y="${-h / 2}" width="${w}" height="${h}" ${fill} stroke="${colour[theme]}" stroke-opacity="0.7"/>`;
  const signs = isPatterned(drawn) ? patternBody(drawn.pattern, colour[theme]) : "";
  // Smaller than on the map, so that the area has room for whole signs.
  const tiles = [-10, 10].map((x) => `<g transform="translate(${x} 0) scale(0.7)">${signs}</g>`);
  const pattern = `<g opacity="${patternOpacity}">${tiles.join("")}</g>`;
  return svg(lineLengthPx, boxPx, area + (signs && pattern));
}

/** As at zoom 10; nothing for a kind that is not drawn. */
export function boundarySwatch(kind: string, { palette }: SwatchContext): string {
  const strokes = boundaryStrokes(palette).filter((stroke) => stroke.kind === kind);
  const paths = strokes.map(({ colour, opacity = 1, widthPx: [, widthPx], dash = [], cap }) => {
    const dashes = dash.map((part) => part * widthPx).join(" ");
    return `<path d="M${-lineLengthPx / 2 + 2} 0H${lineLengthPx / 2 - 2}" stroke="${colour}" stroke-width="${widthPx}" stroke-opacity="${opacity}" stroke-linecap="${cap}" stroke-dasharray="${dashes || "none"}"/>`;
  });
  return svg(lineLengthPx, boxPx, paths.join(""));
}

function strokePath({ colour, widthPx, dash }: Stroke): string {
  const half = lineLengthPx / 2 - 2;
  const dashes = dash ? ` stroke-dasharray="${dash.map((part) => part * widthPx).join(" ")}"` : "";
  return `<path d="M${-half} 0H${half}" stroke="${colour}" stroke-width="${widthPx}"${dashes}/>`;
}

function circle(
  symbol: Graduated,
  theme: SwatchContext["theme"],
  { cx, cy, r }: { cx: number; cy: number; r: number },
): string {
  const colour = symbol.colour[theme];
  return `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${colour}" fill-opacity="${graduatedFillOpacity[theme]}" stroke="${colour}" stroke-width="1.5"/>`;
}

function anyClass({ palette }: SwatchContext): MarkerClass {
  const shape: MarkerShape = "circle";
  return { shape, code: "", colour: { light: palette.areaInk, dark: palette.areaInk } };
}
