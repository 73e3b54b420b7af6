import type { GeodesicSegment } from "../geodesy/geodesicSegment.ts";
import { segmentTree } from "../geodesy/nearestSegment.ts";
import type { LonLat } from "../geodesy/wgs84.ts";
import { type GridRegion, subtract, unite, uniteRings } from "./gridRegion.ts";
import { flatEnded, oneSided, raysOf } from "./lineRegions.ts";
import { outlineSegments } from "./outlineSegments.ts";
import type { Source, SourceArea, SourceLine } from "./readSource.ts";
import type { Side } from "./rightAngledPieces.ts";
import { roundPiece } from "./roundPiece.ts";
import { distanceStandard, offsetStandard, type Standard } from "./standards.ts";
import { traceBeside } from "./traceCurve.ts";

export interface Drawing {
  /** Distances that boundaries are drawn at; 0 is the outline of the areas, below it is inward. */
  levelsM: readonly number[];
  toleranceM: number;
  /** Of lines: undefined where their ends are round. */
  flatSide: Side | undefined;
}

/** The regions within distances of a source, and what their boundaries are held against. */
export interface SourceRegions {
  within(levelM: number): GridRegion;
  standards(levelM: number): Standard[];
  /** What the source itself may be off by, where areas were merged. */
  sourceErrorM: number;
}

export function sourceRegions(source: Source, drawing: Drawing): SourceRegions {
  const { levelsM, toleranceM, flatSide } = drawing;
  const isMerged = source.areas.length > 1 && levelsM.some((levelM) => levelM <= 0);
  const sourceErrorM = isMerged ? toleranceM / 4 : 0;
  const keptM = toleranceM - sourceErrorM;
  const areas = drawAreas(source.areas, isMerged ? toleranceM / 8 : areaToleranceM(drawing));
  const outline = isMerged ? outlineSegments(areas) : source.areas.flatMap(edgesOf);
  const round = [...source.points, ...outline, ...(flatSide ? [] : source.lines.flat())];
  const flatLines = flatSide ? source.lines : [];

  const near = (distanceM: number): GridRegion => {
    const pen = { toleranceM: Math.min(0.9 * keptM, distanceM / 20) };
    const lines = flatLines.flatMap((line) =>
      flatSide === "left" || flatSide === "right"
        ? oneSided(line, flatSide, distanceM, pen)
        : flatEnded(line, distanceM, pen),
    );
    return [...uniteRings(round.map((segment) => roundPiece(segment, distanceM, pen))), ...lines];
  };
  const standards = (levelM: number): Standard[] => {
    if (levelM === 0) return [distanceStandard(segmentTree(outline), 0, keptM)];
    const tree = segmentTree([...round, ...flatLines.flat()]);
    const distanceM = Math.abs(levelM);
    if (flatLines.length === 0) return [distanceStandard(tree, distanceM, keptM)];
    const straight = [
      ...flatLines.flatMap((line) => raysOf(line, distanceM)),
      ...(flatSide === "both" ? [] : flatLines.flat()),
    ];
    return [
      offsetStandard(tree, distanceM, keptM),
      offsetStandard(segmentTree(straight), 0, keptM),
    ];
  };
  const within = (levelM: number): GridRegion => {
    if (levelM === 0) return areas;
    const reached = near(Math.abs(levelM));
    return levelM > 0 ? [...areas, ...reached] : subtract(reached, areas);
  };
  return { within, standards, sourceErrorM };
}

/** Where the outline is not drawn itself, it need only lie well within what is drawn round it. */
function areaToleranceM({ levelsM, toleranceM }: Drawing): number {
  const sizes = levelsM.map(Math.abs);
  return Math.min(...sizes.map((sizeM) => (sizeM === 0 ? 0.9 * toleranceM : sizeM / 4)));
}

function drawAreas(areas: readonly SourceArea[], toleranceM: number): GridRegion {
  const draw = (ring: SourceLine): LonLat[] =>
    ring.flatMap((edge) => traceBeside(edge, "left", "onward", 0, { toleranceM }));
  return unite(
    areas.flatMap(({ outer, holes }) => {
      const whole = uniteRings([draw(outer)]);
      return holes.length > 0 ? subtract(uniteRings(holes.map(draw)), whole) : whole;
    }),
  );
}

function edgesOf({ outer, holes }: SourceArea): readonly GeodesicSegment[] {
  return [...outer, ...holes.flat()];
}
