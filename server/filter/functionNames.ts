import { nearestName } from "../load/check/nearestName.ts";
import { featureFunction, functionArity } from "./ast.ts";

/** What to say of a function that there is not. */
export function unknownFunction(name: string): string {
  const known = [...functionArity.keys(), "date", "timestamp", "interval", "bbox", featureFunction];
  const nearest = nearestName(name.slice(0, 40).toLowerCase(), known);
  const hint = nearest ? `; ${nearest.toUpperCase()} is one` : "";
  return `there is no function ${name.slice(0, 40)}${hint}`;
}
