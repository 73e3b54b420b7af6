import {
  degree,
  eccentricity2,
  greatestRadiusM,
  type LonLat,
  leastRadiusM,
} from "../geodesy/wgs84.ts";

/** What is known of an edge that is straight in longitude and latitude; see README.md, step 2. */
export interface DrawnEdge {
  /** No less than its length: what |ẏ| is at most. */
  lengthM: number;
  /** What its covariant acceleration |∇ẏ| is at most, for ẏ by t from 0 to 1. */
  bendM: number;
  /** No point of it is farther from the nearer end. */
  reachM: number;
}

/** The ends as drawn: an edge from 179° to -179° goes the long way round. */
export function drawnEdge([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): DrawnEdge {
  const across = Math.abs(lon2 - lon1) * degree;
  const up = Math.abs(lat2 - lat1) * degree;
  const polewards = Math.max(Math.abs(lat1), Math.abs(lat2));
  const equatorwards = lat1 * lat2 <= 0 ? 0 : Math.min(Math.abs(lat1), Math.abs(lat2));
  const sin = Math.sin(polewards * degree);
  const cos = Math.cos(equatorwards * degree);
  const north = sin * cos * (across ** 2 + ((3 * eccentricity2) / (1 - eccentricity2)) * up ** 2);
  const east = 2 * sin * across * up;
  const lengthM = greatestRadiusM * Math.hypot(cos * across, up);
  return {
    lengthM,
    bendM: greatestRadiusM * Math.hypot(north, east),
    // Two ends near a pole may be on opposite sides of it, and the edge go round it.
    reachM: Math.min(lengthM / 2, 2 * greatestRadiusM * (90 - equatorwards) * degree),
  };
}

/**
 * How far within a level of the distance to the source an edge may lie, of which both ends are at
 * least `leastM` from it. Distance to any closed set curves upwards by at most 1/distance.
 */
export function withinM(edge: DrawnEdge, leastM: number, levelM: number): number {
  let least = leastM - edge.reachM;
  // What is proven of the least distance makes the next bound better.
  for (let round = 0; round < 3 && least > 0; round += 1) {
    least = Math.max(least, leastM - (edge.lengthM ** 2 / least + edge.bendM) / 8);
  }
  return levelM - least;
}

/**
 * How far beyond a level of the distance to one segment an edge may lie, of which both ends are at
 * most `mostM` from it. That distance curves downwards by at most tan(d/R)/R.
 */
export function beyondM(edge: DrawnEdge, mostM: number, levelM: number): number {
  const farthestM = mostM + edge.reachM;
  const curvature = Math.tan(Math.min(farthestM / leastRadiusM, 1)) / leastRadiusM;
  const most = mostM + (edge.lengthM ** 2 * curvature + edge.bendM) / 8;
  return Math.min(farthestM, most) - levelM;
}
