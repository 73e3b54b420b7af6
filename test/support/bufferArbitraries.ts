import fc from "fast-check";
import type { Geometry, Position } from "geojson";
import { areaProblem } from "../../server/analysis/buffer/areaProblem.ts";
import { destination } from "../../server/analysis/geodesy/wgs84.ts";

export interface BufferCase {
  geometry: Geometry;
  distanceM: number;
  toleranceM: number;
  /** 0 to 1 each: where the boundary is looked at. */
  looks: number[];
}

/** 100,000 steps: fast-check's doubles favour the very small. */
const share = fc.integer({ min: 0, max: 100_000 }).map((step) => step / 100_000);
const between = (low: number, high: number) => share.map((part) => low + part * (high - low));
/** 10 m to 500 km, as many between 10 m and 100 m as between 10 km and 100 km. */
const distanceM = between(1, Math.log10(500_000)).map((power) => 10 ** power);

const overPakistan = fc.tuple(between(60, 78), between(23, 37));
/** Evenly over the Earth, and now and then where maps end. */
const overEarth = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(between(-180, 180), between(-1, 1).map(toLatitude)) },
  { weight: 1, arbitrary: fc.tuple(between(179, 181).map(wrap), between(-80, 80)) },
  { weight: 1, arbitrary: fc.tuple(between(-180, 180), between(85, 90)) },
  { weight: 1, arbitrary: fc.tuple(between(-180, 180), between(-90, -85)) },
);

const spokes = fc.array(fc.tuple(share, share), { minLength: 3, maxLength: 9 });

/** Points, lines and polygons from a tenth to ten times as large as the distance. */
export function bufferCase(region: "pakistan" | "earth"): fc.Arbitrary<BufferCase> {
  return fc
    .record({
      kind: fc.constantFrom("point", "line", "polygon"),
      centre: region === "pakistan" ? overPakistan : overEarth,
      distanceM,
      sizeM: between(-1, 1).map((power) => 10 ** power),
      fineness: between(-3.5, -1.5).map((power) => 10 ** power),
      spokes,
      looks: fc.array(share, { minLength: 12, maxLength: 12 }),
    })
    .map(({ kind, centre, distanceM, sizeM, fineness, spokes, looks }) => ({
      geometry: shape(kind, centre, Math.min(sizeM * distanceM, 400_000), spokes),
      distanceM,
      toleranceM: Math.max(0.01, distanceM * fineness),
      looks,
    }))
    .filter(({ geometry }) => geometry.type !== "Polygon" || !areaProblem(geometry.coordinates));
}

function shape(
  kind: string,
  [lon, lat]: [number, number],
  sizeM: number,
  spokes: readonly [number, number][],
): Geometry {
  if (kind === "point") return { type: "Point", coordinates: [lon, lat] };
  const ends = kind === "line" ? spokes : spokes.toSorted(([one], [other]) => one - other);
  const positions = ends.map(
    ([turn, reach]): Position => [
      ...destination([lon, lat], 360 * turn, sizeM * (0.2 + 0.8 * reach)),
    ],
  );
  if (kind === "line") return { type: "LineString", coordinates: positions };
  return { type: "Polygon", coordinates: [[...positions, positions[0] as Position]] };
}

function toLatitude(sine: number): number {
  return (Math.asin(sine) * 180) / Math.PI;
}

function wrap(lon: number): number {
  return lon > 180 ? lon - 360 : lon;
}
