import { degree, eccentricity2, semiMinorM } from "./wgs84.ts";

/**
 * The area on the ellipsoid of a ring whose edges are straight in longitude and latitude, square
 * metres; counter-clockwise is positive. The ring is closed: its last position is its first.
 *
 * It is the integral of A(φ) dλ along the ring, A(φ) being the area between the equator and the
 * parallel per radian of longitude; Simpson's rule on pieces of a degree errs by less than 10⁻¹¹.
 */
export function plateCarreeAreaM2(ring: readonly (readonly number[])[]): number {
  let areaM2 = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [[lon1 = 0, lat1 = 0], [lon2 = 0, lat2 = 0]] = [ring[index - 1] ?? [], ring[index] ?? []];
    if (lon1 !== lon2) areaM2 -= (lon2 - lon1) * degree * meanBandM2(lat1, lat2);
  }
  return areaM2;
}

/** The mean of A(φ) between two latitudes. */
function meanBandM2(lat1: number, lat2: number): number {
  const pieces = Math.max(1, Math.ceil(Math.abs(lat2 - lat1)));
  const step = (lat2 - lat1) / pieces;
  let sum = 0;
  for (let piece = 0; piece < pieces; piece += 1) {
    const from = lat1 + piece * step;
    sum += bandM2(from) + 4 * bandM2(from + step / 2) + bandM2(from + step);
  }
  return sum / (6 * pieces);
}

const eccentricity = Math.sqrt(eccentricity2);

function bandM2(lat: number): number {
  const sin = Math.sin(lat * degree);
  const q = sin / (1 - eccentricity2 * sin * sin) + Math.atanh(eccentricity * sin) / eccentricity;
  return (semiMinorM ** 2 / 2) * q;
}
