import geographiclib from "geographiclib-geodesic";

/** Longitude and latitude, degrees. */
export type LonLat = readonly [lon: number, lat: number];

export const { WGS84 } = geographiclib.Geodesic;

const { a, f } = WGS84;
/** The square of the eccentricity. */
export const eccentricity2 = f * (2 - f);
/** The smaller semi-axis, metres. */
export const semiMinorM = a * (1 - f);
/**
 * The least and the greatest radius of curvature of any normal section anywhere: along the meridian
 * at the equator, and at the poles. The Gaussian curvature lies between their inverse squares.
 */
export const leastRadiusM = semiMinorM ** 2 / a;
export const greatestRadiusM = a ** 2 / semiMinorM;

export const degree = Math.PI / 180;

export function geodesicDistanceM([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  return WGS84.Inverse(lat1, lon1, lat2, lon2, geographiclib.Geodesic.DISTANCE).s12 as number;
}

/** Where a geodesic leads; azimuth in degrees, clockwise from north. */
export function destination([lon, lat]: LonLat, azimuth: number, distanceM: number): LonLat {
  const { lon2, lat2 } = WGS84.Direct(lat, lon, azimuth, distanceM);
  return [lon2 as number, lat2 as number];
}

/** Earth-centred coordinates, metres. No geodesic is shorter than the straight line between them. */
export type Cartesian = readonly [x: number, y: number, z: number];

export function toCartesian([lon, lat]: LonLat): Cartesian {
  const [sin, cos] = [Math.sin(lat * degree), Math.cos(lat * degree)];
  const normalM = a / Math.sqrt(1 - eccentricity2 * sin * sin);
  return [
    normalM * cos * Math.cos(lon * degree),
    normalM * cos * Math.sin(lon * degree),
    normalM * (1 - eccentricity2) * sin,
  ];
}
