import type { Geometry } from "geojson";
import {
  arithmeticOperators,
  type Call,
  comparisons,
  type FeatureSet,
  type FeatureShape,
  featureFunction,
  featuresFunction,
  functionArity,
  functionNamed,
  isOneOf,
  listRelations,
  type Node,
  type Operator,
} from "./ast.ts";
import { FilterError } from "./filterError.ts";
import { namesWithin, unknownFunction } from "./functionNames.ts";
import { readDate, readTimestamp } from "./instants.ts";
import { limits } from "./limits.ts";
import { NodeBuilder, type Parsed } from "./nodeBuilder.ts";
import { readGeoJson } from "./readGeoJson.ts";
import { isName, strangeCharacter } from "./tokenize.ts";

/**
 * Reads CQL2 JSON, given as its text.
 * @throws FilterError with the path of what is wrong.
 * @see https://schemas.opengis.net/cql2/1.0/cql2.json
 */
export function parseJson(text: string): Parsed {
  if (text.length > limits.length) {
    throw new FilterError(`the filter is longer than ${limits.length} characters`);
  }
  const builder = new NodeBuilder<string>((problem, path) => new FilterError(problem, { path }));
  const expression = new JsonParser(builder).node(fromJson(text), "$");
  return builder.finish(expression);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The engine's message quotes the text, and says where.
    throw new FilterError(`the filter is not JSON: ${(error as Error).message.slice(0, 120)}`);
  }
}

/** How many arguments an operator takes: [least, most]. */
const arity: ReadonlyMap<string, readonly [number, number]> = new Map<string, [number, number]>([
  ["and", [2, Number.POSITIVE_INFINITY]],
  ["or", [2, Number.POSITIVE_INFINITY]],
  ["not", [1, 1]],
  ["like", [2, 2]],
  ["between", [3, 3]],
  ["in", [2, 2]],
  ["isNull", [1, 1]],
  ...[...comparisons, ...arithmeticOperators].map((op): [string, [number, number]] => [op, [2, 2]]),
  ...[...functionArity].map(([op, count]): [string, [number, number]] => [op, [count, count]]),
]);

class JsonParser {
  #builder: NodeBuilder<string>;
  #nesting = 0;
  /** Whether it reads the condition of FEATURES. */
  #isWithin = false;

  constructor(builder: NodeBuilder<string>) {
    this.#builder = builder;
  }

  node(given: unknown, path: string): Node {
    if (++this.#nesting > 2 * limits.depth) throw this.#builder.tooDeep(path);
    const node = this.#builder.add(this.#read(given, path), path);
    this.#nesting -= 1;
    return node;
  }

  #read(given: unknown, path: string): Node {
    if (typeof given === "string") return { kind: "text", value: this.#text(given, path) };
    if (typeof given === "number") return { kind: "number", value: this.#number(given, path) };
    if (typeof given === "boolean") return { kind: "boolean", value: given };
    if (typeof given !== "object" || given === null || Array.isArray(given)) {
      throw this.#expected("a value, a property or an operator", path);
    }
    return this.#object(given as Record<string, unknown>, path);
  }

  #object(given: Record<string, unknown>, path: string): Node {
    if ("op" in given) {
      const { op, args } = this.#only(given, ["op", "args"], path);
      const name = typeof op === "string" ? op.toLowerCase() : undefined;
      if (name !== featureFunction && name !== featuresFunction) {
        return this.#operator(op, args, path);
      }
      if (this.#isWithin) throw this.#builder.error(namesWithin, path);
      return name === featureFunction ? this.#feature(args, path) : this.#featureSet(args, path);
    }
    if ("property" in given) return this.#property(this.#only(given, ["property"], path), path);
    if ("date" in given) return this.#instant(this.#only(given, ["date"], path), "date", path);
    if ("timestamp" in given) {
      return this.#instant(this.#only(given, ["timestamp"], path), "timestamp", path);
    }
    if ("interval" in given) return this.#interval(this.#only(given, ["interval"], path), path);
    if ("bbox" in given && !("type" in given)) return this.#box(given, path);
    if ("type" in given) return { kind: "geometry", geometry: this.#geometry(given, path) };
    throw this.#expected("a member op, property, date, timestamp, interval, bbox or type", path);
  }

  #feature(args: unknown, path: string): FeatureShape {
    const isPair = Array.isArray(args) && args.length === 2;
    if (!isPair || args.some((arg) => typeof arg !== "string")) {
      throw this.#expected("a layer and the id of a feature, both texts,", `${path}.args`);
    }
    const [layer, id] = args.map((arg: string, index) => this.#text(arg, `${path}.args[${index}]`));
    return { kind: "feature", layer: layer ?? "", id: id ?? "" };
  }

  #featureSet(args: unknown, path: string): FeatureSet {
    const [layer, given] = Array.isArray(args) && args.length <= 2 ? args : [];
    if (typeof layer !== "string") {
      throw this.#expected("a layer, and perhaps a condition,", `${path}.args`);
    }
    this.#isWithin = true;
    const condition = given === undefined ? null : this.node(given, `${path}.args[1]`);
    this.#isWithin = false;
    return { kind: "features", layer: this.#text(layer, `${path}.args[0]`), condition };
  }

  #operator(name: unknown, args: unknown, path: string): Call {
    if (typeof name !== "string") throw this.#expected("the name of an operator", `${path}.op`);
    const op = functionNamed(name) ?? (name as Operator);
    const count = arity.get(op);
    if (!count) throw this.#builder.error(unknownFunction(name), `${path}.op`);
    if (!Array.isArray(args)) throw this.#expected("an array", `${path}.args`);
    const [least, most] = count;
    if (args.length < least || args.length > most) {
      const wanted = least === most ? `${least}` : `at least ${least}`;
      throw this.#expected(`${wanted} arguments of ${op}`, `${path}.args`);
    }
    const takesList = (index: number) => isOneOf(listRelations, op) || (op === "in" && index === 1);
    const nodes = args.map((arg: unknown, index) =>
      takesList(index) && Array.isArray(arg)
        ? this.#list(arg, op === "in" ? 1 : 0, `${path}.args[${index}]`)
        : this.node(arg, `${path}.args[${index}]`),
    );
    return { kind: "call", op, args: nodes };
  }

  #list(given: readonly unknown[], least: number, path: string): Node {
    if (given.length < least) throw this.#expected("at least one value", path);
    this.#builder.checkItems(given.length, path);
    const items = given.map((item, index) => this.node(item, `${path}[${index}]`));
    return this.#builder.add({ kind: "list", items }, path);
  }

  #property({ property }: Record<string, unknown>, path: string): Node {
    if (typeof property !== "string" || !isName(property)) {
      throw this.#expected("the name of a property", `${path}.property`);
    }
    return { kind: "property", name: property };
  }

