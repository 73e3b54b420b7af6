import type { Node } from "./ast.ts";

/** Metres of S_DWITHIN's last two arguments. */
export function distanceOf(args: readonly Node[]): number {
  const [, , distance, unit] = args as Node[];
  const value = distance?.kind === "number" ? distance.value : 0;
  return unit?.kind === "text" && unit.value === "km" ? value * 1000 : value;
}
