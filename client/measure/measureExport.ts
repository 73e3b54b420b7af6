import type { Geometry, Position } from "geojson";
import type { Language } from "../../geodata/declaration.ts";
import { formatText } from "../../server/filter/formatText.ts";
import type { Measurement } from "./measurement.ts";
import { areaText, azimuthText, lengthText } from "./measureTexts.ts";
import { measureMessages } from "./messages.ts";

/** To about a centimetre. */
const decimals = 7;

/** The points as they were set, edges straight in longitude and latitude as GeoJSON and WKT have them. */
export function shapeOf(points: readonly Position[], isArea: boolean): Geometry {
  const rounded = points.map((point) => point.map((each) => Number(each.toFixed(decimals))));
  const [first = []] = rounded;
  if (isArea && rounded.length > 2) return { type: "Polygon", coordinates: [[...rounded, first]] };
  if (rounded.length === 1) return { type: "Point", coordinates: first };
  return { type: "LineString", coordinates: rounded };
}

export function asWkt(points: readonly Position[], isArea: boolean): string {
  return formatText({ kind: "geometry", geometry: shapeOf(points, isArea) });
}

export function asGeoJson(
  points: readonly Position[],
  isArea: boolean,
  { lengthM, areaM2 }: Measurement,
): string {
  const properties = {
    length_m: Number(lengthM.toFixed(3)),
    ...(areaM2 === null ? {} : { area_m2: Number(areaM2.toFixed(1)) }),
    method: "geodesic, WGS 84",
  };
  return JSON.stringify({ type: "Feature", geometry: shapeOf(points, isArea), properties });
}

/** A table with tabs, as spreadsheets take it, and the sums below. */
export function asText(
  lang: Language,
  points: readonly Position[],
  { legs, lengthM, areaM2 }: Measurement,
): string {
  const words = measureMessages(lang);
  const at = (point: Position | undefined) =>
    [...(point ?? [])]
      .reverse()
      .map((each) => each.toFixed(decimals))
      .join(", ");
  const rows = legs.map(({ distanceM, azimuth }, index) => [
    at(points[index]),
    at(points[(index + 1) % points.length]),
    lengthText(lang, distanceM),
    azimuthText(lang, azimuth),
  ]);
  const head = [words.from, words.to, words.length, words.azimuth];
  const sums = [
    `${areaM2 === null ? words.length : words.perimeter}: ${lengthText(lang, lengthM)}`,
    ...(areaM2 === null ? [] : [`${words.area}: ${areaText(lang, areaM2)}`]),
    words.method,
  ];
  return [...[head, ...rows].map((row) => row.join("\t")), ...sums].join("\n");
}
