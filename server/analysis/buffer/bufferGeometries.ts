import type { MultiPolygon, Polygon } from "geojson";
import { plateCarreeAreaM2 } from "../geodesy/plateCarreeArea.ts";
import type { LonLat } from "../geodesy/wgs84.ts";
import { BufferProblem } from "./bufferProblem.ts";
import { ringErrorM } from "./certify.ts";
import { type BufferRequest, checkFits, checkRequest } from "./checkRequest.ts";
import { type GridRegion, polygonsOf, toRing } from "./gridRegion.ts";
import { mendPolygons } from "./mendPolygons.ts";
import { readSource, type Source } from "./readSource.ts";
import type { Side } from "./rightAngledPieces.ts";
import { sourceRegions } from "./sourceRegions.ts";
import type { Standard } from "./standards.ts";

export interface Zone {
  /** Which of the geometries it is round; absent when it is round all of them. */
  geometryIndex?: number;
  distanceM: number;
  /** Of a ring: where it begins. */
  fromM?: number;
  /** As RFC 7946 has it, with nine decimals. No polygons when nothing is left. */
  geometry: Polygon | MultiPolygon;
  /** On the ellipsoid, of what is drawn. */
  areaM2: number;
  /**
   * Proven: every point of the boundary, edges drawn straight in longitude and latitude, is nearer
   * than this to its true distance. README.md has the proof.
   */
  maxErrorM: number;
}

/**
 * Geodesic buffers on WGS 84, one for each distance in increasing order, and for each geometry
 * unless they are dissolved.
 * @throws BufferProblem naming what is wrong, or that the tolerance cannot be kept
 */
export function bufferGeometries(request: BufferRequest): Zone[] {
  checkRequest(request);
  if (request.dissolve ?? true) return zonesRound(request);
  return request.geometries.flatMap((geometry, geometryIndex) =>
    zonesRound({ ...request, geometries: [geometry] }).map((zone) => ({ geometryIndex, ...zone })),
  );
}

function zonesRound(request: BufferRequest): Zone[] {
  const { toleranceM } = request;
  const source = readSource(request.geometries);
  checkFits(source, request);
  const bands = bandsOf(request, source);
  const levelsM = [...new Set(bands.flatMap(levelsOf))];
  const regions = sourceRegions(source, { levelsM, toleranceM, flatSide: flatSideOf(request) });
  const within = new Map(levelsM.map((levelM) => [levelM, regions.within(levelM)]));
  const region = (levelM: number) => within.get(levelM) as GridRegion;
  return bands.map((band) => {
    const { distanceM, fromM } = band;
    const polygons = polygonsOf(region(distanceM), fromM === undefined ? [] : region(fromM));
    const rings = mendPolygons(polygons.map((polygon) => polygon.map(toRing)));
    if (!rings) throw unprovable(toleranceM);
    const standards = levelsOf(band).flatMap(regions.standards);
    const maxErrorM = certified(rings, standards, regions.sourceErrorM, toleranceM);
    const areaM2 = rings.flat().reduce((sum, ring) => sum + plateCarreeAreaM2(ring), 0);
    return { ...band, geometry: toGeometry(rings), areaM2, maxErrorM };
  });
}

type Band = Pick<Zone, "distanceM" | "fromM">;

/**
 * By distance, or between one distance and the next. Only areas have something at 0, their outline;
 * round points and lines the first ring begins at nothing.
 */
function bandsOf({ distancesM, rings }: BufferRequest, { areas }: Source): Band[] {
  const ordered = [...new Set(distancesM)].sort((a, b) => a - b);
  if (!rings) return ordered.map((distanceM) => ({ distanceM }));
  const edgesM = areas.length > 0 ? [...ordered, 0].sort((a, b) => a - b) : ordered;
  const bands = edgesM.map((distanceM, index) => ({ distanceM, fromM: edgesM[index - 1] }));
  return bands.flatMap(({ distanceM, fromM }) => {
    if (fromM !== undefined) return [{ distanceM, fromM }];
    return areas.length > 0 ? [] : [{ distanceM }];
  });
}

function levelsOf({ distanceM, fromM }: Band): number[] {
  return fromM === undefined ? [distanceM] : [fromM, distanceM];
}

function flatSideOf({ ends, side = "both" }: BufferRequest): Side | undefined {
  return side !== "both" || ends === "flat" ? side : undefined;
}

function certified(
  rings: readonly LonLat[][][],
  standards: readonly Standard[],
  sourceErrorM: number,
  toleranceM: number,
): number {
  const errors = rings
    .flat()
    .map((ring) => ringErrorM(ring, standards, toleranceM - sourceErrorM) + sourceErrorM);
  const maxErrorM = errors.reduce((worst, each) => Math.max(worst, each), 0);
  if (maxErrorM <= toleranceM) return maxErrorM;
  throw unprovable(toleranceM);
}

function unprovable(toleranceM: number): BufferProblem {
  const message = `no boundary could be proven to keep a tolerance of ${toleranceM} m`;
  return new BufferProblem("toleranceM", "impossible", message);
}

function toGeometry(rings: readonly LonLat[][][]): Polygon | MultiPolygon {
  const coordinates = rings.map((polygon) =>
    polygon.map((ring) => ring.map((position) => [...position])),
  );
  const [only, ...others] = coordinates;
  if (only && others.length === 0) return { type: "Polygon", coordinates: only };
  return { type: "MultiPolygon", coordinates };
}
