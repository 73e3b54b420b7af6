import type { Geometry } from "geojson";
import { type Call, childrenOf, mapChildren, type Node } from "./ast.ts";
import { distanceOf } from "./distanceOf.ts";
import { isWithinDistance, measurable } from "./geodesicDistance.ts";

/** Numbers of the features of a layer that are within a distance of a geometry. */
export type FindWithin = (geometry: Geometry, distanceM: number) => Promise<readonly number[]>;

/**
 * The expression with what is true in place of each S_DWITHIN, once the features that it names are
 * resolved. What measures nothing is returned as it is.
 */
export async function measureDistances(expression: Node, within: FindWithin): Promise<Node> {
  const decided = new Map<Node, Node>();
  for (const call of distancesIn(expression)) decided.set(call, await decide(call, within));
  const replace = (node: Node): Node => decided.get(node) ?? mapChildren(node, replace);
  return decided.size > 0 ? replace(expression) : expression;
}

export function measures(expression: Node): boolean {
  return distancesIn(expression).length > 0;
}

async function decide({ args }: Call, within: FindWithin): Promise<Node> {
  const distanceM = distanceOf(args);
  const [first, second] = args.slice(0, 2).flatMap((arg) => (arg.kind === "geometry" ? arg : []));
  // Every feature has a geometry, which is no distance from itself.
  if (!first) return { kind: "boolean", value: true };
  if (!second) return { kind: "members", numbers: await within(first.geometry, distanceM) };
  const [a, b] = [measurable(first.geometry), measurable(second.geometry)];
  return { kind: "boolean", value: isWithinDistance(a, b, distanceM) };
}

function distancesIn(node: Node): Call[] {
  if (node.kind === "call" && node.op === "s_dwithin") return [node];
  return childrenOf(node).flatMap(distancesIn);
}
