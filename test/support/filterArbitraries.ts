import fc from "fast-check";
import type { Feature, Geometry, Position } from "geojson";
import type { LayerDeclaration, PropertyType } from "../../geodata/declaration.ts";
import {
  type Comparison,
  childrenOf,
  comparisons,
  geometryName,
  listRelations,
  type Node,
  type Operator,
  spatialRelations,
  temporalRelationNames,
} from "../../server/filter/ast.ts";
import { limits } from "../../server/filter/limits.ts";
import type { NamedFeatures } from "../../server/filter/resolveFeatures.ts";

const call = (op: Operator, ...args: Node[]): Node => ({ kind: "call", op, args });
const text = (value: string): Node => ({ kind: "text", value });
const number = (value: number): Node => ({ kind: "number", value });

/** Texts that are easily got wrong: quotes, wildcards, backslashes, both scripts, marks, case. */
const awkwardTexts = [
  "",
  "O'Brien",
  "\\'",
  "100%",
  "a_b",
  "' OR 1=1 --",
  "$1",
  "ÉCOLE école École",
  "Straße İstanbul ΣΊΣΥΦΟΣ",
  "آئینہ سُونا",
  "𐐷 \uFFFD",
];

const awkwardNumbers = [0, 1, -1, 0.1, 2 ** 31, 2 ** 53, 1e200, -1e200, 1e-200, 5e-324];

/**
 * Expressions that fit a layer, of all operators, with values that its features have or nearly
 * have, so that many of them are neither always true nor always false.
 * @param named features to be named by FEATURE and FEATURES here and there.
 */
export function arbitraryFilters(
  layer: LayerDeclaration,
  features: readonly Feature[],
  named: readonly NamedFeatures[] = [],
) {
  const values = new FeatureValues(layer, features, named);
  const { condition } = fc.letrec<{ condition: Node }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      predicates(values),
      fc.array(tie("condition"), { minLength: 2, maxLength: 4 }).map((all) => call("and", ...all)),
      fc.array(tie("condition"), { minLength: 2, maxLength: 4 }).map((all) => call("or", ...all)),
      tie("condition").map((one) => call("not", one)),
      tie("condition").map((one) => call("isNull", one)),
    ),
  }));
  return condition.filter((node) => featuresIn(node) <= limits.features);
}

function featuresIn(node: Node): number {
  return node.kind === "feature" || node.kind === "features"
    ? 1
    : childrenOf(node).reduce((sum, one) => sum + featuresIn(one), 0);
}

function predicates(values: FeatureValues): fc.Arbitrary<Node> {
  const anyScalar = fc.constantFrom(values.texts, values.numbers, values.instants, values.booleans);
  const two = (of: fc.Arbitrary<Node>) => fc.tuple(of, of);
  const compared = anyScalar.chain((of) =>
    fc.tuple(fc.constantFrom<Comparison>(...comparisons), of, of),
  );
  return fc.oneof(
    { arbitrary: compared.map(([op, a, b]) => call(op, a, b)), weight: 5 },
    fc.boolean().map((value): Node => ({ kind: "boolean", value })),
    fc.tuple(values.texts, values.patterns).map(([a, b]) => call("like", a, b)),
    fc
      .tuple(values.numbers, values.numbers, values.numbers)
      .map((args) => call("between", ...args)),
    fc
      .tuple(values.instants, values.instants, values.instants)
      .map((args) => call("between", ...args)),
    anyScalar
      .chain((of) => fc.tuple(of, fc.array(of, { minLength: 1, maxLength: 5 })))
      .map(([a, items]) => call("in", a, { kind: "list", items })),
    fc
      .oneof(values.texts, values.numbers, values.instants, values.shapes)
      .map((one) => call("isNull", one)),
    fc
      .tuple(fc.constantFrom(...temporalRelationNames), two(values.spans))
      .map(([op, args]) => call(op, ...args)),
    fc
      .tuple(fc.constantFrom(...listRelations), two(values.lists))
      .map(([op, args]) => call(op, ...args)),
    {
      arbitrary: fc
        .tuple(fc.constantFrom(...spatialRelations), two(values.shapes))
        .map(([op, args]) => call(op, ...args)),
      weight: 3,
    },
    fc
      .tuple(fc.constantFrom("s_intersects", "s_disjoint"), values.collections)
      .map(([op, shape]) => call(op as Operator, property(geometryName), shape)),
    fc
      .tuple(
        two(fc.oneof(values.shapes, values.collections)),
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom("m", "km"),
      )
      .map(([args, distance, unit]) => call("s_dwithin", ...args, number(distance), text(unit))),
  );
}

const property = (name: string): Node => ({ kind: "property", name });

