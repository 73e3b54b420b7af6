import type { LineString, MultiLineString } from "geojson";
import { maxStretches, type RoutePart, type RouteSpan } from "../../contract/exposure.ts";
import { linesOf } from "../../filter/distanceBox.ts";
import { badParameter } from "../../http/problem.ts";
import type { LonLat } from "../geodesy/wgs84.ts";
import { lineBetween, type WalkedLine, walkLine } from "./walkedLine.ts";

/** A route that is walked from its first line to its last. */
export interface Route {
  lengthM: number;
  parts: readonly RoutePart[];
  stretches: readonly CutStretch[];
}

export interface CutStretch extends RouteSpan {
  /** Index of the part it is of. */
  part: number;
  line: readonly LonLat[];
}

/**
 * Cuts the lines of each geometry into stretches, each line from where it begins.
 * @throws HttpProblem 400 where that makes too many
 */
export function cutRoute(geometries: readonly Line[], stretchM: number): Route {
  const lines = geometries.flatMap(linesWalked);
  const lengthM = lines.reduce((sum, { walked }) => sum + walked.lengthM, 0);
  refuseTooMany(lines, stretchM);
  const parts: RoutePart[] = [];
  const stretches: CutStretch[] = [];
  let walkedM = 0;
  for (const [part, { feature, walked }] of lines.entries()) {
    for (const { fromM, toM } of spansOf(walked.lengthM, stretchM)) {
      const line = lineBetween(walked, fromM, toM);
      stretches.push({ part, fromM: walkedM + fromM, toM: walkedM + toM, line });
    }
    parts.push({ feature, fromM: walkedM, toM: walkedM + walked.lengthM });
    walkedM += walked.lengthM;
  }
  return { lengthM, parts, stretches };
}

type Line = LineString | MultiLineString;

interface LineOfRoute {
  /** Index of its geometry. */
  feature: number;
  walked: WalkedLine;
}

/** Lines without length are left out. */
function linesWalked(geometry: Line, feature: number): LineOfRoute[] {
  return linesOf(geometry)
    .map((line) => walkLine(line.map(([lon = 0, lat = 0]): LonLat => [lon, lat])))
    .filter(({ lengthM }) => lengthM > 0)
    .map((walked) => ({ feature, walked }));
}

function refuseTooMany(lines: readonly LineOfRoute[], stretchM: number): void {
  const count = lines.reduce((sum, { walked }) => sum + countOf(walked.lengthM, stretchM), 0);
  if (count <= maxStretches) return;
  const detail = `cuts the route into ${count} stretches; there may be at most ${maxStretches}`;
  throw badParameter("inputs.stretchM", detail);
}

/** What is left over at the end of a line is not worth a stretch of its own, metres. */
const leastStretchM = 1;

function countOf(lengthM: number, stretchM: number): number {
  return Math.max(1, Math.ceil((lengthM - leastStretchM) / stretchM));
}

function spansOf(lengthM: number, stretchM: number): RouteSpan[] {
  const count = countOf(lengthM, stretchM);
  return Array.from({ length: count }, (_, index) => ({
    fromM: index * stretchM,
    toM: index === count - 1 ? lengthM : (index + 1) * stretchM,
  }));
}
