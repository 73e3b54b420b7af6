import fc from "fast-check";
import type { Geometry } from "geojson";
import { destination } from "../../server/analysis/geodesy/wgs84.ts";
import { isInRing, toVector } from "../../server/filter/sphere.ts";
import { type BufferCase, bufferCase } from "./bufferArbitraries.ts";
import { placeEdges } from "./bufferTruth.ts";
import type { Place } from "./geodesics.ts";
import { trueDistances } from "./trueDistances.ts";
import { vincenty } from "./vincenty.ts";

/** Something that a distance is measured from, and a line that may come near it. */
export interface MembershipCase extends Pick<BufferCase, "geometry" | "distanceM"> {
  line: readonly Place[];
}

/** Lines of two to four places, each up to two and a half times as far away as the distance. */
export function membershipCase(region: "pakistan" | "earth"): fc.Arbitrary<MembershipCase> {
  const share = fc.integer({ min: 0, max: 100_000 }).map((step) => step / 100_000);
  const turns = fc.array(fc.tuple(share, share), { minLength: 2, maxLength: 4 });
  return fc.tuple(bufferCase(region), turns).map(([{ geometry, distanceM }, places]) => {
    const [[from]] = placeEdges(geometry) as [[Place, Place]];
    const line = places.map(([turn, reach]) =>
      destination(from, 360 * turn, 2.5 * distanceM * reach),
    );
    return { geometry, distanceM, line };
  });
}

/** By Vincenty's formulae, metres; 0 inside a polygon. */
export function trueDistanceM(geometry: Geometry, point: Place): number {
  if (geometry.type === "Polygon") {
    const [ring = []] = geometry.coordinates;
    if (isInRing(toVector([...point]), ring.map(toVector))) return 0;
  }
  return trueDistances([{ point, edges: placeEdges(geometry) }], vincenty)[0] as number;
}

/** What Vincenty's formulae may be off by, and how finely a crossing is looked for, metres. */
const slackM = 0.001;

/**
 * Between what lengths the part of a line lies that is within the distance: those within a
 * millimetre less and a millimetre more.
 */
export function trueLengths({ geometry, distanceM, line }: MembershipCase): [number, number] {
  let [least, most] = [0, 0];
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    if (!from) continue;
    const [edge] = vincenty.inverse([[from, to]]);
    if (!edge) continue;
    const known = new Map<number, number>();
    const distanceAt = (s: number) => {
      const found = known.get(s) ?? measured(geometry, from, edge.azimuth, s);
      known.set(s, found);
      return found;
    };
    least += lengthWithin(distanceAt, edge.distanceM, distanceM - slackM);
    most += lengthWithin(distanceAt, edge.distanceM, distanceM + slackM);
  }
  return [least - slackM, most + slackM];
}

function measured(geometry: Geometry, from: Place, azimuth: number, distanceM: number): number {
  const [at] = vincenty.direct([{ from, azimuth, distanceM }]);
  return trueDistanceM(geometry, at as Place);
}

/** A distance changes by no more than one goes: a stretch is inside, or outside, or halved. */
function lengthWithin(distanceAt: (s: number) => number, lengthM: number, withinM: number): number {
  const between = (s: number, t: number): number => {
    const middle = (distanceAt(s) + distanceAt(t)) / 2;
    const half = (t - s) / 2;
    if (middle + half <= withinM) return t - s;
    if (middle - half > withinM) return 0;
    if (half < slackM / 20) return half;
    return between(s, s + half) + between(s + half, t);
  };
  return between(0, lengthM);
}
