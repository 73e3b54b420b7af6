import type { DrawnAs } from "../contract/mapSpec.ts";

/** How a legend is told that clusters or heat of a layer are in view, beside its classes. */
export function drawingClass(as: DrawnAs): string {
  return `as:${as}`;
}
