import { z } from "zod";
import type { LocalText, SourceRecord } from "../../../geodata/declaration.ts";
import { pakistan } from "../../../geodata/extentAndLicence.ts";
import { maxZoom } from "../../contract/tile.ts";
import { mappedValue, mappingSchema } from "../mapping/mapping.ts";
import { layerId, propertyName, recordId } from "./names.ts";
import { symbolSchema } from "./symbolSchema.ts";

/** One text for both languages, or one for each. */
const text: z.ZodType<LocalText> = z.preprocess(
  (given) => (typeof given === "string" ? { en: given, ur: given } : given),
  z.strictObject({ en: z.string().trim().min(1), ur: z.string().trim().min(1) }),
);

const webAddress = z.url({ protocol: /^https?$/, error: "must be an http or https address" });

const term = z.preprocess(
  (given) => (typeof given === "string" ? { title: given } : given),
  // What a class must have depends on the symbol, and is checked with it.
  z.strictObject({ title: text, class: z.unknown().exactOptional() }),
);

/** `["mine", "prospect"]`, or titles and classes by value. */
const vocabulary = z.preprocess(
  (given) => (Array.isArray(given) ? Object.fromEntries(given.map((each) => [each, each])) : given),
  z
    .record(z.string().min(1), term)
    .refine((terms) => Object.keys(terms).length > 0, "has no values"),
);

const property = z
  .strictObject({
    type: z.enum(["string", "integer", "number", "boolean", "date", "string[]"]),
    title: text.optional(),
    unit: z.string().min(1).exactOptional(),
    required: z.boolean().exactOptional(),
    vocabulary: vocabulary.exactOptional(),
    plainTerms: z.boolean().exactOptional(),
    minimum: z.number().exactOptional(),
    maximum: z.number().exactOptional(),
    additive: z.boolean().exactOptional(),
    inTiles: z.boolean().exactOptional(),
    searchable: z.boolean().exactOptional(),
  })
  .superRefine(({ type, vocabulary, minimum, maximum, additive, searchable }, context) => {
    const problem = (message: string) => context.addIssue({ code: "custom", message });
    const isText = type === "string" || type === "string[]";
    const isNumber = type === "integer" || type === "number";
    if (vocabulary && !isText) problem(`a vocabulary is of texts, not of type ${type}`);
    if (searchable && !isText) problem("only texts are searchable");
    if (!isNumber && (minimum ?? maximum) !== undefined) problem("only numbers have limits");
    if (!isNumber && additive) problem("only numbers are added up");
  });

const date = z.strictObject({ "date-parts": z.array(z.array(z.int())).min(1) });

const source: z.ZodType<SourceRecord> = z.strictObject({
  id: recordId,
  type: z.string().min(1),
  title: z.string().min(1),
  author: z
    .array(
      z.strictObject({
        family: z.string().exactOptional(),
        given: z.string().exactOptional(),
        literal: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
  issued: date.exactOptional(),
  accessed: date.exactOptional(),
  publisher: z.string().exactOptional(),
  "container-title": z.string().exactOptional(),
  URL: webAddress.exactOptional(),
  DOI: z.string().exactOptional(),
  license: z.string().min(1),
  note: z.string().exactOptional(),
});

const geometryType = z.enum([
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
]);

const extent = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .refine(
    ([west, south, east, north]) =>
      west >= -180 && west < east && east <= 180 && south >= -90 && south < north && north <= 90,
    "must be [west, south, east, north] in degrees",
  );

const zoom = z.int().min(0).max(maxZoom);

/** The shape of a declaration file. What its parts have to do with one another is for `declareLayer`. */
export const declarationFile = z.strictObject({
  id: layerId,
  title: text,
  description: text.optional(),
  group: z.string().exactOptional(),
  geometry: z.preprocess(
    (given) => (typeof given === "string" ? [given] : given),
    z.array(geometryType).min(1),
  ),
  extent: extent.default([...pakistan]),
  properties: z.record(propertyName, property).default({}),
  licence: z.strictObject({ name: z.string().min(1), url: webAddress }),
  attribution: z.string().min(1),
  minzoom: zoom.default(0),
  maxzoom: zoom.default(14),
  visibleByDefault: z.boolean().default(true),
  symbol: symbolSchema.optional(),
  sources: z.array(source).default([]),
  /** Values that all features have. */
  constants: z.record(z.string(), mappedValue).default({}),
  mapping: mappingSchema.default({
    properties: {},
    rules: [],
    ignore: [],
    reverseLines: false,
  }),
});

export type DeclarationFile = z.output<typeof declarationFile>;
export type PropertyInFile = DeclarationFile["properties"][string];
