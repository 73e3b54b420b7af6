import { nearestName } from "../load/check/nearestName.ts";
import { featureFunction, featuresFunction, functionArity } from "./ast.ts";

/** What to say of a function that there is not. */
export function unknownFunction(name: string): string {
  const literals = ["date", "timestamp", "interval", "bbox", featureFunction, featuresFunction];
  const known = [...functionArity.keys(), ...literals];
  const nearest = nearestName(name.slice(0, 40).toLowerCase(), known);
  const hint = nearest ? `; ${nearest.toUpperCase()} is one` : "";
  return `there is no function ${name.slice(0, 40)}${hint}`;
}

/** What to say of FEATURE and FEATURES inside FEATURES. */
export const namesWithin = "no features can be named within the condition of FEATURES";
