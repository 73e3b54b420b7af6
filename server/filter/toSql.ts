import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { identifier, join, type Sql, sql } from "../database/sql.ts";
import { calculateSql } from "./arithmetic.ts";
import {
  arithmeticOperators,
  type Call,
  comparisons,
  geometryName,
  type Interval,
  isOneOf,
  type ListRelation,
  type Literal,
  listRelations,
  type Node,
  type Property,
  type SpatialRelation,
  spatialRelations,
  type TemporalRelation,
  temporalRelationNames,
} from "./ast.ts";
import { valueTypes } from "./check.ts";
import { distanceOf } from "./distanceOf.ts";
import { withinDistanceSql } from "./distanceSql.ts";
import type { Filter } from "./parseFilter.ts";
import { spatialSql } from "./spatialSql.ts";
import { temporalRules } from "./temporalRelations.ts";
import { foldings } from "./textFolding.ts";

/**
 * The filter as a condition on the layer's table, whose columns it names without a table. True,
 * false or null; to be put after `where` or `and` as it is. `FilterResolver` has to have seen it where
 * it names features.
 */
export function toSql({ layer, expression }: Pick<Filter, "layer" | "expression">): Sql {
  return new SqlWriter(layer).write(expression);
}

const fixed: Record<(typeof comparisons)[number], Sql> = {
  "=": sql`=`,
  "<>": sql`<>`,
  "<": sql`<`,
  "<=": sql`<=`,
  ">": sql`>`,
  ">=": sql`>=`,
};

class SqlWriter {
  #layer: LayerDeclaration;
  #isWithinOr: boolean;

  constructor(layer: LayerDeclaration, isWithinOr = false) {
    this.#layer = layer;
    this.#isWithinOr = isWithinOr;
  }

  write(node: Node): Sql {
    switch (node.kind) {
      case "property":
        return this.#property(node);
      case "list":
        return sql`array[${join(node.items.map((item) => this.write(item)))}]::text[]`;
      case "call":
        return this.#call(node);
      case "members":
        return sql`(number = any(${node.numbers}::int[]))`;
      case "feature":
      case "features":
        throw new TypeError("features are made geometries before");
      case "interval":
        throw new TypeError("an interval is written by the relation it is in");
      default:
        return literal(node);
    }
  }

