import type { Geometry, Position } from "geojson";
import { type Box, type Call, childrenOf, type Node, type Operator, type Shape } from "./ast.ts";
import { isName } from "./tokenize.ts";
import { isReserved } from "./tokenReader.ts";

/** CQL2 text that reads back as the same expression, with the fewest parentheses. */
export function formatText(node: Node): string {
  switch (node.kind) {
    case "text":
      return quoted(node.value);
    case "number":
      return String(node.value);
    case "boolean":
      return node.value ? "TRUE" : "FALSE";
    case "date":
      return `DATE('${node.value}')`;
    case "timestamp":
      return `TIMESTAMP('${node.value}')`;
    case "geometry":
    case "bbox":
      return formatShape(node);
    case "feature":
      return `FEATURE(${quoted(node.layer)}, ${quoted(node.id)})`;
    case "features":
      return `FEATURES(${[node.layer, ...childrenOf(node).map(formatText)].map(quoted).join(", ")})`;
    case "property":
      return isReserved(node.name) || !isName(node.name) ? `"${node.name}"` : node.name;
    case "interval":
      return `INTERVAL(${[node.start, node.end].map(formatIntervalEnd).join(", ")})`;
    case "list":
      return `(${node.items.map(formatText).join(", ")})`;
    case "call":
      return formatCall(node);
    case "members":
      throw new TypeError("a filter is written before its distances are measured");
  }
}

/** How tightly operators bind; those without an entry are written as functions. */
const tightness: Partial<Record<Operator, number>> = {
  or: 1,
  and: 2,
  not: 3,
  "=": 4,
  "<>": 4,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  like: 4,
  between: 4,
  in: 4,
  isNull: 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  "%": 6,
  div: 6,
  "^": 7,
};
const value = 5;
const factor = 8;

function formatCall({ op, args }: Call): string {
  const tight = tightness[op];
  const [first, second, third] = args as [Node, Node, Node];
  if (tight === undefined) return `${op.toUpperCase()}(${args.map(formatText).join(", ")})`;
  switch (op) {
    case "and":
    case "or":
      return args.map((arg) => within(arg, tight + 1)).join(` ${op.toUpperCase()} `);
    case "not":
      return `NOT ${within(first, tight + 1)}`;
    case "isNull":
      return `${within(first, value)} IS NULL`;
    case "between":
      return `${within(first, value)} BETWEEN ${within(second, value)} AND ${within(third, value)}`;
    case "in":
      return `${within(first, value)} IN ${formatText(second)}`;
    default: {
      // Arithmetic reads from left to right; comparisons and powers are not chained.
      const left = op === "^" ? factor : Math.max(tight, value);
      const right = op === "^" ? factor : Math.max(tight + 1, value);
      return `${within(first, left)} ${op.toUpperCase()} ${within(second, right)}`;
    }
  }
}

/** In parentheses when it binds less tightly than its place needs. */
function within(node: Node, least: number): string {
  const own = (node.kind === "call" && tightness[node.op]) || factor;
  return own < least ? `(${formatText(node)})` : formatText(node);
}

/** Of a quote after a backslash, '' would be read as \' and the end. */
function quoted(text: string): string {
  return `'${text.replaceAll(/(\\*)'/g, (_, before: string) => `${before}${before ? "\\" : "'"}'`)}'`;
}

function formatIntervalEnd(end: Node | null): string {
  if (end === null) return "'..'";
  return end.kind === "date" || end.kind === "timestamp" ? `'${end.value}'` : formatText(end);
}

function formatShape(node: Shape | Box): string {
  return node.kind === "bbox" ? `BBOX(${node.bbox.join(", ")})` : formatWkt(node.geometry);
}

function formatWkt(geometry: Geometry): string {
  const name = geometry.type.toUpperCase();
  if (geometry.type === "GeometryCollection") {
    return `${name}(${geometry.geometries.map(formatWkt).join(", ")})`;
  }
  const { coordinates } = geometry;
  if (geometry.type === "MultiPoint") {
    return `${name}(${geometry.coordinates.map((point) => `(${point.join(" ")})`).join(", ")})`;
  }
  return geometry.type === "Point"
    ? `${name}(${coordinates.join(" ")})`
    : name + formatCoordinates(coordinates as Coordinates);
}

type Coordinates = Position | Coordinates[];

function formatCoordinates(coordinates: Coordinates): string {
  if (typeof coordinates[0] === "number") return coordinates.join(" ");
  return `(${(coordinates as Coordinates[]).map(formatCoordinates).join(", ")})`;
}
