import type { Geodesics, Place } from "./geodesics.ts";

/** A segment to be measured to, made ready. */
interface Course {
  from: Place;
  azimuth: number;
  lengthM: number;
}

/** The least distance from a point to an edge, narrowed down round by round. */
interface Search {
  point: Place;
  course: Course;
  /** Which question it belongs to. */
  question: number;
  at: number;
  stepM: number;
  bestM: number;
}

const stations = 9;
const rounds = 9;

/**
 * The distance from each point to the nearest of its edges, by trying places along them: nine on
 * each, and then parabolas through three places ever closer together. It knows no formula for the
 * foot of a perpendicular.
 */
export function trueDistances(
  questions: readonly { point: Place; edges: readonly (readonly [Place, Place])[] }[],
  geodesics: Geodesics,
): number[] {
  const pairs = questions.flatMap(({ edges }) => edges);
  const inverses = geodesics.inverse(pairs);
  let next = 0;
  const searches = questions.flatMap(({ point, edges }, question) =>
    edges.map(([from]): Search => {
      const { azimuth, distanceM: lengthM } = inverses[next++] ?? { azimuth: 0, distanceM: 0 };
      const course = { from, azimuth, lengthM };
      const stepM = lengthM / (stations - 1);
      return { point, course, question, at: 0, stepM, bestM: Number.POSITIVE_INFINITY };
    }),
  );
  const offsets = Array.from({ length: stations }, (_, index) => index);
  probe(searches, offsets, geodesics);
  const least = leastOf(searches, questions.length);
  const close = searches.filter(
    ({ bestM, stepM, question }) => bestM - stepM <= (least[question] as number),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const search of close) search.stepM /= 6;
    probe(close, [-1, 0, 1], geodesics);
  }
  return leastOf(close, questions.length);
}

/** Measures at places so many steps on, and goes to where the parabola through the best is least. */
function probe(searches: readonly Search[], offsets: readonly number[], geodesics: Geodesics) {
  const stops = searches.map(({ at, stepM, course }) =>
    offsets.map((offset) => Math.min(course.lengthM, Math.max(0, at + offset * stepM))),
  );
  const places = geodesics.direct(
    searches.flatMap(({ course: { from, azimuth } }, index) =>
      (stops[index] as number[]).map((distanceM) => ({ from, azimuth, distanceM })),
    ),
  );
  const found = geodesics.inverse(
    places.map((place, index) => {
      const { point } = searches[Math.floor(index / offsets.length)] as Search;
      return [place, point] as const;
    }),
  );
  for (const [index, search] of searches.entries()) {
    const start = index * offsets.length;
    const heights = found.slice(start, start + offsets.length).map(({ distanceM }) => distanceM);
    step(search, stops[index] as number[], heights);
  }
}

function step(search: Search, stops: readonly number[], heights: readonly number[]): void {
  const lowest = heights.indexOf(Math.min(...heights));
  search.bestM = Math.min(search.bestM, heights[lowest] as number);
  const middle = Math.min(stops.length - 2, Math.max(1, lowest));
  const [s0, s1, s2] = stops.slice(middle - 1, middle + 2) as [number, number, number];
  const [h0, h1, h2] = heights.slice(middle - 1, middle + 2).map((h) => h * h) as [
    number,
    number,
    number,
  ];
  const bend = (h2 - h1) / (s2 - s1) - (h1 - h0) / (s1 - s0);
  const slope = (h2 - h0) / (s2 - s0);
  const vertex = s1 - (slope * (s2 - s0)) / (2 * bend);
  search.at = bend > 0 ? Math.min(s2, Math.max(s0, vertex)) : (stops[lowest] as number);
}

function leastOf(searches: readonly Search[], questions: number): number[] {
  const least = new Array<number>(questions).fill(Number.POSITIVE_INFINITY);
  for (const { question, bestM } of searches) {
    least[question] = Math.min(least[question] as number, bestM);
  }
  return least;
}
