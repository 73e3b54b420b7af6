import type { DrawnAs } from "../contract/mapSpec.ts";
import { badParameters } from "../http/problem.ts";

/** What tiles, and the TileJSON of them, may be asked to be narrowed by; as it was given. */
export interface TileQuery {
  /** CQL2 text. */
  filter?: string;
  /** As items take it. */
  datetime?: string;
  /** Points that would crowd are gathered, with their number; or counted, for a map of their density. */
  as?: DrawnAs;
}

const known = ["filter", "datetime", "as"] as const;

/**
 * Another parameter is refused: a filter misspelt and ignored would show what the reader has
 * filtered out.
 * @throws HttpProblem 400 naming each parameter that is unknown, repeated or has another value.
 */
export function parseTileQuery(text: string): TileQuery {
  const parameters = new URLSearchParams(text);
  const errors = [...new Set(parameters.keys())].flatMap((parameter) => {
    if (!(known as readonly string[]).includes(parameter)) {
      return [{ parameter, detail: "is not a parameter of tiles" }];
    }
    const values = parameters.getAll(parameter);
    if (values.length > 1) return [{ parameter, detail: "must be given once" }];
    return parameter === "as" && values[0] !== "clusters" && values[0] !== "heat"
      ? [{ parameter, detail: "must be `clusters` or `heat`" }]
      : [];
  });
  if (errors.length > 0) throw badParameters(errors);
  return Object.fromEntries(parameters);
}
