import type { FeatureCollection, MultiPolygon } from "geojson";
import { z } from "zod";
import type { LocalText } from "../../../geodata/declaration.ts";
import type { ComposedProperties } from "../../contract/compose.ts";
import { zoneFiles } from "../documents/zoneFiles.ts";
import { plateCarreeAreaM2 } from "../geodesy/plateCarreeArea.ts";
import { whereInput } from "../inputs.ts";
import { defineProcess, type Workshop } from "../process.ts";
import type { ComposedRegion } from "./composeRegion.ts";
import { readWhere } from "./readWhere.ts";

const inputs = z.strictObject({
  where: whereInput,
  toleranceM: z
    .number("must be a number of metres")
    .min(1, "must be at least 1 m")
    .max(10_000, "must be at most 10000 m")
    .describe("What maxErrorM may be at most, metres")
    .default(100),
  edition: z.int().min(1).describe("The latest when absent").optional(),
});

const method: LocalText = {
  en: "The region is drawn where the condition holds. Each place is on its right side of the outline, but where a distance that the condition asks for is met within maxErrorM. Distances are geodesic on the WGS 84 ellipsoid; S_INTERSECTS takes edges as straight in longitude and latitude, and so are those of the outline. What is named by FEATURE and FEATURES is taken where it is said to be, in this edition.",
  ur: "خطہ وہاں کھینچا گیا ہے جہاں شرط پوری ہوتی ہے۔ ہر مقام خاکے کی درست طرف ہے، سوائے اس کے جہاں شرط میں مانگا گیا کوئی فاصلہ maxErrorM کے اندر اندر پورا ہوتا ہو۔ فاصلے WGS 84 بیضوی پر جیوڈیسک ہیں؛ S_INTERSECTS کے کنارے طول و عرض البلد میں سیدھے ہیں، اور خاکے کے بھی۔ FEATURE اور FEATURES سے جن کا نام لیا گیا ہے وہ اس اشاعت میں بیان کردہ مقام پر مانے گئے ہیں۔",
};

/** Zones put together by union, intersection and difference: where a condition on places holds. */
export const compose = defineProcess({
  id: "compose",
  version: "1.0.0",
  title: { en: "Composed zone", ur: "مرکب حلقہ" },
  description: {
    en: "Where a condition on places holds, such as at least 20 km from any incident and within 15 km of a route, with a bound on the error of its outline.",
    ur: "مقامات پر لگائی گئی شرط کہاں پوری ہوتی ہے، مثلاً کسی بھی واقعے سے کم از کم 20 کلومیٹر دور اور کسی راستے سے 15 کلومیٹر کے اندر، خاکے کی غلطی کی حد کے ساتھ۔",
  },
  inputs,
  result: {
    title: {
      en: "One feature, or none where the condition holds nowhere",
      ur: "ایک فیچر، یا کوئی نہیں جہاں شرط کہیں پوری نہیں ہوتی",
    },
    mediaType: "application/geo+json",
    schema: { type: "object" },
  },
  execute: async ({ where, toleranceM }, workshop) => {
    const { text, expression } = await readWhere(where, "inputs.where", workshop);
    const region = await workshop.drawing.compose(expression, toleranceM, workshop.options);
    return collection(text, region, workshop);
  },
  documents: zoneFiles(({ where, toleranceM }: z.output<typeof inputs>) => ({
    where,
    toleranceM: String(toleranceM),
  })),
});

function collection(
  where: string,
  { polygons, maxErrorM }: ComposedRegion,
  { snapshot: { edition }, language }: Workshop,
): FeatureCollection<MultiPolygon, ComposedProperties> & { edition: number; method: string } {
  const areaM2 = polygons.flat().reduce((sum, ring) => sum + plateCarreeAreaM2(ring), 0);
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map((at) => [...at])));
  const feature = {
    type: "Feature" as const,
    geometry: { type: "MultiPolygon" as const, coordinates },
    properties: { where, areaM2, maxErrorM },
  };
  const features = polygons.length > 0 ? [feature] : [];
  return { type: "FeatureCollection", edition, method: method[language], features };
}