  #instant(given: Record<string, unknown>, kind: "date" | "timestamp", path: string): Node {
    const text = given[kind];
    const read = kind === "date" ? readDate : readTimestamp;
    const instant = typeof text === "string" ? read(text) : undefined;
    const example = kind === "date" ? "2024-11-09" : "2024-11-09T08:30:00Z";
    if (!instant) throw this.#expected(`a ${kind} such as "${example}"`, `${path}.${kind}`);
    return instant;
  }

  #interval({ interval }: Record<string, unknown>, path: string): Node {
    if (!Array.isArray(interval) || interval.length !== 2) {
      throw this.#expected("an array of two", `${path}.interval`);
    }
    const [start = null, end = null] = interval.map((given: unknown, index) =>
      this.#intervalEnd(given, `${path}.interval[${index}]`),
    );
    return { kind: "interval", start, end };
  }

  #intervalEnd(given: unknown, path: string): Node | null {
    if (given === "..") return null;
    if (typeof given === "object" && given !== null && "property" in given) {
      return this.node(given, path);
    }
    const text = typeof given === "string" ? given : "";
    const instant = readDate(text) ?? readTimestamp(text);
    if (!instant) throw this.#expected('"..", a date, a time or a property', path);
    return this.#builder.add(instant, path);
  }

  #box(given: Record<string, unknown>, path: string): Node {
    const { bbox } = this.#only(given, ["bbox"], path);
    const isBox = Array.isArray(bbox) && bbox.every(Number.isFinite);
    if (!isBox || (bbox.length !== 4 && bbox.length !== 6)) {
      throw this.#expected("an array of four or six numbers", `${path}.bbox`);
    }
    const [west, south, east, north] = bbox.length === 4 ? bbox : [0, 1, 3, 4].map((i) => bbox[i]);
    return { kind: "bbox", bbox: [west, south, east, north] };
  }

  #geometry(given: object, path: string): Geometry {
    return readGeoJson(given, path, {
      onVertex: (at) => this.#builder.addVertex(at),
      expected: (what, at) => this.#expected(what, at),
    });
  }

  #only(given: Record<string, unknown>, members: readonly string[], path: string) {
    const stranger = Object.keys(given).find((member) => !members.includes(member));
    if (stranger === undefined) return given;
    throw this.#builder.error(
      `${JSON.stringify(stranger.slice(0, 40))} has no meaning beside "${members[0]}"`,
      path,
    );
  }

  #text(value: string, path: string): string {
    const stranger = strangeCharacter(value);
    if (stranger) throw this.#builder.error(`a text cannot have the character ${stranger}`, path);
    if (!value.endsWith("\\")) return value;
    // CQL2 text has no way to write it, and every filter must have a text.
    throw this.#builder.error("a text cannot end with a backslash", path);
  }

  #number(value: number, path: string): number {
    if (Number.isFinite(value)) return value + 0;
    throw this.#builder.error("this number is too large", path);
  }

  #expected(what: string, path: string): Error {
    return this.#builder.error(`${what} expected`, path);
  }
}
