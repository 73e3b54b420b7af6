import type { Geometry } from "geojson";
import type { Language } from "../../../geodata/declaration.ts";
import { isReference } from "../../../server/contract/area.ts";
import { formatReference } from "../../../server/contract/featureReference.ts";
import type { Area } from "../../../server/contract/mapSpec.ts";
import { formatNumber, formatQuantity } from "../../i18n/format.ts";
import { featureNames } from "../../panels/featureStatements.ts";
import { language } from "../../state/effective.ts";
import type { State } from "../../state/store.ts";
import type { CoordinateFormat } from "../../tools/coordinateFormat.ts";
import { formatCoordinates } from "../../tools/coordinates.ts";
import { measureShape, type ShapeSize } from "./measureShape.ts";
import { areaTexts } from "./messages.ts";

/** What an area is, in a few words: "Within 25 km of N-40". */
export function areaSummary({ shape, distanceM }: Area, state: State): string {
  const lang = language(state);
  const words = areaTexts(lang);
  const geometry = isReference(shape) ? geometryOf(state) : shape;
  const place = isReference(shape)
    ? nameOf(shape, state)
    : shapeName(shape, lang, state.coordinateFormat);
  if (distanceM !== undefined) return words.within(distanceText(distanceM, lang), place);
  const isArea = geometry !== null && measureShape(geometry).polygons > 0;
  return isArea ? words.inside(place) : words.at(place);
}

/** How large the feature is that an area names: no more than its name says it. Null where it has no extent. */
export function namedSize(state: State): string | null {
  const geometry = geometryOf(state);
  if (!geometry) return null;
  const lang = language(state);
  const { polygons, areaM2, lines, lengthM } = measureShape(geometry);
  if (polygons > 0) return areaText(areaM2, lang);
  return lines > 0 ? distanceText(lengthM, lang) : null;
}

/** Metres below a kilometre, else kilometres, to three digits or the metre. */
export function distanceText(metres: number, lang: Language): string {
  return metres < 1000
    ? formatQuantity(lang, Math.round(metres), "m")
    : formatQuantity(lang, threeDigits(metres / 1000), "km");
}

export function shapeName(shape: Geometry, lang: Language, format: CoordinateFormat): string {
  if (shape.type === "Point") {
    const [lon = 0, lat = 0] = shape.coordinates;
    return isolated(
      formatCoordinates({ lon, lat }, format) ?? formatCoordinates({ lon, lat }, "decimal") ?? "",
    );
  }
  return sizeName(measureShape(shape), lang);
}

function sizeName({ points, lines, polygons, lengthM, areaM2 }: ShapeSize, lang: Language): string {
  const words = areaTexts(lang);
  if (polygons > 0 && lines + points === 0) return words.areas(polygons, areaText(areaM2, lang));
  if (lines > 0 && polygons + points === 0) return words.lines(lines, distanceText(lengthM, lang));
  return polygons + lines === 0 ? words.points(points) : words.shapes(points + lines + polygons);
}

function areaText(squareMetres: number, lang: Language): string {
  return areaTexts(lang).squareKm(formatNumber(lang, threeDigits(squareMetres / 1e6)));
}

/** Whole numbers from a hundred on. */
function threeDigits(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

function nameOf(reference: { layer: string; id: string }, state: State): string {
  const { areaFeature } = state;
  if (areaFeature?.status !== "found") return isolated(formatReference(reference));
  return isolated(featureNames(areaFeature.feature.properties, language(state)).main);
}

function geometryOf({ areaFeature }: State): Geometry | null {
  return areaFeature?.status === "found" ? areaFeature.feature.geometry : null;
}

/** Keeps its own direction in a sentence of the other. */
const isolated = (text: string): string => `\u2068${text}\u2069`;
