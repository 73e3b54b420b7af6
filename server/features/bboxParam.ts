import type { Node } from "../filter/ast.ts";
import { FilterError } from "../filter/filterError.ts";
import { placeGeometries } from "../filter/placeGeometries.ts";
import { badParameter } from "../http/problem.ts";
import { type Crs, placingOf } from "./crs.ts";

const number = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * The condition that a feature meets the box of `bbox`: four numbers in the axis order of `crs`, or
 * six, whose heights are ignored, since all features lie on the ground. In longitudes, a first that
 * is greater than the second crosses the antimeridian.
 * @throws HttpProblem 400
 */
export function bboxCondition(text: string, crs: Crs): Node {
  const box = horizontal(text.split(",").map(readNumber));
  checkLimits(box, crs);
  checkOrder(box, crs);
  const expression: Node = {
    kind: "call",
    op: "s_intersects",
    args: [
      { kind: "property", name: "geometry" },
      { kind: "bbox", bbox: box },
    ],
  };
  const errorAt = (_: Node, problem: string) => new FilterError(problem);
  try {
    return placeGeometries({ expression, errorAt }, placingOf(crs)).expression;
  } catch (error) {
    throw error instanceof FilterError ? wrong(error.message) : error;
  }
}

type Box = readonly [number, number, number, number];

function readNumber(text: string): number {
  const trimmed = text.trim();
  if (!number.test(trimmed)) throw wrong(`"${trimmed.slice(0, 40)}" is not a number`);
  return Number(trimmed);
}

function horizontal(numbers: readonly number[]): Box {
  if (numbers.length === 4) return numbers as unknown as Box;
  const [x1, y1, low, x2, y2, high] = numbers as [number, number, number, number, number, number];
  if (numbers.length !== 6) throw wrong(`needs 4 or 6 numbers, not ${numbers.length}`);
  if (low > high) throw wrong(`the lowest height ${low} is above the highest ${high}`);
  return [x1, y1, x2, y2];
}

function checkLimits([x1, y1, x2, y2]: Box, { limits, axes, uri }: Crs): void {
  for (const [axis, value, low, high] of [
    [axes[0], x1, limits[0], limits[2]],
    [axes[1], y1, limits[1], limits[3]],
    [axes[0], x2, limits[0], limits[2]],
    [axes[1], y2, limits[1], limits[3]],
  ] as const) {
    if (!(value >= low && value <= high)) {
      throw wrong(`${axis} ${value} is outside ${low} to ${high}, where ${uri} ends`);
    }
  }
}

function checkOrder([x1, y1, x2, y2]: Box, { axes }: Crs): void {
  for (const [axis, from, to] of [
    [axes[0], x1, x2],
    [axes[1], y1, y2],
  ] as const) {
    if (from > to && axis !== "lon") throw wrong(`${axis} ${from} is greater than ${to}`);
  }
}

function wrong(detail: string) {
  return badParameter("bbox", detail);
}
