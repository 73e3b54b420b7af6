/** Where in a filter: in text by line and column from 1, in JSON by path. */
export type Place = { line: number; column: number } | { path: string };

/** A filter that cannot be understood, or that does not fit the layer. The message says where. */
export class FilterError extends Error {
  override name = "FilterError";
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** Such as `$.args[1].op`. */
  readonly path: string | undefined;

  constructor(problem: string, place?: Place) {
    super(place ? `${describe(place)}: ${problem}` : problem);
    if (place && "path" in place) this.path = place.path;
    else {
      this.line = place?.line;
      this.column = place?.column;
    }
  }
}

function describe(place: Place): string {
  return "path" in place ? `at ${place.path}` : `line ${place.line}, column ${place.column}`;
}
