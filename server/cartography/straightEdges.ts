import type { Position } from "geojson";

/** On a map of Pakistan an edge of this length leaves its line by 2 m at most. */
const longestDeg = 0.1;

/**
 * A line whose edges are straight in longitude and latitude, as filters take them: long ones are divided, as a map draws
 * straight what is straight in Mercator, and GeographicLib measures along geodesics.
 */
export function straightEdges(line: readonly Position[]): Position[] {
  return line.flatMap((to, index) => {
    const from = line[index - 1];
    return from ? divided(from, to) : [to];
  });
}

/** Without its beginning. */
function divided([fromLon = 0, fromLat = 0]: Position, to: Position): Position[] {
  const [toLon = 0, toLat = 0] = to;
  const [dLon, dLat] = [toLon - fromLon, toLat - fromLat];
  // A meridian is straight in everything; a parallel in Mercator, but it is no geodesic, as areas are measured by.
  if (dLon === 0) return [to];
  const parts = Math.ceil(Math.max(Math.abs(dLon), Math.abs(dLat)) / longestDeg);
  return Array.from({ length: parts }, (_, index) => {
    if (index === parts - 1) return to;
    const share = (index + 1) / parts;
    return [fromLon + dLon * share, fromLat + dLat * share];
  });
}
