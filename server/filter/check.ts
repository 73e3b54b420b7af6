import type { LayerDeclaration, PropertyType } from "../../geodata/declaration.ts";
import { byNearness } from "../load/check/nearestName.ts";
import { shown } from "../load/check/shown.ts";
import {
  arithmeticOperators,
  type Call,
  comparisons,
  geometryName,
  type Interval,
  isOneOf,
  listRelations,
  type Node,
  type Property,
  spatialRelations,
  temporalRelationNames,
  textFunctions,
} from "./ast.ts";
import type { FilterError } from "./filterError.ts";
import { isInstant, toMs } from "./instants.ts";
import type { Parsed } from "./nodeBuilder.ts";

/** What an expression gives. A condition is true, false or unknown; a boolean is a value that was loaded. */
export type ValueType =
  | "text"
  | "number"
  | "boolean"
  | "instant"
  | "interval"
  | "list"
  | "geometry"
  | "condition";

export const valueTypes: Record<PropertyType, ValueType> = {
  string: "text",
  integer: "number",
  number: "number",
  boolean: "boolean",
  date: "instant",
  "string[]": "list",
};

const articles: Record<ValueType, string> = {
  text: "a text",
  number: "a number",
  boolean: "true or false",
  instant: "a date",
  interval: "an interval",
  list: "a list of texts",
  geometry: "a geometry",
  condition: "a condition",
};

/**
 * Checks that an expression is a condition on the features of `layer`: its properties exist, and
 * every operator is given what it takes. A value outside a property's vocabulary is no error: it
 * matches nothing, as another edition's value may.
 * @throws FilterError at the place of what is wrong.
 */
export function check({ expression, errorAt }: Parsed, layer: Declared): void {
  new Checker(layer, errorAt).condition(expression);
}

/** What is checked of a layer. */
type Declared = Pick<LayerDeclaration, "id" | "properties">;

class Checker {
  #layer: Declared;
  #errorAt: Parsed["errorAt"];

  constructor(layer: Declared, errorAt: Parsed["errorAt"]) {
    this.#layer = layer;
    this.#errorAt = errorAt;
  }

  condition(node: Node): void {
    if (node.kind === "boolean") return;
    const type = this.#typeOf(node);
    if (type === "condition") return;
    const hint =
      node.kind === "property" && type === "boolean" ? `; write ${node.name} = TRUE` : "";
    throw this.#wrong(node, `a condition expected, not ${this.#describe(node, type)}${hint}`);
  }

