import type { TemporalRelation } from "./ast.ts";

type End = "start" | "end";

/** Comparisons of an end of the first with an end of the second. */
export interface TemporalRule {
  /** Whether all must hold, or any of them. */
  holds: "all" | "any";
  comparisons: readonly (readonly [first: End, op: "<" | "<=" | "=" | ">" | ">=", second: End])[];
}

/**
 * The temporal functions, as the standard defines them by the ends of intervals. An instant is the
 * interval that starts and ends with it.
 */
export const temporalRules: Record<TemporalRelation, TemporalRule> = {
  t_after: all(["start", ">", "end"]),
  t_before: all(["end", "<", "start"]),
  t_contains: all(["start", "<", "start"], ["end", ">", "end"]),
  t_disjoint: {
    holds: "any",
    comparisons: [
      ["start", ">", "end"],
      ["end", "<", "start"],
    ],
  },
  t_during: all(["start", ">", "start"], ["end", "<", "end"]),
  t_equals: all(["start", "=", "start"], ["end", "=", "end"]),
  t_finishedBy: all(["start", "<", "start"], ["end", "=", "end"]),
  t_finishes: all(["start", ">", "start"], ["end", "=", "end"]),
  t_intersects: all(["start", "<=", "end"], ["end", ">=", "start"]),
  t_meets: all(["end", "=", "start"]),
  t_metBy: all(["start", "=", "end"]),
  t_overlappedBy: all(["start", ">", "start"], ["start", "<", "end"], ["end", ">", "end"]),
  t_overlaps: all(["start", "<", "start"], ["end", ">", "start"], ["end", "<", "end"]),
  t_startedBy: all(["start", "=", "start"], ["end", ">", "end"]),
  t_starts: all(["start", "=", "start"], ["end", "<", "end"]),
};

function all(...comparisons: TemporalRule["comparisons"]): TemporalRule {
  return { holds: "all", comparisons };
}
