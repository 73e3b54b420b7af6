import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";

/**
 * An expression put together from parts of any number, which the tuple types of the style specification cannot follow. The
 * specification's own validator stands in for them, in the tests.
 */
export function expression(
  operator: string,
  ...parts: readonly unknown[]
): ExpressionSpecification {
  return [operator, ...parts] as unknown as ExpressionSpecification;
}

/** Interpolates linearly between zooms, rising. */
export function interpolateByZoom(
  stops: readonly (readonly [zoom: number, output: unknown])[],
): ExpressionSpecification {
  return expression("interpolate", ["linear"], ["zoom"], ...stops.flat());
}

/** Changes at whole zooms, rising: for what must not be scaled, like the images of symbols and labels. */
export function stepByZoom(
  stops: readonly (readonly [zoom: number, output: unknown])[],
): ExpressionSpecification {
  const [[, first] = [0, null], ...rest] = stops;
  // `step` needs two outputs, even where there is one.
  return expression("step", ["zoom"], first, ...(rest.length > 0 ? rest : [[24, first]]).flat());
}
