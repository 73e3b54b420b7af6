import type { ShapeProblem } from "./shapeProblem.ts";

/** Why a text is no area. */
export type TextProblem =
  | ShapeProblem
  | { kind: "empty" }
  /** In the words of the parser, which tell the place. */
  | { kind: "syntax"; detail: string }
  | { kind: "line"; line: number; text: string }
  | { kind: "crs"; name: string }
  | { kind: "nothing" }
  | { kind: "large"; positions: number };

export class ShapeError extends Error {
  readonly problem: TextProblem;

  constructor(problem: TextProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}
