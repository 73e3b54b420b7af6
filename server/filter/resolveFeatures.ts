import type { Geometry } from "geojson";
import { distanceProblem } from "./antipodes.ts";
import {
  type Call,
  childrenOf,
  type FeatureSet,
  type FeatureShape,
  mapChildren,
  type Node,
} from "./ast.ts";
import { linesOf } from "./distanceBox.ts";
import { limits } from "./limits.ts";
import type { Parsed } from "./nodeBuilder.ts";

export type NamedFeatures = FeatureShape | FeatureSet;

/** Finds the geometry of what FEATURE or FEATURES names. @throws FilterError at its place */
export type FindGeometry = (named: NamedFeatures) => Promise<Geometry>;

/**
 * The expression with geometries in place of the features that it names by FEATURE and FEATURES: the
 * only step of a filter that has to wait. What names none is returned as it is. Of no features at all
 * nothing is near, and nothing meets them.
 * @throws FilterError at the place of features that are not found, that are too much together, or from
 * which no distance can be told.
 */
export async function resolveFeatures(
  { expression, errorAt }: Parsed,
  find: FindGeometry,
): Promise<Node> {
  const found = new Map<Node, Geometry>();
  let vertices = 0;
  for (const { named, isMeasured } of namesIn(expression)) {
    const geometry = await find(named);
    vertices += linesOf(geometry).flat().length;
    if (vertices > limits.namedVertices) throw errorAt(named, tooMuch);
    const problem = isMeasured ? distanceProblem(geometry) : undefined;
    if (problem) throw errorAt(named, problem);
    found.set(named, geometry);
  }
  const resolve = (node: Node): Node => {
    const geometry = found.get(node);
    if (geometry) return { kind: "geometry", geometry };
    return relatesNothing(node, found) ?? mapChildren(node, resolve);
  };
  return found.size > 0 ? resolve(expression) : expression;
}

const tooMuch = `the features named have more than ${limits.namedVertices} vertices together`;

export function namesFeatures(node: Node): boolean {
  return isNamed(node) || childrenOf(node).some(namesFeatures);
}

function isNamed(node: Node): node is NamedFeatures {
  return node.kind === "feature" || node.kind === "features";
}

interface Named {
  named: NamedFeatures;
  /** Whether it is an argument of S_DWITHIN. */
  isMeasured: boolean;
}

function namesIn(node: Node, isMeasured = false): Named[] {
  if (isNamed(node)) return [{ named: node, isMeasured }];
  const measures = node.kind === "call" && node.op === "s_dwithin";
  return childrenOf(node).flatMap((child) => namesIn(child, measures));
}

/** What is true of a relation with FEATURES that there are none of; undefined for all else. */
function relatesNothing(node: Node, found: ReadonlyMap<Node, Geometry>): Node | undefined {
  if (node.kind !== "call" || !isRelation(node)) return undefined;
  const isNothing = (arg: Node) => arg.kind === "features" && isEmpty(found.get(arg));
  if (!node.args.some(isNothing)) return undefined;
  return { kind: "boolean", value: node.op === "s_disjoint" };
}

function isRelation({ op }: Call): boolean {
  return op === "s_dwithin" || op === "s_intersects" || op === "s_disjoint";
}

function isEmpty(geometry: Geometry | undefined): boolean {
  return geometry?.type === "GeometryCollection" && geometry.geometries.length === 0;
}
