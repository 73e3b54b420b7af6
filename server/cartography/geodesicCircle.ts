import type { Position } from "geojson";

/** WGS 84. */
const majorM = 6_378_137;
const flattening = 1 / 298.257223563;
const minorM = majorM * (1 - flattening);

const radians = Math.PI / 180;

/** So many that the chords of a circle that fills a screen stay within a tenth of a pixel of it. */
const vertices = 256;

/**
 * The closed ring of the points that lie `radiusM` from `centre` along geodesics of the ellipsoid, counter-clockwise.
 * Longitudes go on past ±180, as maps draw them.
 */
export function geodesicCircle(centre: Position, radiusM: number): Position[] {
  const ring = Array.from({ length: vertices }, (_, index) =>
    destination(centre, (-360 * index) / vertices, radiusM),
  );
  return [...ring, ring[0] as Position];
}

/**
 * Where a geodesic of `distanceM` ends that leaves `from` at `azimuth`, in degrees clockwise from north. Within a
 * millimetre: GeographicLib would do it to nanometres, and weighs 8 kB in the page that draws the first map.
 * @see T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid", Survey Review XXIII 176, 1975.
 */
function destination([lon = 0, lat = 0]: Position, azimuth: number, distanceM: number): Position {
  const [sinAzimuth, cosAzimuth] = [Math.sin(azimuth * radians), Math.cos(azimuth * radians)];
  const tanReduced = (1 - flattening) * Math.tan(lat * radians);
  const cosReduced = 1 / Math.hypot(1, tanReduced);
  const sinReduced = tanReduced * cosReduced;
  const sinEquator = cosReduced * sinAzimuth;
  const cosSquared = 1 - sinEquator ** 2;
  const start = Math.atan2(tanReduced, cosAzimuth);
  const arc = arcLength(distanceM, start, cosSquared);
  const [sinArc, cosArc] = [Math.sin(arc), Math.cos(arc)];
  const across = sinReduced * sinArc - cosReduced * cosArc * cosAzimuth;
  const endLat = Math.atan2(
    sinReduced * cosArc + cosReduced * sinArc * cosAzimuth,
    (1 - flattening) * Math.hypot(sinEquator, across),
  );
  const onSphere = Math.atan2(
    sinArc * sinAzimuth,
    cosReduced * cosArc - sinReduced * sinArc * cosAzimuth,
  );
  const turned = onSphere - longitudeCorrection(arc, start, cosSquared) * sinEquator;
  return [lon + turned / radians, endLat / radians];
}

/** Of a geodesic, as an angle on the auxiliary sphere; by iteration, to 1e-12. */
function arcLength(distanceM: number, start: number, cosSquared: number): number {
  const u = (cosSquared * (majorM ** 2 - minorM ** 2)) / minorM ** 2;
  const a = 1 + (u / 16_384) * (4096 + u * (-768 + u * (320 - 175 * u)));
  const b = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)));
  const first = distanceM / (minorM * a);
  let arc = first;
  for (let step = 0; step < 10; step++) {
    const mid = Math.cos(2 * start + arc);
    const sin = Math.sin(arc);
    const cos = Math.cos(arc);
    const inner =
      cos * (2 * mid ** 2 - 1) - (b / 6) * mid * (4 * sin ** 2 - 3) * (4 * mid ** 2 - 3);
    const next = first + b * sin * (mid + (b / 4) * inner);
    if (Math.abs(next - arc) < 1e-12) return next;
    arc = next;
  }
  return arc;
}

/** By how much longitude on the ellipsoid falls short of that on the sphere, for each unit of the sine at the equator. */
function longitudeCorrection(arc: number, start: number, cosSquared: number): number {
  const c = (flattening / 16) * cosSquared * (4 + flattening * (4 - 3 * cosSquared));
  const mid = Math.cos(2 * start + arc);
  const inner = mid + c * Math.cos(arc) * (2 * mid ** 2 - 1);
  return (1 - c) * flattening * (arc + c * Math.sin(arc) * inner);
}
