import fc from "fast-check";
import { bufferGeometries, type Zone } from "../../server/analysis/buffer/bufferGeometries.ts";
import { destination } from "../../server/analysis/geodesy/wgs84.ts";
import { invalidity } from "../../server/filter/relateGeometries.ts";
import { type BufferCase, bufferCase } from "../../test/support/bufferArbitraries.ts";
import { isInZone, onBoundary, placeEdges } from "../../test/support/bufferTruth.ts";
import type { Place } from "../../test/support/geodesics.ts";
import { geodSolve, hasGeodSolve } from "../../test/support/geodSolve.ts";
import { trueDistances } from "../../test/support/trueDistances.ts";
import { vincenty } from "../../test/support/vincenty.ts";

const casesAtOnce = 250;
/** GeodSolve prints nanometres; Vincenty's formulae may be off by a tenth of a millimetre. */
const oracle = hasGeodSolve()
  ? { name: "GeodSolve", geodesics: geodSolve, slackM: 1e-4 }
  : { name: "Vincenty's formulae", geodesics: vincenty, slackM: 1e-3 };

/** A zone, and a place to be asked about. */
interface Look {
  example: BufferCase;
  zone: Zone;
  place: Place;
  isOnBoundary: boolean;
}

interface Tally {
  cases: number;
  boundary: number;
  around: number;
  beyondBound: number;
  misplaced: number;
  invalid: number;
  /** Of the boundary: error as a share of the bound, the greatest. */
  greatestShare: number;
}

/**
 * Thousands of random buffers against another implementation of geodesics: is any point of a drawn
 * boundary farther from its true distance than the buffer says, is any place on the wrong side?
 * `npm run bench -- buffer-errors [seed]`
 */
export async function benchBufferErrors(): Promise<void> {
  const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
  console.log(`Seed ${seed}, against ${oracle.name}.`);
  for (const [region, count] of [
    ["pakistan", 10_000],
    ["earth", 1_000],
  ] as const) {
    const cases = fc.sample(bufferCase(region), { numRuns: count, seed });
    const tally: Tally = {
      cases: 0,
      boundary: 0,
      around: 0,
      beyondBound: 0,
      misplaced: 0,
      invalid: 0,
      greatestShare: 0,
    };
    for (let start = 0; start < cases.length; start += casesAtOnce) {
      judge(cases.slice(start, start + casesAtOnce), tally);
    }
    console.log(region, tally);
  }
}

function judge(cases: readonly BufferCase[], tally: Tally): void {
  const looks = cases.flatMap((example) => looksAt(example, tally));
  const questions = looks.map(({ example, place }) => ({
    point: place,
    edges: placeEdges(example.geometry),
  }));
  const distances = trueDistances(questions, oracle.geodesics);
  for (const [index, look] of looks.entries()) record(look, distances[index] as number, tally);
}

function looksAt(example: BufferCase, tally: Tally): Look[] {
  const { geometry, distanceM, toleranceM, looks } = example;
  const request = { geometries: [geometry], distancesM: [distanceM], toleranceM };
  const zone = bufferGeometries(request)[0] as Zone;
  tally.cases += 1;
  if (invalidity(zone.geometry)) report("invalid", example, tally);
  const onEdge = looks.map((look) => onBoundary(zone.geometry, look) as Place);
  const around = looks.slice(0, 4).map((look) => placeAround(example, look));
  return [
    ...onEdge.map((place) => ({ example, zone, place, isOnBoundary: true })),
    ...around.map((place) => ({ example, zone, place, isOnBoundary: false })),
  ];
}

/** Up to one and a half times as far as the distance from one of the vertices. */
function placeAround({ geometry, distanceM }: BufferCase, look: number): Place {
  const edges = placeEdges(geometry);
  const [from] = edges[Math.floor(look * (edges.length - 1))] as (typeof edges)[0];
  return destination(from, 8 * 360 * look, 1.5 * distanceM * ((look * 97) % 1));
}

function record(look: Look, foundM: number, tally: Tally): void {
  const { example, zone, place, isOnBoundary } = look;
  const off = foundM - example.distanceM;
  if (isOnBoundary) {
    tally.boundary += 1;
    tally.greatestShare = Math.max(tally.greatestShare, Math.abs(off) / zone.maxErrorM);
    if (Math.abs(off) > zone.maxErrorM + oracle.slackM) report("beyondBound", example, tally);
    return;
  }
  tally.around += 1;
  const isInside = isInZone(zone.geometry, place);
  const isLost = off < -zone.maxErrorM && !isInside;
  const isExtra = off > zone.maxErrorM && isInside && example.geometry.type !== "Polygon";
  if (isLost || isExtra) report("misplaced", example, tally);
}

function report(
  what: "beyondBound" | "misplaced" | "invalid",
  example: BufferCase,
  tally: Tally,
): void {
  tally[what] += 1;
  if (tally[what] <= 3) console.log(what, JSON.stringify(example));
}
