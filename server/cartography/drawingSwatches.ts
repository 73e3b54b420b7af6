import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { clusterColours, clusterNumberSizePx, clusterRadiusPx } from "./clusterStyle.ts";
import { drawingColour } from "./drawingColour.ts";
import { heatStops } from "./heatStyle.ts";
import type { SwatchContext } from "./swatches.ts";
import { svg } from "./symbols.ts";

const figures = `font-family="system-ui, 'Noto Sans', sans-serif"`;

/** Three discs of the map, each with its number. */
export function clusterSwatch(layer: LayerDeclaration, context: SwatchContext): string {
  const counts = [5, 50, 500];
  const gapPx = 4;
  const widths = counts.map((count) => 2 * clusterRadiusPx(count) + gapPx);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const height = Math.max(...widths);
  const discs = counts.map((count, index) => {
    const before = widths.slice(0, index).reduce((sum, each) => sum + each, 0);
    return disc(layer, count, before + (widths[index] ?? 0) / 2 - width / 2, context);
  });
  return svg(Math.ceil(width), Math.ceil(height), discs.join(""));
}

function disc(layer: LayerDeclaration, count: number, cx: number, context: SwatchContext): string {
  const { ring, fill, number } = clusterColours(layer, context);
  const circle = `<circle cx="${cx}" r="${clusterRadiusPx(count)}" fill="${fill}" stroke="${ring}" stroke-width="1.5"/>`;
  const text = `<text x="${cx}" y="4" text-anchor="middle" ${figures} font-weight="600" font-size="${clusterNumberSizePx}" fill="${number}">${count}</text>`;
  return circle + text;
}

const stepPx = 20;
const barPx = 12;

/** A box for each step of the density, with the number it begins at. */
export function heatSwatch(layer: LayerDeclaration, context: SwatchContext): string {
  const { palette } = context;
  const colour = drawingColour(layer, context);
  const [width, height] = [heatStops.length * stepPx + 10, barPx + 18];
  const boxes = heatStops.map(([density, strength], index) => {
    const x = index * stepPx - width / 2 + 4;
    return (
      `<rect x="${x}" y="${-height / 2 + 1}" width="${stepPx}" height="${barPx}" fill="${colour}" fill-opacity="${strength}"/>` +
      `<text x="${x + stepPx / 2}" y="${height / 2 - 4}" text-anchor="middle" ${figures} font-size="10" fill="${palette.townInk}">${density}${index === heatStops.length - 1 ? "+" : ""}</text>`
    );
  });
  const frame = `<rect x="${-width / 2 + 4}" y="${-height / 2 + 1}" width="${heatStops.length * stepPx}" height="${barPx}" fill="none" stroke="${palette.boundary}" stroke-width="0.75"/>`;
  return svg(width, height, boxes.join("") + frame);
}
