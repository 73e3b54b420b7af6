import type { Geometry } from "geojson";
import { distanceProblem } from "./antipodes.ts";
import { childrenOf, type FeatureShape, mapChildren, type Node } from "./ast.ts";
import type { Parsed } from "./nodeBuilder.ts";

/** Finds the geometry of a feature; undefined where there is none. */
export type FindGeometry = (feature: FeatureShape) => Promise<Geometry | undefined>;

/**
 * The expression with geometries in place of the features that it names by FEATURE: the only step
 * of a filter that has to wait. What names none is returned as it is.
 * @param missing what to say of a feature that is not found.
 * @throws FilterError at the place of a feature that is not found, or from which no distance can be
 * told.
 */
export async function resolveFeatures(
  { expression, errorAt }: Parsed,
  find: FindGeometry,
  missing: (feature: FeatureShape) => string,
): Promise<Node> {
  const found = new Map<Node, Geometry>();
  for (const { feature, isMeasured } of featuresIn(expression)) {
    const geometry = await find(feature);
    if (!geometry) throw errorAt(feature, missing(feature));
    const problem = isMeasured ? distanceProblem(geometry) : undefined;
    if (problem) throw errorAt(feature, problem);
    found.set(feature, geometry);
  }
  const resolve = (node: Node): Node => {
    const geometry = found.get(node);
    return geometry ? { kind: "geometry", geometry } : mapChildren(node, resolve);
  };
  return found.size > 0 ? resolve(expression) : expression;
}

export function namesFeatures(node: Node): boolean {
  return node.kind === "feature" || childrenOf(node).some(namesFeatures);
}

interface Named {
  feature: FeatureShape;
  /** Whether it is an argument of S_DWITHIN. */
  isMeasured: boolean;
}

function featuresIn(node: Node, isMeasured = false): Named[] {
  if (node.kind === "feature") return [{ feature: node, isMeasured }];
  const measures = node.kind === "call" && node.op === "s_dwithin";
  return childrenOf(node).flatMap((child) => featuresIn(child, measures));
}
