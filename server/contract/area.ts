import type { Geometry } from "geojson";
import { formatText } from "../filter/formatText.ts";
import { parseWkt } from "../filter/parseWkt.ts";
import { readGeoJson } from "../filter/readGeoJson.ts";
import { tokenize } from "../filter/tokenize.ts";
import { TokenReader } from "../filter/tokenReader.ts";
import { formatReference, parseReference } from "./featureReference.ts";
import type { Area } from "./mapSpec.ts";

/** So that it fits into a filter, and that into an address. */
const maxLength = 60_000;

/**
 * Reads an area: `<shape>` or `<shape>@<metres>`, where the shape is WKT, a GeoJSON geometry, or `layer/id`.
 * Geometries are longitude and latitude.
 * @throws Error saying what was expected.
 */
export function parseArea(text: string): Area {
  if (text.length > maxLength) throw new Error(`is longer than ${maxLength} characters`);
  const [shapeText = "", distance, ...rest] = text.split("@");
  if (rest.length > 0) throw new Error("has more than one @");
  const shape = parseShape(shapeText.trim());
  return distance === undefined ? { shape } : { shape, distanceM: parseDistance(distance) };
}

/** Geometries as WKT, however they were given. */
export function formatArea({ shape, distanceM }: Area): string {
  const text = formatShape(shape);
  return distanceM === undefined ? text : `${text}@${distanceM}`;
}

export function formatShape(shape: Area["shape"]): string {
  return isReference(shape)
    ? formatReference(shape)
    : formatText({ kind: "geometry", geometry: shape });
}

/** What is true of the features of an area, as CQL2 text: those that meet it, or lie within the distance. */
export function areaFilter({ shape, distanceM }: Area): string {
  const place = isReference(shape)
    ? `FEATURE('${shape.layer}', '${shape.id}')`
    : formatText({ kind: "geometry", geometry: shape });
  return distanceM === undefined
    ? `S_INTERSECTS(geometry, ${place})`
    : `S_DWITHIN(geometry, ${place}, ${distanceM}, 'm')`;
}

export function isReference(shape: Area["shape"]): shape is Exclude<Area["shape"], Geometry> {
  return "layer" in shape;
}

/** Without a distance, and of any length. @throws Error saying what was expected. */
export function parseShape(text: string): Area["shape"] {
  if (text.startsWith("{")) return parseGeoJson(text);
  return /^[^\s()]+\/[^\s()]*$/.test(text) ? parseReference(text) : parseWellKnownText(text);
}

function parseWellKnownText(text: string): Geometry {
  const fail = (problem: string, offset: number) =>
    new Error(`character ${offset + 1}: ${problem}`);
  const reader = new TokenReader(tokenize(text, fail), fail);
  const geometry = parseWkt(reader, () => {});
  if (reader.next.kind !== "end") throw reader.expected("the end");
  return geometry;
}

function parseGeoJson(text: string): Geometry {
  const given: unknown = parseJson(text);
  const expected = (what: string, path: string) => new Error(`${path}: expected ${what}`);
  return readGeoJson(given as object, "$", { onVertex: () => {}, expected });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("begins like GeoJSON, but is no JSON");
  }
}

function parseDistance(text: string): number {
  const metres = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(metres) || metres <= 0) {
    throw new Error(`"${text}" must be a number of metres, more than 0`);
  }
  return metres;
}
