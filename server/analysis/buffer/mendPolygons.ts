import type { MultiPolygon, Polygon, Position } from "geojson";
import GeometryFactory from "jsts/org/locationtech/jts/geom/GeometryFactory.js";
import GeoJSONReader from "jsts/org/locationtech/jts/io/GeoJSONReader.js";
import GeoJSONWriter from "jsts/org/locationtech/jts/io/GeoJSONWriter.js";
import BufferOp from "jsts/org/locationtech/jts/operation/buffer/BufferOp.js";
import { invalidity } from "../../filter/relateGeometries.ts";
import { plateCarreeAreaM2 } from "../geodesy/plateCarreeArea.ts";
import type { LonLat } from "../geodesy/wgs84.ts";
import { anyEdgesMeet } from "./crossings.ts";

const reader = new GeoJSONReader(new GeometryFactory());
const writer = new GeoJSONWriter();

/**
 * Valid polygons for what the grid left touching or crossing itself by a unit or two: each an outer
 * ring, counter-clockwise, and its holes. What moves is measured afterwards, like all the rest.
 * Undefined when they cannot be had.
 */
export function mendPolygons(polygons: readonly LonLat[][][]): LonLat[][][] | undefined {
  if (!anyEdgesMeet(polygons.flat())) return [...polygons];
  const shape = reader.read({ type: "MultiPolygon", coordinates: polygons });
  const mended = writer.write(BufferOp.bufferOp(shape, 0)) as Polygon | MultiPolygon;
  if (invalidity(mended)) return undefined;
  const parts = mended.type === "Polygon" ? [mended.coordinates] : mended.coordinates;
  return parts.map((rings) => rings.map(orient));
}

function orient(ring: Position[], index: number): LonLat[] {
  const positions = ring as unknown as LonLat[];
  const isOuter = index === 0;
  return plateCarreeAreaM2(ring) > 0 === isOuter ? positions : positions.toReversed();
}