class FeatureValues {
  readonly texts: fc.Arbitrary<Node>;
  readonly patterns: fc.Arbitrary<Node>;
  readonly numbers: fc.Arbitrary<Node>;
  readonly instants: fc.Arbitrary<Node>;
  readonly booleans: fc.Arbitrary<Node>;
  readonly spans: fc.Arbitrary<Node>;
  readonly lists: fc.Arbitrary<Node>;
  readonly shapes: fc.Arbitrary<Node>;
  readonly collections: fc.Arbitrary<Node>;
  #layer: LayerDeclaration;
  #features: readonly Feature[];

  constructor(
    layer: LayerDeclaration,
    features: readonly Feature[],
    named: readonly NamedFeatures[],
  ) {
    this.#layer = layer;
    this.#features = features;
    this.texts = folded(this.#orProperties(this.#textValues().map(text), "string"));
    this.patterns = folded(this.#patternTexts().map(text));
    this.numbers = this.#arithmetic();
    this.instants = this.#instants();
    this.booleans = this.#orProperties(
      fc.boolean().map((value): Node => ({ kind: "boolean", value })),
      "boolean",
    );
    this.spans = this.#spans();
    this.lists = this.#lists();
    const shape = fc.oneof(...this.#shapes());
    const single = named.filter(({ kind }) => kind === "feature");
    const sets = named.filter(({ kind }) => kind === "features");
    this.shapes = fc.oneof(
      { arbitrary: fc.constant(property(geometryName)), weight: 2 },
      shape.map((geometry): Node => ({ kind: "geometry", geometry })),
      ...(single.length > 0 ? [fc.constantFrom<Node>(...single)] : []),
    );
    const collection = fc.array(shape, { minLength: 1, maxLength: 3 }).map(
      (geometries): Node => ({
        kind: "geometry",
        geometry: { type: "GeometryCollection", geometries },
      }),
    );
    this.collections = fc.oneof(
      collection,
      ...(sets.length > 0 ? [fc.constantFrom<Node>(...sets)] : []),
    );
  }

  /** Literals, and the layer's properties of these types where it has any. */
  #orProperties(literals: fc.Arbitrary<Node>, ...types: PropertyType[]): fc.Arbitrary<Node> {
    const names = Object.entries(this.#layer.properties)
      .filter(([, { type }]) => types.includes(type))
      .map(([name]) => name);
    if (names.length === 0) return literals;
    return fc.oneof(fc.constantFrom(...names).map(property), literals);
  }

  #loaded(...types: PropertyType[]): unknown[] {
    const names = Object.entries(this.#layer.properties)
      .filter(([, { type }]) => types.includes(type))
      .map(([name]) => name);
    return this.#features
      .flatMap(({ properties }) => names.map((name) => properties?.[name] as unknown))
      .filter((value) => value !== null && value !== undefined);
  }

  #textValues(): fc.Arbitrary<string> {
    const loaded = (this.#loaded("string") as string[]).filter((value) => value.length < 60);
    return fc.oneof(
      fc.constantFrom("x", ...loaded),
      fc.constantFrom("x", ...loaded).map((value) => value.toUpperCase()),
      fc.constantFrom(...awkwardTexts),
    );
  }

  #patternTexts(): fc.Arbitrary<string> {
    const piece = fc.oneof(
      fc.constantFrom("%", "_", "\\%", "\\_", "\\\\"),
      this.#textValues().map((value) => value.replaceAll(/[\\%_]/g, "").slice(0, 4)),
    );
    return fc
      .oneof(
        fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join("")),
        this.#textValues().map((value) => `%${value.replaceAll(/[\\%_]/g, "").slice(2, 6)}%`),
        // Nothing but wildcards and the characters they must be told from.
        fc.constantFrom("%", "%%_", "_%_%_%", "%a%a%a%a%a", ""),
      )
      .map((pattern) => pattern.replace(/(?<!\\)(?:\\\\)*\\$/, ""))
      .map((p) => (p.endsWith("\\") ? `${p}%` : p));
  }

