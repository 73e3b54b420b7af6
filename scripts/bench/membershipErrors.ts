import fc from "fast-check";
import { lengthWithin } from "../../server/analysis/geodesy/lengthWithin.ts";
import { measuredShape, nearestPair } from "../../server/analysis/geodesy/measuredShape.ts";
import {
  type MembershipCase,
  membershipCase,
  trueDistanceM,
  trueLengths,
} from "../../test/support/membershipTruth.ts";

/** What Vincenty's formulae may be off by, metres. */
const slackM = 1e-3;

interface Tally {
  cases: number;
  points: number;
  inside: number;
  /** Counted on the wrong side of the distance. */
  misplaced: number;
  greatestErrorM: number;
  lines: number;
  partlyInside: number;
  /** Lengths that differ by more than a millimetre of distance explains. */
  wrongLengths: number;
}

/**
 * Thousands of random points and lines near random shapes: is each on its side of the distance, and as
 * much of each line inside, by another implementation of geodesics?
 * `npm run bench -- membership-errors [seed]`
 */
export async function benchMembershipErrors(): Promise<void> {
  const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
  console.log(`Seed ${seed}, against Vincenty's formulae.`);
  for (const [region, count] of [
    ["pakistan", 10_000],
    ["earth", 1_000],
  ] as const) {
    const tally: Tally = {
      cases: 0,
      points: 0,
      inside: 0,
      misplaced: 0,
      greatestErrorM: 0,
      lines: 0,
      partlyInside: 0,
      wrongLengths: 0,
    };
    for (const example of fc.sample(membershipCase(region), { numRuns: count, seed })) {
      tally.cases += 1;
      judgePoints(example, tally);
      judgeLine(example, tally);
    }
    console.log(region, tally);
  }
}

function judgePoints({ geometry, distanceM, line }: MembershipCase, tally: Tally): void {
  const shape = measuredShape([geometry]);
  for (const at of line) {
    const point = measuredShape([{ type: "Point", coordinates: [...at] }]);
    const found = nearestPair(shape, point, Number.POSITIVE_INFINITY)?.distanceM ?? Number.NaN;
    const truth = trueDistanceM(geometry, at);
    tally.points += 1;
    tally.greatestErrorM = Math.max(tally.greatestErrorM, Math.abs(found - truth));
    if (found <= distanceM) tally.inside += 1;
    const isNearEdge = Math.abs(truth - distanceM) <= slackM;
    if (found <= distanceM !== truth <= distanceM && !isNearEdge) {
      tally.misplaced += 1;
      if (tally.misplaced <= 3)
        console.log("misplaced", JSON.stringify({ geometry, distanceM, at }));
    }
  }
}

function judgeLine(example: MembershipCase, tally: Tally): void {
  const coordinates = example.line.map((at) => [...at]);
  const shape = measuredShape([example.geometry]);
  const length = lengthWithin({ type: "LineString", coordinates }, shape, example.distanceM);
  const [least, most] = trueLengths(example);
  tally.lines += 1;
  if (length > 0) tally.partlyInside += 1;
  if (length >= least * (1 - 1e-9) && length <= most * (1 + 1e-9)) return;
  tally.wrongLengths += 1;
  if (tally.wrongLengths <= 3) {
    console.log("wrong length", length, least, most, JSON.stringify(example));
  }
}
