import { forward } from "mgrs";
import type { CoordinateFormat } from "./coordinateFormat.ts";
import type { Position } from "./position.ts";
import { toUtm } from "./utm.ts";

/**
 * A position as text, latitude before longitude, to about one metre. The text is the same in every
 * language and can be typed into the search. Null where the grid is not defined (UTM and MGRS near
 * the poles).
 */
export function formatCoordinates(position: Position, format: CoordinateFormat): string | null {
  const wrapped = { lon: wrapLongitude(position.lon), lat: position.lat };
  return formatters[format](wrapped);
}

const formatters: Readonly<Record<CoordinateFormat, (position: Position) => string | null>> = {
  decimal: ({ lon, lat }) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`,
  dms: ({ lon, lat }) =>
    `${formatAngle(lat, lat < 0 ? "S" : "N")} ${formatAngle(lon, lon < 0 ? "W" : "E")}`,
  utm: formatUtm,
  mgrs: formatMgrs,
};

/** Tenths of a second are 3 m. Rounded before it is split, so that 60″ never appears. */
function formatAngle(degrees: number, letter: string): string {
  const tenths = Math.round(Math.abs(degrees) * 36_000);
  const seconds = ((tenths % 600) / 10).toFixed(1).padStart(4, "0");
  const minutes = String(Math.floor(tenths / 600) % 60).padStart(2, "0");
  return `${Math.floor(tenths / 36_000)}°${minutes}′${seconds}″${letter}`;
}

function formatUtm(position: Position): string | null {
  const utm = toUtm(position);
  if (!utm) return null;
  const [easting, northing] = [utm.eastingM, utm.northingM].map(Math.round);
  return `${utm.zone}${utm.hemisphere} ${easting} ${northing}`;
}

/** MGRS names a square, so its digits are cut, not rounded. */
function formatMgrs({ lon, lat }: Position): string | null {
  if (lat < -80 || lat > 84) return null;
  const [, zone, square, easting, northing] =
    forward([lon, lat]).match(/^(\d+\w)(\w\w)(\d{5})(\d{5})$/) ?? [];
  return `${zone} ${square} ${easting} ${northing}`;
}

function wrapLongitude(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}
