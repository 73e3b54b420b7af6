import type { Geometry } from "geojson";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { calculate } from "./arithmetic.ts";
import {
  arithmeticOperators,
  type Call,
  type Comparison,
  comparisons,
  geometryName,
  isOneOf,
  type ListRelation,
  listRelations,
  type Node,
  type SpatialRelation,
  spatialRelations,
  type TemporalRelation,
  temporalRelationNames,
  textFunctions,
} from "./ast.ts";
import { boxWithin, isInBox } from "./distanceBox.ts";
import { distanceOf } from "./distanceOf.ts";
import { isWithinDistance, measurable } from "./geodesicDistance.ts";
import { toMs } from "./instants.ts";
import { patternMatcher } from "./matchesPattern.ts";
import type { Filter } from "./parseFilter.ts";
import { relatable, relateGeometries } from "./relateGeometries.ts";
import { namesFeatures } from "./resolveFeatures.ts";
import { temporalRules } from "./temporalRelations.ts";
import { foldings } from "./textFolding.ts";
import {
  combine,
  compare,
  type FilteredFeature,
  negate,
  type Of,
  type Scalar,
  type Truth,
} from "./truth.ts";

/** The filter as a function of features of its layer, which answers as `toSql` does in a database. */
export function toPredicate({
  layer,
  expression,
}: Pick<Filter, "layer" | "expression">): (feature: FilteredFeature) => Truth {
  return new PredicateMaker(layer).truth(expression);
}

type Span = { start: number | null; end: number | null };

class PredicateMaker {
  #layer: LayerDeclaration;

  constructor(layer: LayerDeclaration) {
    this.#layer = layer;
  }

  truth(node: Node): Of<Truth> {
    if (node.kind === "boolean") return () => node.value;
    if (node.kind !== "call") throw new TypeError(`${node.kind} is not a condition`);
    const { op, args } = node;
    const [first, second] = args as [Node, Node];
    if (isOneOf(comparisons, op)) return this.#comparison(op, first, second);
    if (isOneOf(spatialRelations, op)) return this.#spatial(op, first, second);
    if (isOneOf(temporalRelationNames, op)) return this.#temporal(op, first, second);
    if (isOneOf(listRelations, op)) return this.#lists(op, first, second);
    switch (op) {
      case "and":
        return combine(
          args.map((arg) => this.truth(arg)),
          false,
        );
      case "or":
        return combine(
          args.map((arg) => this.truth(arg)),
          true,
        );
      case "not":
        return negate(this.truth(first));
      case "isNull":
        return this.#isNull(first);
      case "like":
        return this.#like(first, second);
      case "between":
        return this.#between(args);
      case "in":
        return this.#in(first, second);
      case "s_dwithin":
        return this.#withinDistance(args);
      default:
        throw new TypeError(`${op} is not a condition`);
    }
  }

