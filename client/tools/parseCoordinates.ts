import { toPoint } from "mgrs";
import type { Bbox } from "../../geodata/declaration.ts";
import type { Position } from "./position.ts";
import { fromUtm } from "./utm.ts";

/**
 * The places a typed text may mean: decimal degrees, DMS, UTM or MGRS; empty when it is none of
 * them. Some texts mean two: "62.08 29.12" may be longitude first, and in "42S 345000 3812000" the
 * S is the southern hemisphere or the latitude band 32–40° N. Then those inside `extent` are meant,
 * or the first where none is.
 */
export function parseCoordinates(text: string, extent: Bbox): readonly Position[] {
  const plain = toLatinDigits(text).trim().toUpperCase();
  const readings = [parseMgrs, parseUtm, parseDegrees]
    .flatMap((parse) => parse(plain))
    .filter(({ lon, lat }) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180);
  const inside = readings.filter((reading) => contains(extent, reading));
  return inside.length > 0 ? inside : readings.slice(0, 1);
}

function contains([west, south, east, north]: Bbox, { lon, lat }: Position): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Urdu and Arabic keyboards type digits and separators of their own. */
function toLatinDigits(text: string): string {
  return text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll("٫", ".")
    .replaceAll("،", ",");
}

function parseMgrs(text: string): Position[] {
  const [, zone, square, digits = ""] =
    text.match(/^(\d{1,2}\s*[C-HJ-NP-X])\s*([A-HJ-NP-Z][A-HJ-NP-V])\s*(\d[\d\s]*)$/) ?? [];
  const figures = digits.replace(/\s/g, "");
  if (!zone || figures.length % 2 !== 0 || figures.length > 10) return [];
  try {
    const [lon, lat] = toPoint(`${zone.replace(/\s/g, "")}${square}${figures}`);
    return [{ lon, lat }];
  } catch {
    return []; // The letters name no square of that zone.
  }
}

function parseUtm(text: string): Position[] {
  const [, zone, letter = "", easting, northing] =
    text.match(
      /^(\d{1,2})\s*([C-HJ-NP-X])[\s,]+(\d{6}(?:\.\d+)?)\s*M?\s*E?[\s,]+(\d{1,8}(?:\.\d+)?)\s*M?\s*N?$/,
    ) ?? [];
  if (!zone || Number(zone) < 1 || Number(zone) > 60) return [];
  const grid = { zone: Number(zone), eastingM: Number(easting), northingM: Number(northing) };
  const band = letter >= "N" ? "N" : "S";
  const hemispheres = letter === "S" ? (["S", "N"] as const) : ([band] as const);
  return hemispheres.map((hemisphere) => fromUtm({ ...grid, hemisphere }));
}

/** Decimal degrees, or degrees with minutes and seconds, with or without compass letters. */
function parseDegrees(text: string): Position[] {
  const spaced = text
    .replace(/[°º′'’"″”:,;]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const number = String.raw`[-+]?\d+(?:\.\d+)?`;
  const angle = `${number}(?: ${number}){0,2}`;
  const bare = spaced.match(new RegExp(`^${number}(?: ${number})*$`));
  if (bare) return parseBare(spaced.split(" ").map(Number));
  const after = spaced.match(new RegExp(`^(${angle}) ?([NSEW]) ?(${angle}) ?([NSEW])$`));
  if (after) return pair([after[2], after[1]], [after[4], after[3]]);
  const before = spaced.match(new RegExp(`^([NSEW]) ?(${angle}) ?([NSEW]) ?(${angle})$`));
  return before ? pair([before[1], before[2]], [before[3], before[4]]) : [];
}

function parseBare(numbers: readonly number[]): Position[] {
  if (![2, 4, 6].includes(numbers.length)) return [];
  const half = numbers.length / 2;
  const first = angleOf(numbers.slice(0, half));
  const second = angleOf(numbers.slice(half));
  if (first === null || second === null) return [];
  return [
    { lat: first, lon: second },
    { lat: second, lon: first },
  ];
}

type Lettered = readonly [letter: string | undefined, angle: string | undefined];

function pair(...angles: readonly [Lettered, Lettered]): Position[] {
  const position: Partial<Position> = {};
  for (const [letter = "", text = ""] of angles) {
    const angle = angleOf(text.split(" ").map(Number));
    if (angle === null || angle < 0) return [];
    const signed = letter === "S" || letter === "W" ? -angle : angle;
    if (letter === "N" || letter === "S") position.lat = signed;
    else position.lon = signed;
  }
  const { lon, lat } = position;
  return lon === undefined || lat === undefined ? [] : [{ lon, lat }];
}

/** Degrees from [degrees, minutes, seconds]; null when minutes or seconds are not below 60. */
function angleOf([degrees = 0, minutes = 0, seconds = 0]: readonly number[]): number | null {
  if ([minutes, seconds].some((part) => part < 0 || part >= 60)) return null;
  const sign = Object.is(degrees, -0) || degrees < 0 ? -1 : 1;
  return degrees + sign * (minutes / 60 + seconds / 3600);
}
