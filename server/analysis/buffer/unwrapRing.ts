import type { LonLat } from "../geodesy/wgs84.ts";

/**
 * A ring with longitudes that go on over 180°. One that has gone once round the Earth when it
 * closes has a pole inside, and goes up to it: to the north pole on the left of the way east, to
 * the south pole on that of the way west.
 * @param ring without its first position at its end
 */
export function unwrapRing(ring: readonly LonLat[]): LonLat[] {
  const [start] = ring;
  if (!start) return [];
  const path: LonLat[] = [start];
  let last = start[0];
  for (const [lon, lat] of ring.slice(1)) {
    last = nearLon(lon, last);
    path.push([last, lat]);
  }
  const end = nearLon(start[0], last);
  const turned = end - start[0];
  if (Math.abs(turned) < 180) return path;
  const pole = turned > 0 ? 90 : -90;
  return [...path, [end, start[1]], [end, pole], [start[0], pole]];
}

/** The same meridian, written within 180° of another. */
export function nearLon(lon: number, other: number): number {
  return lon - 360 * Math.round((lon - other) / 360);
}