  #scalar(node: Node): Of<Scalar> {
    switch (node.kind) {
      case "text":
      case "number":
      case "boolean":
        return () => node.value;
      case "date":
      case "timestamp": {
        const ms = toMs(node);
        return () => ms;
      }
      case "property":
        return this.#property(node.name);
      case "call":
        return this.#calculated(node);
      default:
        throw new TypeError(`${node.kind} is not a scalar`);
    }
  }

  #property(name: string): Of<Scalar> {
    const isDate = this.#layer.properties[name]?.type === "date";
    return ({ properties }) => {
      const value = (properties?.[name] ?? null) as Scalar;
      return isDate && typeof value === "string" ? Date.parse(value) : value;
    };
  }

  #calculated({ op, args }: Call): Of<Scalar> {
    const [first, second] = args.map((arg) => this.#scalar(arg)) as [Of<Scalar>, Of<Scalar>];
    if (isOneOf(textFunctions, op)) {
      const { fold } = foldings[op];
      return (feature) => mapped(first(feature), (text) => fold(text as string));
    }
    if (!isOneOf(arithmeticOperators, op)) throw new TypeError(`${op} gives no value`);
    return (feature) => {
      const [x, y] = [first(feature), second(feature)];
      return x === null || y === null ? null : calculate(op, x as number, y as number);
    };
  }

  #comparison(op: Comparison, left: Node, right: Node): Of<Truth> {
    const [a, b] = [this.#scalar(left), this.#scalar(right)];
    return (feature) => compare(op, a(feature), b(feature));
  }

  #between(args: readonly Node[]): Of<Truth> {
    const [value, low, high] = args as [Node, Node, Node];
    const both = [this.#comparison(">=", value, low), this.#comparison("<=", value, high)];
    return combine(both, false);
  }

  #in(operand: Node, list: Node): Of<Truth> {
    const items = list.kind === "list" ? list.items : [];
    return combine(
      items.map((item) => this.#comparison("=", operand, item)),
      true,
    );
  }

  #like(operand: Node, pattern: Node): Of<Truth> {
    const text = this.#scalar(operand);
    // Patterns have no properties: they are the same for every feature.
    const matches = patternMatcher(
      this.#scalar(pattern)({ geometry: noGeometry, properties: {} }) as string,
    );
    return (feature) => mapped(text(feature), (value) => matches(value as string));
  }

  #isNull(operand: Node): Of<Truth> {
    if (operand.kind === "property" && operand.name === geometryName) {
      return ({ geometry }) => (geometry ?? null) === null;
    }
    if (operand.kind === "geometry") return () => false;
    if (operand.kind === "interval") {
      const span = this.#span(operand);
      return (feature) => Object.values(span(feature)).includes(null);
    }
    const isCondition = operand.kind === "call" && !givesScalar(operand);
    const value: Of<Scalar> = isCondition ? this.truth(operand) : this.#scalar(operand);
    return (feature) => value(feature) === null;
  }

  #temporal(op: TemporalRelation, left: Node, right: Node): Of<Truth> {
    const [a, b] = [this.#span(left), this.#span(right)];
    const { holds, comparisons } = temporalRules[op];
    const rules = comparisons.map(
      ([end, operator, other]): Of<Truth> =>
        (feature) =>
          compare(operator, a(feature)[end], b(feature)[other]),
    );
    return combine(rules, holds === "any");
  }

  #span(node: Node): Of<Span> {
    if (node.kind !== "interval") {
      const instant = this.#scalar(node) as Of<number | null>;
      return (feature) => ({ start: instant(feature), end: instant(feature) });
    }
    const start = node.start ? this.#scalar(node.start) : () => Number.NEGATIVE_INFINITY;
    const end = node.end ? this.#scalar(node.end) : () => Number.POSITIVE_INFINITY;
    return (feature) => ({ start: start(feature) as number, end: end(feature) as number });
  }

  #lists(op: ListRelation, left: Node, right: Node): Of<Truth> {
    const [a, b] = [this.#list(left), this.#list(right)];
    return (feature) => {
      const [first, second] = [a(feature), b(feature)];
      return first === null || second === null ? null : relateLists(op, first, second);
    };
  }

  #list(node: Node): Of<readonly Scalar[] | null> {
    if (node.kind === "list") {
      const items = node.items.map((item) => this.#scalar(item));
      return (feature) => items.map((item) => item(feature));
    }
    const name = node.kind === "property" ? node.name : "";
    return ({ properties }) => (properties?.[name] ?? null) as readonly Scalar[] | null;
  }

  #spatial(op: SpatialRelation, left: Node, right: Node): Of<Truth> {
    const [a, b] = [this.#shape(left, relatable), this.#shape(right, relatable)];
    return (feature) => {
      const [first, second] = [a(feature), b(feature)];
      return first === null || second === null ? null : relateGeometries(op, first, second);
    };
  }

  #withinDistance(args: readonly Node[]): Of<Truth> {
    const [left, right] = args as [Node, Node];
    const distanceM = distanceOf(args);
    const [a, b] = [this.#shape(left, measurable), this.#shape(right, measurable)];
    const given = [left, right].find((node) => node.kind === "geometry");
    const box = given?.kind === "geometry" ? boxWithin(given.geometry, distanceM) : undefined;
    const isFar = ({ geometry }: FilteredFeature) =>
      box !== undefined &&
      left.kind !== right.kind &&
      geometry?.type === "Point" &&
      !isInBox(box, geometry.coordinates);
    return (feature) => {
      if (isFar(feature)) return false;
      const [first, second] = [a(feature), b(feature)];
      return first === null || second === null ? null : isWithinDistance(first, second, distanceM);
    };
  }

  /** What is made of a literal is made once, and of a feature's geometry once for each predicate. */
  #shape<Made extends object>(node: Node, make: (geometry: Geometry) => Made): Of<Made | null> {
    if (node.kind === "geometry") {
      const made = make(node.geometry);
      return () => made;
    }
    if (namesFeatures(node)) throw new TypeError("features are made geometries before");
    const kept = new WeakMap<Geometry, Made>();
    return ({ geometry }) => {
      if (!geometry) return null;
      const made = kept.get(geometry) ?? make(geometry);
      kept.set(geometry, made);
      return made;
    };
  }
}

const noGeometry: Geometry = { type: "GeometryCollection", geometries: [] };

function givesScalar({ op }: Call): boolean {
  return isOneOf(arithmeticOperators, op) || isOneOf(textFunctions, op);
}

function mapped<Result extends Scalar>(
  value: Scalar,
  map: (value: Scalar) => Result,
): Result | null {
  return value === null ? null : map(value);
}

/** A missing value within a list equals nothing. */
function relateLists(op: ListRelation, a: readonly Scalar[], b: readonly Scalar[]): boolean {
  const isIn = (list: readonly Scalar[]) => (item: Scalar) => item !== null && list.includes(item);
  switch (op) {
    case "a_contains":
      return b.every(isIn(a));
    case "a_containedBy":
      return a.every(isIn(b));
    case "a_overlaps":
      return a.some(isIn(b));
    case "a_equals":
      return b.every(isIn(a)) && a.every(isIn(b));
  }
}
