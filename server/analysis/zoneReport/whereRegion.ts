import type { Position } from "geojson";
import { drawnEdge } from "../buffer/drawnEdge.ts";
import { type GridRegion, regionOfPolygons } from "../buffer/gridRegion.ts";
import type { ComposedRegion } from "../compose/composeRegion.ts";
import { nearestSegment } from "../geodesy/nearestSegment.ts";
import { geodesicDistanceM, type LonLat } from "../geodesy/wgs84.ts";
import { KnownShape } from "../shapes/knownShape.ts";

/** What an edge that is straight in longitude and latitude may be off the geodesic between its ends. */
const mostBendM = 1;
/** Beyond this a disc would reach round too much of the Earth. */
const greatestRadiusM = 5_000_000;

/** Where a condition holds, made ready to be asked what lies inside. */
export class WhereRegion {
  readonly region: GridRegion;
  readonly maxErrorM: number;
  /** With edges so short that geodesics between their ends stay within a metre of them. */
  readonly shape: KnownShape;
  /** Holds all of it; undefined where it reaches too far round the Earth. */
  readonly disc: { centre: LonLat; radiusM: number } | undefined;

  /** @param composed somewhere, not nowhere */
  constructor({ polygons, maxErrorM }: ComposedRegion) {
    this.region = regionOfPolygons(polygons);
    this.maxErrorM = maxErrorM;
    const coordinates = polygons.map((rings) =>
      rings.map((ring) => withShortEdges(ring).map(copy)),
    );
    this.shape = new KnownShape({ type: "MultiPolygon", coordinates });
    this.disc = discOf(polygons.flat(2));
  }

  /** Whether a place on its outline is within a distance. */
  isEdgeWithin(point: LonLat, distanceM: number): boolean {
    return nearestSegment(this.shape.measured.tree, point, distanceM) !== undefined;
  }
}

function copy(place: LonLat): Position {
  return [...place];
}

function withShortEdges(ring: readonly LonLat[]): LonLat[] {
  return ring.flatMap((to, index) => {
    const from = ring[index - 1];
    if (!from) return [to];
    const pieces = Math.ceil(Math.sqrt(drawnEdge(from, to).bendM / 8 / mostBendM)) || 1;
    return Array.from({ length: pieces }, (_, piece): LonLat => {
      const share = (piece + 1) / pieces;
      if (share === 1) return to;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    });
  });
}

function discOf(places: readonly LonLat[]): WhereRegion["disc"] {
  const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)];
  const centre: LonLat = [middleOf(lons), middleOf(lats)];
  const radiusM = places.reduce((most, at) => Math.max(most, geodesicDistanceM(centre, at)), 0);
  return radiusM <= greatestRadiusM ? { centre, radiusM: radiusM + 2 * mostBendM } : undefined;
}

function middleOf(numbers: readonly number[]): number {
  const least = numbers.reduce((a, b) => Math.min(a, b));
  return (least + numbers.reduce((a, b) => Math.max(a, b))) / 2;
}
