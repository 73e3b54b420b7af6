import { join, type Sql, sql } from "../database/sql.ts";
import type { Node, SpatialRelation } from "./ast.ts";

interface Writing {
  write(node: Node): Sql;
  /** Whether it is the geometry of features each of which is one point. */
  isPoint(node: Node): boolean;
  /** Whether the relation is an alternative, or part of one. */
  isWithinOr: boolean;
}

type Relation = Exclude<SpatialRelation, "s_disjoint">;

const functions: Record<Relation, Sql> = {
  s_intersects: sql`ST_Intersects`,
  s_equals: sql`ST_Equals`,
  s_touches: sql`ST_Touches`,
  s_within: sql`ST_Within`,
  s_overlaps: sql`ST_Overlaps`,
  s_crosses: sql`ST_Crosses`,
  s_contains: sql`ST_Contains`,
};

/** How two geometries are related on the plane of longitude and latitude. */
export function spatialSql(op: SpatialRelation, args: readonly Node[], writing: Writing): Sql {
  if (op === "s_disjoint") return sql`(not ${spatialSql("s_intersects", args, writing)})`;
  const [first, second] = args as [Node, Node];
  const point = args.find(writing.isPoint);
  const other = point === first ? second : first;
  return (point && ofPoint(op, point, other, writing)) ?? related(op, first, second, writing);
}

/**
 * What GEOS computes anew for each point, 2 ms with a polygon of 3,200 vertices, by what it keeps the
 * polygon ready for. A lone point is in one place: it overlaps nothing and crosses nothing.
 */
function ofPoint(op: Relation, point: Node, other: Node, writing: Writing): Sql | undefined {
  if (op === "s_overlaps" || op === "s_crosses") return sql`false`;
  if (op !== "s_touches") return undefined;
  const meets = related("s_intersects", point, other, writing);
  return sql`(${meets} and not ST_Within(${writing.write(point)}, ${writing.write(other)}))`;
}

/**
 * A collection by its members: of one whose polygons overlap GEOS does not know inside from outside,
 * and fails. PostgreSQL finds the index for a function alone, but not for an OR of them: there the
 * boxes are compared first. Not everywhere, since it would take both for selective, and plan for a
 * hundredth of the features that there are.
 */
function related(op: Relation, first: Node, second: Node, { write, isWithinOr }: Writing): Sql {
  const pairs = members(first).flatMap((a) =>
    members(second).map((b) => sql`${functions[op]}(${write(a)}, ${write(b)})`),
  );
  const relation = sql`(${join(pairs, " or ")})`;
  if (pairs.length === 1 && !isWithinOr) return relation;
  return sql`(${write(first)} && ${write(second)} and ${relation})`;
}

function members(node: Node): readonly Node[] {
  if (node.kind !== "geometry" || node.geometry.type !== "GeometryCollection") return [node];
  return node.geometry.geometries.map((geometry) => ({ kind: "geometry", geometry }));
}
