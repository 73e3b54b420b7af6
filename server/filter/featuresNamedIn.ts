import type { FeatureReference } from "../contract/mapSpec.ts";
import { childrenOf, type Node } from "./ast.ts";
import { FilterError } from "./filterError.ts";
import { parseText } from "./parseText.ts";

/** The features that CQL2 text names by FEATURE; none of a text that cannot be read. */
export function featuresNamedIn(text: string): readonly FeatureReference[] {
  try {
    return namedIn(parseText(text).expression);
  } catch (error) {
    if (error instanceof FilterError) return [];
    throw error;
  }
}

function namedIn(node: Node): FeatureReference[] {
  if (node.kind === "feature") return [{ layer: node.layer, id: node.id }];
  return childrenOf(node).flatMap(namedIn);
}