  #arithmetic(): fc.Arbitrary<Node> {
    const literal = fc.oneof(
      fc.integer({ min: -9, max: 60 }),
      fc.constantFrom(1, ...(this.#loaded("integer", "number") as number[])),
      fc.constantFrom(...awkwardNumbers),
      // CQL2 has one zero.
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    );
    const simple = this.#orProperties(literal.map(number), "integer", "number");
    const exponent = fc.constantFrom(-1, 0, 1, 2, 3, 1000, -1000, 0.5).map(number);
    const { value } = fc.letrec<{ value: Node }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 2 },
        { arbitrary: simple, weight: 4 },
        fc
          .tuple(
            fc.constantFrom<Operator>("+", "-", "*", "/", "%", "div"),
            tie("value"),
            tie("value"),
          )
          .map(([op, a, b]) => call(op, a, b)),
        fc.tuple(simple, exponent).map(([a, b]) => call("^", a, b)),
      ),
    }));
    return value;
  }

  #instants(): fc.Arbitrary<Node> {
    const dates = fc.constantFrom(
      "2024-03-09",
      "1999-12-31",
      ...(this.#loaded("date") as string[]),
    );
    const literals = fc.oneof(
      dates.map((value): Node => ({ kind: "date", value })),
      dates.map((value): Node => ({ kind: "timestamp", value: `${value}T00:00:00.000Z` })),
      dates.map((value): Node => ({ kind: "timestamp", value: `${value}T12:34:56.789Z` })),
    );
    return this.#orProperties(literals, "date");
  }

  #spans(): fc.Arbitrary<Node> {
    const end = fc.option(this.instants);
    const interval = fc
      .tuple(end, end)
      .map(([start, end]): Node => ({ kind: "interval", ...inOrder(start, end) }));
    return fc.oneof(this.instants, interval);
  }

  #lists(): fc.Arbitrary<Node> {
    const items = fc.oneof(
      fc.constantFrom("x", ...(this.#loaded("string[]").flat() as string[])).map(text),
      this.texts,
    );
    const literal = fc
      .array(items, { maxLength: 3 })
      .map((items): Node => ({ kind: "list", items }));
    return this.#orProperties(literal, "string[]");
  }

  /** On a grid of an eighth of a degree, on which touching and containing happen. */
  #shapes(): fc.Arbitrary<Geometry>[] {
    const own = this.#features.map(({ geometry }) => geometry);
    const coordinate = (low: number, high: number) =>
      fc.integer({ min: low * 8, max: high * 8 }).map((steps) => steps / 8);
    const [west, south, east, north] = boxOf(own);
    const position = fc.tuple(coordinate(west, east), coordinate(south, north));
    const size = fc.integer({ min: 1, max: 40 }).map((steps) => steps / 8);
    const square = fc
      .tuple(position, size, size)
      .map(([at, width, height]) => ring(at, width, height));
    const polygon = (coordinates: Position[][]): Geometry => ({ type: "Polygon", coordinates });
    return [
      fc.constantFrom(...own),
      position.map((coordinates): Geometry => ({ type: "Point", coordinates })),
      fc
        .array(position, { minLength: 1, maxLength: 4 })
        .map((coordinates): Geometry => ({ type: "MultiPoint", coordinates })),
      fc
        .uniqueArray(position, { minLength: 2, maxLength: 5, selector: String })
        .map((coordinates): Geometry => ({ type: "LineString", coordinates })),
      square.map((outer) => polygon([outer])),
      fc
        .tuple(position, size)
        .map(([at, width]) =>
          polygon([
            ring(at, width * 3, width * 3),
            ring([at[0] + width, at[1] + width], width, width).toReversed(),
          ]),
        ),
      fc.tuple(position, size).map(
        ([at, width]): Geometry => ({
          type: "MultiPolygon",
          coordinates: [[ring(at, width, width)], [ring([at[0] + 2 * width, at[1]], width, width)]],
        }),
      ),
    ];
  }
}

function folded(texts: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  return fc.oneof(
    { arbitrary: texts, weight: 3 },
    texts.map((one) => call("casei", one)),
    texts.map((one) => call("accenti", one)),
    texts.map((one) => call("casei", call("accenti", one))),
  );
}

function ring([x, y]: readonly [number, number], width: number, height: number): Position[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ];
}

/** Literal ends that are the wrong way round change places. */
function inOrder(start: Node | null, end: Node | null): { start: Node | null; end: Node | null } {
  const isLate = (a: Node | null, b: Node | null) =>
    a !== null &&
    b !== null &&
    "value" in a &&
    "value" in b &&
    Date.parse(String(a.value)) > Date.parse(String(b.value));
  return isLate(start, end) ? { start: end, end: start } : { start, end };
}

function boxOf(geometries: readonly Geometry[]): [number, number, number, number] {
  const positions = geometries.flatMap((geometry) =>
    "coordinates" in geometry ? (geometry.coordinates as number[]).flat(3) : [],
  );
  const lons = positions.filter((_, index) => index % 2 === 0);
  const lats = positions.filter((_, index) => index % 2 === 1);
  // Wider than a lone point, so that there is room for lines.
  return [
    Math.floor(Math.min(...lons)) - 1,
    Math.floor(Math.min(...lats)) - 1,
    Math.ceil(Math.max(...lons)) + 1,
    Math.ceil(Math.max(...lats)) + 1,
  ];
}
