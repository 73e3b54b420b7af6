import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { z } from "zod";
import type { LocalText } from "../../../geodata/declaration.ts";
import type { BufferProperties } from "../../contract/buffer.ts";
import { sourceText } from "../documents/sourceText.ts";
import { zoneFiles } from "../documents/zoneFiles.ts";
import { sourceInput } from "../inputs.ts";
import { defineProcess, type Workshop } from "../process.ts";
import { readSource } from "../source/readSource.ts";
import type { Zone } from "./bufferGeometries.ts";

const inputs = z.strictObject({
  source: sourceInput,
  distancesM: z
    .array(z.number("must be a number of metres"))
    .min(1, "must have at least one distance")
    .max(20, "may have at most 20 distances")
    .transform((distances) => [...new Set(distances)].sort((a, b) => a - b))
    .describe("Metres, geodesic; negative goes inward, for polygons only"),
  toleranceM: z
    .number("must be a number of metres")
    .describe("What every point of the boundary may be off by, metres")
    .default(10),
  dissolve: z.boolean().describe("One zone round everything, or one round each").default(true),
  rings: z
    .boolean()
    .describe("Bands between one distance and the next, in place of all that is within each")
    .default(false),
  ends: z.enum(["round", "flat"]).describe("Of lines").default("round"),
  side: z.enum(["both", "left", "right"]).describe("Of lines, looking along them").default("both"),
  edition: z.int().min(1).describe("The latest when absent").optional(),
});

const method: LocalText = {
  en: "Every point of a boundary is within maxErrorM of the true geodesic distance on the WGS 84 ellipsoid; edges are straight in longitude and latitude, as GeoJSON draws them. What is inside is decided by distance, not by this outline.",
  ur: "حد کا ہر نقطہ WGS 84 بیضوی پر اصل جیوڈیسک فاصلے سے زیادہ سے زیادہ maxErrorM دور ہے؛ کنارے طول و عرض البلد میں سیدھے ہیں، جیسے GeoJSON انہیں کھینچتا ہے۔ اندر کیا ہے، اس کا فیصلہ فاصلے سے ہوتا ہے، اس خاکے سے نہیں۔",
};

/** Geodesic buffers that say how exact they are. */
export const buffer = defineProcess({
  id: "buffer",
  version: "1.0.0",
  title: { en: "Buffer zones", ur: "حفاظتی حلقے" },
  description: {
    en: "Zones round features or a geometry, with geodesic distances on WGS 84 and a proven bound on the error of their outline.",
    ur: "مقامات یا کسی شکل کے گرد حلقے، WGS 84 پر جیوڈیسک فاصلوں کے ساتھ، اور خاکے کی غلطی کی ثابت شدہ حد کے ساتھ۔",
  },
  inputs,
  result: {
    title: { en: "One feature for each zone", ur: "ہر حلقے کے لیے ایک فیچر" },
    mediaType: "application/geo+json",
    schema: { type: "object" },
  },
  execute: async ({ source, edition: _, ...asked }, workshop) => {
    const sources = await readSource(source, workshop);
    const geometries = sources.map(({ shape }) => shape.geometry);
    const zones = await workshop.drawing.buffer({ ...asked, geometries }, workshop.options);
    const names = sources.map(({ feature }) => feature && `${feature.layer}/${feature.id}`);
    return collection(zones, names, workshop);
  },
  documents: zoneFiles(({ source, ...asked }: z.output<typeof inputs>) => ({
    source: sourceText(source),
    distancesM: asked.distancesM.join(", "),
    toleranceM: String(asked.toleranceM),
  })),
});

function collection(
  zones: readonly Zone[],
  names: readonly (string | null)[],
  { snapshot: { edition }, language }: Workshop,
): FeatureCollection<Polygon | MultiPolygon, BufferProperties> & {
  edition: number;
  method: string;
} {
  const features = zones.map(({ geometry, geometryIndex, ...properties }) => {
    const round = geometryIndex === undefined ? names : [names[geometryIndex] ?? null];
    const sources = round.filter((name) => name !== null);
    return { type: "Feature" as const, geometry, properties: { ...properties, sources } };
  });
  return { type: "FeatureCollection", edition, method: method[language], features };
}
