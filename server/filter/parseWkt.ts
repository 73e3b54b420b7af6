import type { Geometry, Position } from "geojson";
import type { TokenReader } from "./tokenReader.ts";

const types = {
  POINT: "Point",
  LINESTRING: "LineString",
  POLYGON: "Polygon",
  MULTIPOINT: "MultiPoint",
  MULTILINESTRING: "MultiLineString",
  MULTIPOLYGON: "MultiPolygon",
  GEOMETRYCOLLECTION: "GeometryCollection",
} as const satisfies Record<string, Geometry["type"]>;

/** The type whose WKT begins here: its name, perhaps Z, and a parenthesis. */
export function wktTypeAhead(reader: TokenReader): Geometry["type"] | undefined {
  const { kind, text } = reader.next;
  if (kind !== "name" || !Object.hasOwn(types, text.toUpperCase())) return undefined;
  const begins = reader.isSymbol("(", 1) || (reader.isWord("Z", 1) && reader.isSymbol("(", 2));
  return begins ? types[text.toUpperCase() as keyof typeof types] : undefined;
}

/** Reads WKT as GeoJSON; heights are left out. `onVertex` is told the offset of each position. */
export function parseWkt(reader: TokenReader, onVertex: (offset: number) => void): Geometry {
  const type = wktTypeAhead(reader);
  if (!type) throw reader.expected("a geometry such as POINT(66.9 30.2)");
  reader.take();
  reader.takeWord("Z");
  const position = () => readPosition(reader, onVertex);
  const list = <T>(read: () => T) => readList(reader, read);
  const line = () => list(position);
  const polygon = () => list(line);
  switch (type) {
    case "Point":
      return { type, coordinates: inParentheses(reader, position) };
    case "LineString":
      return { type, coordinates: line() };
    case "Polygon":
      return { type, coordinates: polygon() };
    case "MultiPoint":
      return { type, coordinates: list(() => pointOfMany(reader, position)) };
    case "MultiLineString":
      return { type, coordinates: list(line) };
    case "MultiPolygon":
      return { type, coordinates: list(polygon) };
    case "GeometryCollection":
      return { type, geometries: list(() => memberOfCollection(reader, onVertex)) };
  }
}

function memberOfCollection(reader: TokenReader, onVertex: (offset: number) => void): Geometry {
  if (wktTypeAhead(reader) === "GeometryCollection") {
    throw reader.expected("a geometry that is not itself a collection");
  }
  return parseWkt(reader, onVertex);
}

/** MULTIPOINT((1 2), (3 4)), and MULTIPOINT(1 2, 3 4) as much software writes it. */
function pointOfMany(reader: TokenReader, position: () => Position): Position {
  return reader.isSymbol("(") ? inParentheses(reader, position) : position();
}

function inParentheses<T>(reader: TokenReader, read: () => T): T {
  reader.expectSymbol("(");
  const found = read();
  reader.expectSymbol(")");
  return found;
}

function readList<T>(reader: TokenReader, read: () => T): T[] {
  return inParentheses(reader, () => {
    const found = [read()];
    while (reader.takeSymbol(",")) found.push(read());
    return found;
  });
}

function readPosition(reader: TokenReader, onVertex: (offset: number) => void): Position {
  onVertex(reader.offset);
  const position = [reader.expectNumber("a coordinate"), reader.expectNumber("a coordinate")];
  if (!reader.isSymbol(",") && !reader.isSymbol(")")) reader.expectNumber('"," or ")"');
  return position;
}
