import type { Position } from "geojson";
import { toLonLat } from "./toLonLat.ts";

/** Eastings and northings that are in no UTM zone, or not in the one that is said. */
export class NotInZone extends Error {}

const bands = "CDEFGHJKLMNPQRSTUVWX";
const zoneText = /^(?:utm)?\s*(?:zone)?\s*(\d{1,2})\s*([C-HJ-NP-X])?$/i;

/**
 * Longitude and latitude of a position in a UTM zone on WGS 84, as tables name them: `42N`, `42R`, `zone 42`. The
 * letter is a latitude band; N may mean the hemisphere too, and without a letter it is the northern one. S is
 * the band from 32° to 40° N, as in Pakistan.
 * @throws NotInZone also where the latitude is not in the band that is said: then one of them is wrong.
 */
export function utmToLonLat(
  zone: string,
  [easting, northing]: readonly [number, number],
): Position {
  const [, digits, letter = ""] = zoneText.exec(zone.trim()) ?? [];
  const number = Number(digits);
  if (!(number >= 1 && number <= 60)) {
    throw new NotInZone(`"${zone.trim()}" is no UTM zone, such as 42N or 42R`);
  }
  checkGrid(easting, northing);
  const band = letter.toUpperCase();
  const isSouth = band !== "" && band < "N";
  const code = (isSouth ? 32700 : 32600) + number;
  const position = toLonLat(`EPSG:${code}`)?.([easting, northing]) ?? [];
  checkBand(position[1] ?? Number.NaN, band, zone.trim());
  return position;
}

function checkGrid(easting: number, northing: number): void {
  if (!(easting >= 100_000 && easting <= 900_000)) {
    throw new NotInZone(`its easting ${easting} is outside a UTM zone, 100,000 to 900,000 m`);
  }
  if (!(northing >= 0 && northing <= 10_000_000)) {
    throw new NotInZone(`its northing ${northing} is outside a UTM zone, 0 to 10,000,000 m`);
  }
}

/** Surveys keep one letter for a site that reaches into the next band. */
const tolerance = 1;

function checkBand(lat: number, band: string, zone: string): void {
  if (band === "" || band === "N") return;
  const south = -80 + 8 * bands.indexOf(band);
  const north = band === "X" ? 84 : south + 8;
  if (lat >= south - tolerance && lat <= north + tolerance) return;
  throw new NotInZone(
    `in zone ${zone} its latitude is ${lat.toFixed(3)}, and band ${band} goes from ${south} to ${north}`,
  );
}
