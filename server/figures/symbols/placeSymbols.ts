import type { Camera } from "../camera.ts";
import type { Mark } from "../scene.ts";
import type { Box } from "../text/inkBox.ts";
import { CollisionGrid } from "./collisionGrid.ts";
import type { IconPart, MapSymbol, TextChoice, TextPart } from "./mapSymbol.ts";

/**
 * Decides what of the symbols is drawn, by MapLibre's rules: layers from the topmost down, in each the symbols in their order,
 * each keeping clear of those before it. Other than on a screen, whose edge moves, text that the frame would cut is not
 * drawn.
 * @param layers bottom first.
 * @param taken of the frame, where nothing is to stand.
 * @returns the marks of each layer, icons under texts.
 */
export function placeSymbols(
  layers: readonly (readonly MapSymbol[])[],
  frame: Camera,
  taken: readonly Box[],
): Mark[][] {
  const grid = new CollisionGrid();
  for (const box of taken) grid.take(box);
  return layers
    .toReversed()
    .map((symbols) => {
      const placed = symbols.map((symbol) => placeSymbol(symbol, grid, frame));
      return [...placed.flatMap(({ icon }) => icon), ...placed.flatMap(({ text }) => text)];
    })
    .reverse();
}

interface Placed {
  icon: Mark[];
  text: Mark[];
}

const nothing: Placed = { icon: [], text: [] };

function placeSymbol({ icon, text }: MapSymbol, grid: CollisionGrid, frame: Camera): Placed {
  const choice = text?.choices.find((each) => fits(each, text, grid, frame));
  const iconFits = icon !== undefined && iconIsClear(icon, grid);
  const drawsIcon = iconFits && (choice !== undefined || !text || text.isOptional);
  const drawnChoice = iconFits || !icon || icon.isOptional ? choice : undefined;
  if (!drawsIcon && !drawnChoice) return nothing;
  if (drawsIcon && !icon.ignoresPlacement) grid.take(icon.box);
  for (const obstacle of text?.ignoresPlacement ? [] : (drawnChoice?.obstacles ?? []))
    grid.take(obstacle);
  const mark = drawnChoice?.mark();
  return {
    icon: drawsIcon && icon.mark ? [icon.mark] : [],
    text: mark ? [mark] : [],
  };
}

function iconIsClear({ overlap, box }: IconPart, grid: CollisionGrid): boolean {
  return overlap === "always" || !grid.collides(box);
}

function fits(
  { obstacles, bounds }: TextChoice,
  { overlap }: TextPart,
  grid: CollisionGrid,
  frame: Camera,
): boolean {
  if (overlap === "always") return true;
  return isInside(bounds, frame) && !obstacles.some((obstacle) => grid.collides(obstacle));
}

function isInside({ left, top, right, bottom }: Box, { widthPx, heightPx }: Camera): boolean {
  return left >= 0 && top >= 0 && right <= widthPx && bottom <= heightPx;
}
