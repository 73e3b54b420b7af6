import type { Position } from "geojson";
import proj4, { type DatumDefinition, type ProjectionDefinition } from "proj4";
import { UnreadableFile } from "../reader.ts";
import { definitions, kalianpur1962ToWgs84 } from "./definitions.ts";

/** From [x, y, …] to [longitude, latitude, …] on WGS 84. What follows x and y stays as it is. */
export type ToLonLat = (position: Position) => Position;

proj4.defs(Object.entries(definitions));

/** The ways of writing EPSG codes: `EPSG:32642`, `urn:ogc:def:crs:EPSG::32642`, `…/crs/EPSG/0/32642`. */
const epsgCode = /(?:^|[:/])EPSG[:/](?:[\d.]*[:/])?(\d+)$/i;
/** The code a whole WKT ends with; those inside are of its parts. */
const wktCode = /(?:AUTHORITY|ID)\["EPSG", *"?(\d+)"?\]\s*\]\s*$/i;
const lonLatOnWgs84 = /(?:^|[:/])CRS:?84$/i;

/** What proj4 calls the datum WGS 84, and one whose shift to it it does not know. */
const [wgs84Datum, unknownDatum] = [4, 5];

/** What a `proj4.Proj` is made of, beside its methods. */
type Projection = ProjectionDefinition & { datum: DatumDefinition };

/**
 * How coordinates of a reference system become longitude and latitude; undefined where they are.
 * @param crs a code or its URN or URL, well-known text (1, 2 or Esri's), or a proj string.
 * @throws UnreadableFile when it is not known, or nothing is known of its datum.
 */
export function toLonLat(crs: string): ToLonLat | undefined {
  const definition = definitionOf(crs.trim());
  const { forward } = proj4(new proj4.Proj(definition), "EPSG:4326");
  const { projName, datum } = projectionOf(definition);
  if (projName === "longlat" && datum.datum_type === wgs84Datum) return undefined;
  return ([x, y, ...rest]) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return [x as number, y as number, ...rest];
    const [lon, lat] = forward([x as number, y as number]);
    return [rounded(lon as number), rounded(lat as number), ...rest];
  };
}

/** Whether its coordinates are lengths on a plane, and not degrees. @throws UnreadableFile as `toLonLat` does. */
export function isGridSystem(crs: string): boolean {
  return projectionOf(definitionOf(crs.trim())).projName !== "longlat";
}

function definitionOf(crs: string): string | ProjectionDefinition {
  if (lonLatOnWgs84.test(crs)) return "EPSG:4326";
  const code = (epsgCode.exec(crs) ?? wktCode.exec(crs))?.[1];
  if (code && proj4.defs(`EPSG:${code}`)) return `EPSG:${code}`;
  const projection = known(crs);
  if (projection.datum.datum_type !== unknownDatum || isOnGrs80(projection)) return crs;
  if (!/kalianpur.?1962/i.test(crs)) throw new UnreadableFile(noShift(crs));
  // Well-known text names the datum and leaves the shift to whoever reads it.
  const { datum: _, ...rest } = projection;
  return { ...rest, datum_params: [...kalianpur1962ToWgs84] };
}

function known(crs: string): Projection {
  try {
    return projectionOf(crs);
  } catch {
    throw new UnreadableFile(
      `the reference system ${shownCrs(crs)} is not known; give its proj string as crs`,
    );
  }
}

function projectionOf(definition: string | ProjectionDefinition): Projection {
  return new proj4.Proj(definition) as object as Projection;
}

/** Datums on this ellipsoid (ITRF, ETRS89, NAD83 …) lie within 2 m of WGS 84. */
function isOnGrs80({ a, b }: ProjectionDefinition): boolean {
  return Math.abs((a ?? 0) - 6378137) < 0.001 && Math.abs((b ?? 0) - 6356752.3142) < 0.001;
}

function noShift(crs: string): string {
  return `of the datum of ${shownCrs(crs)} no shift to WGS 84 is known; give a proj string with +towgs84 as crs`;
}

/** Well-known text by its name. */
function shownCrs(crs: string): string {
  return (
    /^\w+\s*\[\s*"([^"]{1,80})"/.exec(crs)?.[1] ?? (crs.length > 80 ? `${crs.slice(0, 79)}…` : crs)
  );
}

/** To 0.1 mm: what is finer is noise of the computation, and would make a new edition of it. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9;
}
