import { coordinateOf } from "../../../server/load/formats/coordinateCell.ts";
import { findGeometryColumns } from "../../../server/load/formats/geometryColumns.ts";
import { Unsaid } from "../../../server/load/reader.ts";
import type { TableChoice } from "../localLayer.ts";

/** What stands at the start of a table. */
export interface TableStart {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The columns to read a table by; `isSure` when its names and first rows leave no doubt. */
export interface GuessedColumns {
  choice: TableChoice;
  isSure: boolean;
}

/** Positions are looked for by the names of columns first, and then by what is in them. */
export function guessColumns(start: TableStart): GuessedColumns {
  const named = usualColumns(start.header);
  if (named?.wkt !== undefined) return { choice: named, isSure: true };
  const choice = named ?? likelyColumns(start.header);
  if (!choice) return { choice: byContent(start), isSure: false };
  if (areDegrees(start, choice)) return { choice, isSure: named !== undefined };
  return { choice: onGrid(start, choice), isSure: false };
}

function usualColumns(header: readonly string[]): TableChoice | undefined {
  try {
    const found = findGeometryColumns(header, {});
    const nameAt = (index: number) => header[index] ?? "";
    if ("wkt" in found) return { wkt: nameAt(found.wkt) };
    return { lon: nameAt(found.lon), lat: nameAt(found.lat) };
  } catch (error) {
    if (error instanceof Unsaid) return undefined;
    throw error;
  }
}

const lonName = /^(lon|long|x|east|e$|utm.?e|point.?x|gps.?(lon|x)|طول)|(_x|_lon|_long|easting)$/i;
const latName = /^(lat|y|north|n$|utm.?n|point.?y|gps.?(lat|y)|عرض)|(_y|_lat|northing)$/i;
const zoneName = /^(utm)?[ _.-]*zone|^زون/i;

function likelyColumns(header: readonly string[]): TableChoice | undefined {
  const lon = header.find((name) => lonName.test(name.trim()));
  const lat = header.find((name) => latName.test(name.trim()));
  return lon === undefined || lat === undefined ? undefined : { lon, lat };
}

/** The first two columns that hold coordinates of degrees, the larger ones first: in Pakistan longitudes are. */
function byContent(start: TableStart): TableChoice {
  const columns = start.header.filter((name) => valuesOf(start, name).some(isFraction));
  const [a, b] = columns.filter((name) => valuesOf(start, name).every((value) => value <= 180));
  if (a === undefined || b === undefined) return {};
  const isLarger = (valuesOf(start, a)[0] ?? 0) > (valuesOf(start, b)[0] ?? 0);
  return isLarger ? { lon: a, lat: b } : { lon: b, lat: a };
}

const isFraction = (value: number) => !Number.isInteger(value) && Math.abs(value) > 1;

/** Most of them: some cells may be wrong. */
function areDegrees(start: TableStart, { lon = "", lat = "" }: TableChoice): boolean {
  const [lons, lats] = [valuesOf(start, lon, "lon"), valuesOf(start, lat, "lat")];
  const areWithin = (values: readonly number[], limit: number) =>
    values.filter((value) => Math.abs(value) <= limit).length > values.length / 2;
  return areWithin(lons, 180) && areWithin(lats, 90);
}

/** Metres: the zone may stand in a column. */
function onGrid({ header }: TableStart, choice: TableChoice): TableChoice {
  const zone = header.find((name) => zoneName.test(name.trim()));
  return zone === undefined ? choice : { ...choice, zone };
}

function valuesOf(
  { header, rows }: TableStart,
  name: string,
  kind: "lon" | "lat" | "grid" = "grid",
): number[] {
  const at = header.indexOf(name);
  const cells = rows.map((row) => row[at] ?? "").filter((cell) => cell.trim() !== "");
  return cells
    .map((cell) => Number(coordinateOf(cell, kind)))
    .map((value) => (Number.isNaN(value) ? Infinity : value));
}
