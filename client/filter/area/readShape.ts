import type { Geometry, Position } from "geojson";
import type { Bbox } from "../../../geodata/declaration.ts";
import { formatArea, isReference, parseArea, parseShape } from "../../../server/contract/area.ts";
import type { Area } from "../../../server/contract/mapSpec.ts";
import { limits } from "../../../server/filter/limits.ts";
import { parseCoordinates } from "../../tools/parseCoordinates.ts";
import { positionsOf } from "./measureShape.ts";
import { readGeoJsonText } from "./readGeoJsonText.ts";
import { roundShape } from "./roundShape.ts";
import { ShapeError } from "./shapeError.ts";
import { shapeProblem } from "./shapeProblem.ts";

/** Tenths of a metre. */
const decimals = 6;

/** Of what fits into an address, with room for the rest of it. */
const longestArea = 60_000;

/**
 * Reads what somebody typed, pasted or dropped: GeoJSON, WKT, an area as addresses have it, or coordinates, one position to a
 * line. Of coordinates that mean two places, the one inside `extent` is meant.
 * @throws ShapeError
 */
export function readShape(text: string, extent: Bbox, closes: boolean): Area {
  const trimmed = text.trim();
  if (trimmed === "") throw new ShapeError({ kind: "empty" });
  const area = readAny(trimmed, extent, closes);
  if (isReference(area.shape)) return area;
  const shape = roundShape(area.shape, decimals);
  const problem = shapeProblem(shape);
  if (problem) throw new ShapeError(problem);
  const rounded = { ...area, shape };
  const positions = positionsOf(shape).length;
  if (positions > limits.vertices || formatArea(rounded).length > longestArea) {
    throw new ShapeError({ kind: "large", positions });
  }
  return rounded;
}

function readAny(text: string, extent: Bbox, closes: boolean): Area {
  if (/^[{[]/.test(text)) return { shape: readGeoJsonText(text) };
  const [, srid, rest = text] = /^SRID=(\d+);(.*)$/is.exec(text) ?? [];
  if (srid !== undefined && srid !== "4326")
    throw new ShapeError({ kind: "crs", name: `EPSG:${srid}` });
  if (/^[a-z]+\s*(Z\s*)?\(/i.test(rest) || /^[a-z0-9-]+\/[a-z0-9-]+(@|$)/i.test(rest))
    return readWkt(rest);
  return { shape: shapeOf(readLines(text, extent), closes) };
}

function readWkt(text: string): Area {
  try {
    return text.includes("@") ? parseArea(text) : { shape: parseShape(text) };
  } catch (error) {
    throw new ShapeError({ kind: "syntax", detail: (error as Error).message });
  }
}

/** A line without a position in it is an error unless it is empty. */
function readLines(text: string, extent: Bbox): Position[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const [position] = parseCoordinates(line, extent);
    if (!position) throw new ShapeError({ kind: "line", line: index + 1, text: line.trim() });
    return [[position.lon, position.lat]];
  });
}

/** One position is a place, two are a line, and more an area where they are to be closed. */
function shapeOf(positions: readonly Position[], closes: boolean): Geometry {
  const [start] = positions;
  if (!start) throw new ShapeError({ kind: "empty" });
  if (positions.length === 1) return { type: "Point", coordinates: start };
  if (positions.length === 2 || !closes) return { type: "LineString", coordinates: [...positions] };
  const isClosed = String(positions.at(-1)) === String(start);
  return { type: "Polygon", coordinates: [isClosed ? [...positions] : [...positions, start]] };
}
