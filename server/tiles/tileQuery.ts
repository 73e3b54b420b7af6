import { badParameters } from "../http/problem.ts";

/** What tiles, and the TileJSON of them, may be asked to be narrowed by; as it was given. */
export interface TileQuery {
  /** CQL2 text. */
  filter?: string;
  /** As items take it. */
  datetime?: string;
}

const known = ["filter", "datetime"] as const;

/**
 * Another parameter is refused: a filter misspelt and ignored would show what the reader has
 * filtered out.
 * @throws HttpProblem 400 naming each parameter that is unknown or repeated.
 */
export function parseTileQuery(text: string): TileQuery {
  const parameters = new URLSearchParams(text);
  const errors = [...new Set(parameters.keys())].flatMap((parameter) => {
    if (!(known as readonly string[]).includes(parameter)) {
      return [{ parameter, detail: "is not a parameter of tiles" }];
    }
    return parameters.getAll(parameter).length > 1
      ? [{ parameter, detail: "must be given once" }]
      : [];
  });
  if (errors.length > 0) throw badParameters(errors);
  return Object.fromEntries(parameters);
}
