import type { Geometry } from "geojson";

/** A CQL2 expression: what both encodings are read into. Close to CQL2 JSON, with types told apart. */
export type Node =
  | Literal
  | Property
  | FeatureShape
  | FeatureSet
  | Interval
  | List
  | Call
  | Members;

export type Literal =
  | { kind: "text"; value: string }
  | { kind: "number"; value: number }
  | { kind: "boolean"; value: boolean }
  /** YYYY-MM-DD */
  | { kind: "date"; value: string }
  /** YYYY-MM-DDThh:mm:ss.sssZ */
  | { kind: "timestamp"; value: string }
  | Shape
  | Box;

export interface Shape {
  kind: "geometry";
  geometry: Geometry;
}

/** [west, south, east, north] in the axis order of the filter's CRS; heights are left out. */
export interface Box {
  kind: "bbox";
  bbox: readonly [number, number, number, number];
}

export interface Property {
  kind: "property";
  name: string;
}

/**
 * Not of the standard: `FEATURE('cpec-routes', 'n-40')` is the geometry of that feature, of this
 * layer or another, in the edition asked for. `resolveFeatures` puts the geometry in its place.
 */
export interface FeatureShape {
  kind: "feature";
  layer: string;
  id: string;
}

/**
 * Not of the standard: `FEATURES('incidents', 'fatalities_best > 10')` are the geometries of all features
 * of a layer that a condition is true of, in the edition asked for; without the condition, of all of them.
 * There may be none. `resolveFeatures` puts the geometries in its place.
 */
export interface FeatureSet {
  kind: "features";
  layer: string;
  /** Names no features itself; fits its layer only once that is known. */
  condition: Node | null;
}

/** Both ends belong to it; null is unbounded. */
export interface Interval {
  kind: "interval";
  start: Node | null;
  end: Node | null;
}

export interface List {
  kind: "list";
  items: readonly Node[];
}

/**
 * True of the features with these numbers, as the layer's table has them. Neither read nor written:
 * `measureDistances` puts it in place of S_DWITHIN.
 */
export interface Members {
  kind: "members";
  numbers: readonly number[];
}

export interface Call {
  kind: "call";
  op: Operator;
  args: readonly Node[];
}

export const logicalOperators = ["and", "or", "not"] as const;
export const comparisons = ["=", "<>", "<", "<=", ">", ">="] as const;
export const arithmeticOperators = ["+", "-", "*", "/", "%", "div", "^"] as const;
export const textFunctions = ["casei", "accenti"] as const;

export const spatialRelations = [
  "s_intersects",
  "s_equals",
  "s_disjoint",
  "s_touches",
  "s_within",
  "s_overlaps",
  "s_crosses",
  "s_contains",
] as const;

export const temporalRelationNames = [
  "t_after",
  "t_before",
  "t_contains",
  "t_disjoint",
  "t_during",
  "t_equals",
  "t_finishedBy",
  "t_finishes",
  "t_intersects",
  "t_meets",
  "t_metBy",
  "t_overlappedBy",
  "t_overlaps",
  "t_startedBy",
  "t_starts",
] as const;

export const listRelations = ["a_equals", "a_contains", "a_containedBy", "a_overlaps"] as const;

/**
 * Not of the standard: `S_DWITHIN(geometry, POINT(62.1 29.1), 25, 'km')` is true within that
 * distance, geodesic on the WGS 84 ellipsoid. The unit is `m` or `km`.
 */
export const distanceFunction = "s_dwithin";

/** In CQL2 JSON `{"op": "feature", "args": ["cpec-routes", "n-40"]}`. */
export const featureFunction = "feature";

/** In CQL2 JSON `{"op": "features", "args": ["incidents", {"op": ">", …}]}`. */
export const featuresFunction = "features";

export type Comparison = (typeof comparisons)[number];
export type ArithmeticOperator = (typeof arithmeticOperators)[number];
export type SpatialRelation = (typeof spatialRelations)[number];
export type TemporalRelation = (typeof temporalRelationNames)[number];
export type ListRelation = (typeof listRelations)[number];

export type Operator =
  | (typeof logicalOperators)[number]
  | Comparison
  | "like"
  | "between"
  | "in"
  | "isNull"
  | (typeof textFunctions)[number]
  | ArithmeticOperator
  | SpatialRelation
  | TemporalRelation
  | ListRelation
  | typeof distanceFunction;

/** What is written as a name before parentheses, as CQL2 JSON spells it, and its number of arguments. */
export const functionArity: ReadonlyMap<string, number> = new Map([
  ...textFunctions.map((name): [string, number] => [name, 1]),
  ...[...spatialRelations, ...temporalRelationNames, ...listRelations].map(
    (name): [string, number] => [name, 2],
  ),
  [distanceFunction, 4],
]);

const functionNames = new Map(
  [...functionArity.keys()].map((name) => [name.toLowerCase(), name as Operator]),
);

/** The function of this name, in capitals or not. */
export function functionNamed(name: string): Operator | undefined {
  return functionNames.get(name.toLowerCase());
}

/** The geometry of a feature, as filters call it. */
export const geometryName = "geometry";

export function isOneOf<T extends string>(names: readonly T[], name: string): name is T {
  return (names as readonly string[]).includes(name);
}

/** What a node is made of, in order. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "call":
      return node.args;
    case "list":
      return node.items;
    case "interval":
      return [node.start, node.end].filter((end) => end !== null);
    case "features":
      return node.condition ? [node.condition] : [];
    default:
      return [];
  }
}

/** The node with other children, each made of one of its own. Intervals are left as they are. */
export function mapChildren(node: Node, map: (child: Node) => Node): Node {
  if (node.kind === "call") return { ...node, args: node.args.map(map) };
  if (node.kind === "features" && node.condition) {
    return { ...node, condition: map(node.condition) };
  }
  return node.kind === "list" ? { ...node, items: node.items.map(map) } : node;
}
