import type { Position } from "./position.ts";

/** A position on the UTM grid, in metres. */
export interface Utm {
  zone: number;
  hemisphere: "N" | "S";
  eastingM: number;
  northingM: number;
}

const flattening = 1 / 298.257223563;
const n = flattening / (2 - flattening);
const eccentricity = Math.sqrt(flattening * (2 - flattening));
const scale = 0.9996;
/** Metres per radian of rectified latitude on the central meridian, already scaled. */
const radiusM = ((scale * 6_378_137) / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const falseEastingM = 500_000;
const falseNorthingM = { N: 0, S: 10_000_000 };

/** Krüger's series to the fourth order in n: exact to a micrometre anywhere in a zone. */
const toGrid = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16 + (41 * n ** 4) / 180,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5 + (557 * n ** 4) / 1440,
  (61 * n ** 3) / 240 - (103 * n ** 4) / 140,
  (49561 * n ** 4) / 161280,
];
const fromGrid = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
  (17 * n ** 3) / 480 - (37 * n ** 4) / 840,
  (4397 * n ** 4) / 161280,
];

/**
 * The UTM zone of a position, with the exceptions of Norway and Svalbard; null in the polar
 * regions (south of 80° S, north of 84° N), where UTM is not defined.
 */
export function utmZone({ lon, lat }: Position): number | null {
  if (lat < -80 || lat > 84) return null;
  if (lat >= 56 && lat < 64 && lon >= 3 && lon < 12) return 32;
  if (lat >= 72 && lon >= 0 && lon < 42) {
    if (lon < 9) return 31;
    if (lon < 21) return 33;
    return lon < 33 ? 35 : 37;
  }
  return (Math.floor((lon + 180) / 6) % 60) + 1;
}

/**
 * Null in the polar regions.
 * @see C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers (2011), eqs 7–11, 35
 */
export function toUtm(position: Position): Utm | null {
  const zone = utmZone(position);
  if (zone === null) return null;
  const lambda = radians(position.lon - centralMeridian(zone));
  const tau = conformal(Math.tan(radians(position.lat)));
  const sphere = {
    xi: Math.atan2(tau, Math.cos(lambda)),
    eta: Math.asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda))),
  };
  const { xi, eta } = addSeries(sphere, toGrid, 1);
  const hemisphere = position.lat < 0 ? "S" : "N";
  return {
    zone,
    hemisphere,
    eastingM: falseEastingM + radiusM * eta,
    northingM: falseNorthingM[hemisphere] + radiusM * xi,
  };
}

/** @see Karney (2011), eqs 15–21, 36 */
export function fromUtm({ zone, hemisphere, eastingM, northingM }: Utm): Position {
  const grid = {
    xi: (northingM - falseNorthingM[hemisphere]) / radiusM,
    eta: (eastingM - falseEastingM) / radiusM,
  };
  const { xi, eta } = addSeries(grid, fromGrid, -1);
  const tau = Math.sin(xi) / Math.hypot(Math.sinh(eta), Math.cos(xi));
  return {
    lon: centralMeridian(zone) + degrees(Math.atan2(Math.sinh(eta), Math.cos(xi))),
    lat: degrees(Math.atan(geographic(tau))),
  };
}

function addSeries(
  { xi, eta }: { xi: number; eta: number },
  coefficients: readonly number[],
  sign: 1 | -1,
) {
  let sum = { xi, eta };
  coefficients.forEach((coefficient, index) => {
    const k = 2 * (index + 1);
    sum = {
      xi: sum.xi + sign * coefficient * Math.sin(k * xi) * Math.cosh(k * eta),
      eta: sum.eta + sign * coefficient * Math.cos(k * xi) * Math.sinh(k * eta),
    };
  });
  return sum;
}

/** Tangent of the conformal latitude from the tangent of the geographic one. */
function conformal(tau: number): number {
  const sigma = Math.sinh(eccentricity * Math.atanh((eccentricity * tau) / Math.hypot(1, tau)));
  return tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
}

/** The inverse of `conformal`, by Newton's method: two steps suffice, three are taken. */
function geographic(target: number): number {
  const e2 = eccentricity ** 2;
  let tau = target;
  for (let step = 0; step < 3; step++) {
    const reached = conformal(tau);
    tau +=
      ((target - reached) / Math.hypot(1, reached)) *
      ((1 + (1 - e2) * tau ** 2) / ((1 - e2) * Math.hypot(1, tau)));
  }
  return tau;
}

const centralMeridian = (zone: number) => zone * 6 - 183;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (radians: number) => (radians * 180) / Math.PI;
