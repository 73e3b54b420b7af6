import type { Geometry, Position } from "geojson";
import { linesOf } from "../../filter/distanceBox.ts";
import { shapeProblem } from "../../filter/placeGeometries.ts";
import { type GeodesicSegment, geodesicSegment, splitSegment } from "../geodesy/geodesicSegment.ts";
import { type LonLat, WGS84 } from "../geodesy/wgs84.ts";
import { areaProblem } from "./areaProblem.ts";
import { BufferProblem } from "./bufferProblem.ts";

/** What a buffer is made round, its edges being geodesics. */
export interface Source {
  points: GeodesicSegment[];
  lines: SourceLine[];
  areas: SourceArea[];
}

export type SourceLine = readonly GeodesicSegment[];

/** Each ring counter-clockwise, the holes too. */
export interface SourceArea {
  outer: SourceLine;
  holes: readonly SourceLine[];
}

/** Most positions that all geometries may have together. */
export const maxPositions = 50_000;
/** Beyond half of the Earth there is no one shortest line; this keeps well away from there. */
const longestEdgeM = 10_000_000;
/** Distances to a shorter segment curve one way only, wherever a buffer reaches. */
const longestSegmentM = 2_000_000;

/** @throws BufferProblem naming what is wrong with a geometry, and where */
export function readSource(geometries: readonly Geometry[]): Source {
  checkSize(geometries);
  const source: Source = { points: [], lines: [], areas: [] };
  for (const geometry of geometries) addTo(source, geometry);
  return source;
}

function checkSize(geometries: readonly Geometry[]): void {
  const lines = geometries.flatMap(linesOf);
  if (lines.length === 0) throw malformed("the source is empty: it has no position at all");
  const positions = lines.reduce((sum, line) => sum + line.length, 0);
  if (positions > maxPositions) {
    const message = `the source has ${positions} positions; at most ${maxPositions} are taken`;
    throw new BufferProblem("source", "too-large", message);
  }
}

function addTo(source: Source, geometry: Geometry): void {
  const problem = shapeProblem(geometry);
  if (problem) throw malformed(problem);
  switch (geometry.type) {
    case "Point":
    case "MultiPoint":
      source.points.push(...linesOf(geometry).flatMap(toSegments));
      return;
    case "LineString":
    case "MultiLineString":
      source.lines.push(...linesOf(geometry).map(toSegments));
      return;
    case "Polygon":
      source.areas.push(toArea(geometry.coordinates));
      return;
    case "MultiPolygon":
      source.areas.push(...geometry.coordinates.map(toArea));
      return;
    case "GeometryCollection":
      for (const member of geometry.geometries) addTo(source, member);
  }
}

/** Positions that repeat the one before are passed over; what has one place only is a point. */
function toSegments(positions: readonly Position[]): GeodesicSegment[] {
  const places = positions as unknown as LonLat[];
  const segments = places.slice(1).map((to, index) => edge(places[index] as LonLat, to));
  const edges = segments.filter(({ lengthM }) => lengthM > 0);
  const start = places[0] as LonLat;
  if (edges.length === 0) return [{ from: start, to: start, lengthM: 0 }];
  return edges.flatMap((segment) => splitSegment(segment, longestSegmentM));
}

function edge([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): GeodesicSegment {
  const segment = geodesicSegment([lon1, lat1], [lon2, lat2]);
  if (segment.lengthM <= longestEdgeM) return segment;
  const km = Math.round(segment.lengthM / 1000);
  throw malformed(
    `the edge from ${lon1} ${lat1} to ${lon2} ${lat2} is ${km} km long; at most 10000 km are taken, so that the shortest line is clear`,
  );
}

function toArea(rings: readonly Position[][]): SourceArea {
  const problem = areaProblem(rings);
  if (problem) throw malformed(problem);
  const [outer = [], ...holes] = rings.map((ring) => toSegments(toCounterClockwise(ring)));
  return { outer, holes };
}

/** A ring goes round the smaller part of the Earth, whatever its direction. */
function toCounterClockwise(ring: readonly Position[]): Position[] {
  const polygon = WGS84.Polygon(false);
  for (const [lon = 0, lat = 0] of ring.slice(0, -1)) polygon.AddPoint(lat, lon);
  const areaM2 = polygon.Compute(false, true).area ?? 0;
  return areaM2 < 0 ? ring.toReversed() : [...ring];
}

function malformed(message: string): BufferProblem {
  return new BufferProblem("source", "malformed", message);
}
