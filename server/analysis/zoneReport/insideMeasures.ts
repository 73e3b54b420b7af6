import type { LineString, MultiLineString, Position } from "geojson";
import { clipLines, type GridRegion, intersect, toRing } from "../buffer/gridRegion.ts";
import { geodesicSegment, splitSegment } from "../geodesy/geodesicSegment.ts";
import { comeWithin, nearestSegment } from "../geodesy/nearestSegment.ts";
import { geodesicDistanceM, type LonLat } from "../geodesy/wgs84.ts";
import { isLine, type KnownShape } from "../shapes/knownShape.ts";
import { areaM2 } from "../shapes/region.ts";
import type { Placing } from "./ring.ts";
import type { WhereRegion } from "./whereRegion.ts";

/** How much of a line or an area lies in a region, and how sure it is that any does. */
export interface InsideMeasure extends Placing {
  /** Metres, or square metres. */
  inside: number;
}

/** @param accuracyM how far the position of the shape may be off */
export function measureInside(
  shape: KnownShape,
  zone: WhereRegion,
  accuracyM: number,
): InsideMeasure {
  const { geometry } = shape;
  const { inside, corners } = isLine(geometry)
    ? lineInside(geometry, zone.region)
    : areaInside(shape, zone.region);
  const isInside = inside > 0;
  const uncertaintyM = accuracyM + zone.maxErrorM;
  const isSure = isInside
    ? corners.some((corner) => isDeep(corner, shape, zone, uncertaintyM))
    : !comeWithin(shape.measured.tree, zone.shape.measured.tree, uncertaintyM);
  return { inside, isInside, isSure };
}

/** On pieces this short, geodesics and lines that are straight on the map are some metres apart at most. */
const longestPieceM = 10_000;

function lineInside(line: LineString | MultiLineString, region: GridRegion) {
  const lines = line.type === "LineString" ? [line.coordinates] : line.coordinates;
  const within = clipLines(lines.map(withShortEdges), region);
  const inside = within.reduce((sum, places) => sum + lengthM(places), 0);
  return { inside, corners: within.flat() };
}

function withShortEdges(positions: readonly Position[]): LonLat[] {
  const places = positions.map(([lon = 0, lat = 0]): LonLat => [lon, lat]);
  const edges = places.slice(1).map((to, index) => geodesicSegment(places[index] as LonLat, to));
  const pieces = edges.flatMap((edge) => splitSegment(edge, longestPieceM));
  return [...pieces.map(({ from }) => from), places.at(-1) as LonLat];
}

function lengthM(places: readonly LonLat[]): number {
  return places
    .slice(1)
    .reduce((sum, to, index) => sum + geodesicDistanceM(places[index] as LonLat, to), 0);
}

function areaInside(shape: KnownShape, region: GridRegion) {
  const overlap = intersect(shape.region, region);
  return { inside: areaM2(overlap), corners: overlap.flatMap(toRing) };
}

/** A corner of what is inside both, that stays inside one wherever the outline of the other is. */
function isDeep(
  corner: LonLat,
  shape: KnownShape,
  zone: WhereRegion,
  uncertaintyM: number,
): boolean {
  if (!zone.isEdgeWithin(corner, uncertaintyM)) return true;
  if (isLine(shape.geometry)) return false;
  return nearestSegment(shape.measured.tree, corner, uncertaintyM) === undefined;
}
