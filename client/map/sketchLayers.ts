import type { StyleSpecification } from "maplibre-gl";

/** What the sources and style layers of a drawing begin with. */
export const sketchPrefix = "~sketch";

/** `next` with what a hand is drawing on top of it, as it is in the style before. */
export function withSketch(
  previous: StyleSpecification | undefined,
  next: StyleSpecification,
): StyleSpecification {
  if (!previous) return next;
  const isSketch = (id: string) => id.startsWith(sketchPrefix);
  const sources = Object.entries(previous.sources).filter(([id]) => isSketch(id));
  if (sources.length === 0) return next;
  return {
    ...next,
    sources: { ...next.sources, ...Object.fromEntries(sources) },
    layers: [...next.layers, ...previous.layers.filter(({ id }) => isSketch(id))],
  };
}