  #property({ name }: Property): Sql {
    if (name === geometryName) return identifier("geom");
    const column = identifier(name);
    // Compared and calculated as double precision, as all numbers are.
    return this.#layer.properties[name]?.type === "integer" ? sql`${column}::float8` : column;
  }

  #call(node: Call): Sql {
    const { op, args } = node;
    if (isOneOf(temporalRelationNames, op)) return this.#temporal(op, args);
    if (isOneOf(comparisons, op)) return this.#comparison(op, args);
    if (op === "isNull") return this.#isNull(args[0] as Node);
    if (op === "in") return this.#in(args);
    if (op === "s_dwithin") return this.#withinDistance(args);
    if (isOneOf(spatialRelations, op)) return this.#spatial(op, args);
    const [first, second, third] = args.map((arg) => this.write(arg)) as [Sql, Sql, Sql];
    if (isOneOf(arithmeticOperators, op)) return calculateSql(op, first, second);
    if (isOneOf(listRelations, op)) return lists(op, first, second);
    switch (op) {
      case "and":
        return sql`(${join(
          args.map((arg) => this.write(arg)),
          " and ",
        )})`;
      case "or": {
        const alternatives = new SqlWriter(this.#layer, true);
        return sql`(${join(
          args.map((arg) => alternatives.write(arg)),
          " or ",
        )})`;
      }
      case "not":
        return sql`(not ${first})`;
      case "like":
        return sql`(${first} like ${second})`;
      case "between":
        return sql`(${first} between ${second} and ${third})`;
      case "casei":
      case "accenti":
        return foldings[op].sql(first);
    }
  }

  /** Texts by code point: the order must not change with the database's locale. */
  #comparison(op: (typeof comparisons)[number], args: readonly Node[]): Sql {
    const [left, right] = args as [Node, Node];
    const [column, value] = this.#integerComparison(left, right) ?? [
      this.write(left),
      this.write(right),
    ];
    const isOrder = op !== "=" && op !== "<>";
    const collation = isOrder && this.#isText(left) ? sql` collate "C"` : sql``;
    return sql`(${column} ${fixed[op]} ${value}${collation})`;
  }

  /** As integers where both are, so that the planner knows the column's statistics. */
  #integerComparison(left: Node, right: Node): [Sql, Sql] | undefined {
    if (left.kind !== "property" || right.kind !== "number") return undefined;
    const isInteger = Number.isInteger(right.value) && Math.abs(right.value) < 2 ** 31;
    if (!isInteger || this.#layer.properties[left.name]?.type !== "integer") return undefined;
    return [identifier(left.name), sql`${right.value}::integer`];
  }

  #isText(node: Node): boolean {
    if (node.kind === "property") {
      const declared = this.#layer.properties[node.name];
      return declared !== undefined && valueTypes[declared.type] === "text";
    }
    return node.kind === "text" || (node.kind === "call" && node.op in foldings);
  }

  /** Of an interval, that it has an end that is a property without a value. */
  #isNull(operand: Node): Sql {
    if (operand.kind !== "interval") return sql`(${this.write(operand)} is null)`;
    const ends = [operand.start, operand.end].filter((end) => end !== null);
    if (ends.length === 0) return sql`false`;
    return sql`(${join(
      ends.map((end) => sql`${this.write(end)} is null`),
      " or ",
    )})`;
  }

  #in([operand, list]: readonly Node[]): Sql {
    const items = list?.kind === "list" ? list.items : [];
    return sql`(${this.write(operand as Node)} in (${join(items.map((item) => this.write(item)))}))`;
  }

  #temporal(op: TemporalRelation, args: readonly Node[]): Sql {
    const [first, second] = args.map((arg) => this.#ends(arg)) as [Ends, Ends];
    const { holds, comparisons } = temporalRules[op];
    const parts = comparisons.map(
      ([end, operator, other]) => sql`${first[end]} ${fixed[operator]} ${second[other]}`,
    );
    return sql`(${join(parts, holds === "all" ? " and " : " or ")})`;
  }

  #ends(node: Node): Ends {
    if (node.kind !== "interval") {
      const instant = this.write(node);
      return { start: instant, end: instant };
    }
    const { start, end }: Interval = node;
    return {
      start: start ? this.write(start) : sql`'-infinity'::date`,
      end: end ? this.write(end) : sql`'infinity'::date`,
    };
  }

  #spatial(op: SpatialRelation, args: readonly Node[]): Sql {
    const points = this.#layer.geometry.every((type) => type === "Point");
    return spatialSql(op, args, {
      write: (node) => this.write(node),
      isPoint: (node) => points && node.kind === "property",
      isWithinOr: this.#isWithinOr,
    });
  }

  #withinDistance(args: readonly Node[]): Sql {
    const [first, second] = args as [Node, Node];
    const side = (node: Node) => ({
      geometry: this.write(node),
      literal: node.kind === "geometry" ? node.geometry : undefined,
    });
    const ofPoints = this.#layer.geometry.every((type) => type.endsWith("Point"));
    return withinDistanceSql([side(first), side(second)], distanceOf(args), ofPoints);
  }
}

interface Ends {
  start: Sql;
  end: Sql;
}

function literal(node: Literal): Sql {
  switch (node.kind) {
    case "text":
      return sql`${node.value}::text`;
    case "number":
      return sql`${node.value}::float8`;
    case "boolean":
      return sql`${node.value}::boolean`;
    case "date":
      return sql`${node.value}::date`;
    case "timestamp":
      // Without its Z: dates are compared with it as UTC, whatever the session's time zone.
      return sql`${node.value.slice(0, -1)}::timestamp`;
    case "geometry":
      return sql`ST_GeomFromGeoJSON(${JSON.stringify(node.geometry)}::text)`;
    case "bbox":
      throw new TypeError("boxes are made geometries before");
  }
}

/** As sets: neither order nor repetition counts. */
function lists(op: ListRelation, first: Sql, second: Sql): Sql {
  switch (op) {
    case "a_contains":
      return sql`(${first} @> ${second})`;
    case "a_containedBy":
      return sql`(${first} <@ ${second})`;
    case "a_overlaps":
      return sql`(${first} && ${second})`;
    case "a_equals":
      return sql`(${first} @> ${second} and ${first} <@ ${second})`;
  }
}