  #typeOf(node: Node): ValueType {
    switch (node.kind) {
      case "date":
      case "timestamp":
        return "instant";
      case "bbox":
      case "feature":
      case "features":
        return "geometry";
      case "property":
        return this.#property(node);
      case "interval":
        return this.#interval(node);
      case "list":
        for (const item of node.items) this.#expect(item, "text");
        return "list";
      case "call":
        return this.#call(node);
      case "members":
        return "condition";
      default:
        return node.kind;
    }
  }

  #property(node: Property): ValueType {
    if (node.name === geometryName) return "geometry";
    const { properties, id } = this.#layer;
    const declared = Object.hasOwn(properties, node.name) ? properties[node.name] : undefined;
    if (declared) return valueTypes[declared.type];
    const name = node.name.slice(0, 60);
    const near = byNearness(name, [...Object.keys(properties), geometryName]).slice(0, 3);
    throw this.#wrong(
      node,
      `${name} is not a property of ${id}; the nearest are ${near.join(", ")}`,
    );
  }

  #interval(node: Interval): "interval" {
    const { start, end } = node;
    for (const each of [start, end]) if (each) this.#expect(each, "instant");
    if (isInstant(start) && isInstant(end) && toMs(start) > toMs(end)) {
      throw this.#wrong(node, "the interval ends before it starts");
    }
    return "interval";
  }

  #call(node: Call): ValueType {
    const { op, args } = node;
    const [first, second] = args as [Node, Node];
    if (op === "and" || op === "or" || op === "not") {
      for (const arg of args) this.condition(arg);
      return "condition";
    }
    if (isOneOf(comparisons, op) || op === "between") return this.#sameTypes(node, args);
    if (op === "in") return this.#sameTypes(node, [first, ...this.#listOf(second)]);
    if (op === "like") return this.#like(first, second);
    if (op === "isNull") {
      this.#typeOf(first);
      return "condition";
    }
    if (isOneOf(textFunctions, op)) return this.#all(args, "text", "text");
    if (isOneOf(arithmeticOperators, op)) return this.#all(args, "number", "number");
    if (isOneOf(spatialRelations, op)) return this.#spatial(node);
    if (isOneOf(listRelations, op)) return this.#all(args, "list", "condition");
    if (isOneOf(temporalRelationNames, op)) return this.#temporal(args);
    return this.#distance(args);
  }

  #all(args: readonly Node[], taken: ValueType, given: ValueType): ValueType {
    for (const arg of args) this.#expect(arg, taken);
    return given;
  }

  #sameTypes(node: Call, args: readonly Node[]): "condition" {
    const [first, ...others] = args as [Node, ...Node[]];
    const type = this.#scalar(first);
    for (const other of others) {
      const found = this.#scalar(other);
      if (found === type) continue;
      const what = `${this.#describe(other, found)} cannot be compared with ${this.#describe(first, type)}`;
      throw this.#wrong(other, `${what}${this.#dateHint(other, type, found)}`);
    }
    if (node.op === "between" && (type === "text" || type === "boolean")) {
      throw this.#wrong(first, `BETWEEN takes numbers or dates, not ${articles[type]}`);
    }
    return "condition";
  }

  /** A value with an order. */
  #scalar(node: Node): ValueType {
    const type = this.#typeOf(node);
    if (["text", "number", "boolean", "instant"].includes(type)) return type;
    const described = this.#describe(node, type);
    const instead: Partial<Record<ValueType, string>> = {
      list: "; write A_CONTAINS or A_OVERLAPS",
      geometry: "; write S_INTERSECTS or S_EQUALS",
      interval: "; write T_INTERSECTS or T_EQUALS",
    };
    throw this.#wrong(node, `${described} cannot be compared like this${instead[type] ?? ""}`);
  }

  #dateHint(node: Node, wanted: ValueType, found: ValueType): string {
    if (wanted !== "instant" || found !== "text" || node.kind !== "text") return "";
    return `; a date is written DATE('2024-11-09')`;
  }

  #listOf(node: Node): readonly Node[] {
    if (node.kind === "list") return node.items;
    throw this.#wrong(node, "IN takes a list of values in parentheses");
  }

  #like(operand: Node, pattern: Node): "condition" {
    this.#expect(operand, "text");
    let inner = pattern;
    while (inner.kind === "call" && isOneOf(textFunctions, inner.op)) inner = inner.args[0] as Node;
    if (inner.kind !== "text") throw this.#wrong(inner, "LIKE takes a pattern in quotes");
    // An odd number of backslashes at the end escapes nothing.
    if (/(?<!\\)(?:\\\\)*\\$/.test(inner.value)) {
      throw this.#wrong(inner, "the pattern ends with a backslash that escapes nothing");
    }
    return "condition";
  }

  /** Collections intersect or do not; what they touch or contain is not defined. */
  #spatial({ op, args }: Call): ValueType {
    const collection = args.find(
      (arg) =>
        arg.kind === "features" ||
        (arg.kind === "geometry" && arg.geometry.type === "GeometryCollection"),
    );
    if (collection && op !== "s_intersects" && op !== "s_disjoint") {
      const what = collection.kind === "features" ? "FEATURES" : "a GEOMETRYCOLLECTION";
      throw this.#wrong(collection, `${op.toUpperCase()} does not take ${what}`);
    }
    return this.#all(args, "geometry", "condition");
  }

  #temporal(args: readonly Node[]): "condition" {
    for (const arg of args) {
      const type = this.#typeOf(arg);
      if (type === "instant" || type === "interval") continue;
      throw this.#wrong(
        arg,
        `a date or an interval expected, not ${this.#describe(arg, type)}${this.#dateHint(arg, "instant", type)}`,
      );
    }
    return "condition";
  }

  #distance(args: readonly Node[]): "condition" {
    const [first, second, distance, unit] = args as [Node, Node, Node, Node];
    this.#all([first, second], "geometry", "condition");
    if (distance.kind !== "number" || distance.value < 0) {
      throw this.#wrong(distance, "a distance of 0 or more expected");
    }
    if (unit.kind === "text" && (unit.value === "m" || unit.value === "km")) return "condition";
    throw this.#wrong(unit, "'m' or 'km' expected");
  }

  #expect(node: Node, type: ValueType): void {
    const found = this.#typeOf(node);
    if (found === type) return;
    throw this.#wrong(node, `${articles[type]} expected, not ${this.#describe(node, found)}`);
  }

  #describe(node: Node, type: ValueType): string {
    if (node.kind === "property") return `${node.name}, which is ${articles[type]}`;
    if (node.kind === "text" || node.kind === "number") {
      return `the ${node.kind} ${node.kind === "text" ? `'${shown(node.value).slice(1, -1)}'` : node.value}`;
    }
    return articles[type];
  }

  #wrong(node: Node, problem: string): FilterError {
    return this.#errorAt(node, problem);
  }
}
