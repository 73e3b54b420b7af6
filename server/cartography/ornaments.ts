import type { LineOrnament } from "../../geodata/declaration.ts";

/**
 * What a fault line carries, as SVG in one colour. The line runs along the x axis through the origin, towards
 * positive x; y points down, so that its right side is where y is positive.
 */
export function ornamentBody(ornament: LineOrnament, sizePx: number, colour: string): string {
  const path = `d="${paths[ornament](sizePx)}"`;
  return ornament === "teeth"
    ? `<path ${path} fill="${colour}"/>`
    : `<path ${path} fill="none" stroke="${colour}" stroke-width="1.5" stroke-linejoin="round"/>`;
}

/** How far an ornament reaches from the middle of its place on the line. */
export function ornamentReachPx(sizePx: number): number {
  return sizePx * 0.85;
}

const paths: Readonly<Record<LineOrnament, (sizePx: number) => string>> = {
  teeth: (sizePx) => polyline([-0.5, 0], [0.5, 0], [0, 0.8])(sizePx),
  ticks: (sizePx) => polyline([0, 0], [0, 0.7])(sizePx),
  dextral: (sizePx) => halfArrows(1)(sizePx),
  sinistral: (sizePx) => halfArrows(-1)(sizePx),
};

/**
 * One half-arrow on each side of the line, its barb turned away from it. Dextral: whoever looks across the fault sees
 * the other side gone to the right, so the arrow on the left of the line points along it (`sense` 1).
 */
function halfArrows(sense: 1 | -1): (sizePx: number) => string {
  const left = polyline([-0.8 * sense, -0.28], [0.8 * sense, -0.28], [0.45 * sense, -0.52]);
  const right = polyline([0.8 * sense, 0.28], [-0.8 * sense, 0.28], [-0.45 * sense, 0.52]);
  return (sizePx) => left(sizePx) + right(sizePx);
}

function polyline(...points: readonly (readonly [x: number, y: number])[]) {
  return (sizePx: number): string =>
    `M${points.map(([x, y]) => `${round(x * sizePx)} ${round(y * sizePx)}`).join("L")}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
