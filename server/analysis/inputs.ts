import { z } from "zod";
import { limits } from "../filter/limits.ts";

/** Longest distance that is measured, metres. */
export const greatestDistanceM = 500_000;
/** Most features that a source may be made of. */
export const maxSourceFeatures = 1_000;

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be an identifier");

const featureSource = z
  .strictObject({
    collection: slug.describe("Id of a collection"),
    ids: z
      .array(slug)
      .min(1, "must name at least one feature")
      .max(maxSourceFeatures, `may name at most ${maxSourceFeatures} features`)
      .describe("Ids of its features")
      .optional(),
    filter: z.string().min(1).describe("CQL2 text that is true of its features").optional(),
  })
  .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), {
    error: "must have either ids or filter",
  });

const geometrySource = z.strictObject({
  geometry: z
    .looseObject({ type: z.string() })
    .describe("GeoJSON geometry, longitude and latitude"),
});

/** Around what: features of a collection, or a geometry. */
export const sourceInput = z
  .union([featureSource, geometrySource], {
    error: "must be {collection, ids}, {collection, filter} or {geometry}",
  })
  .describe("Features of a collection, or a geometry");

export type SourceInput = z.infer<typeof sourceInput>;

/** CQL2 text that is true of the places inside. */
export const whereInput = z
  .string("must be CQL2 text")
  .min(1, "must be CQL2 text")
  .max(limits.length, `may have at most ${limits.length} characters`)
  .describe(
    "CQL2 text that is true of the places inside: S_INTERSECTS, S_DISJOINT and S_DWITHIN of geometry and a shape, BBOX, FEATURE or FEATURES, with AND, OR and NOT",
  );

export const distancesInput = z
  .array(
    z
      .number("must be a number of metres")
      .positive("must be more than 0 m")
      .max(greatestDistanceM, `must be at most ${greatestDistanceM} m`),
  )
  .min(1, "must have at least one distance")
  .max(20, "may have at most 20 distances")
  .transform((distances) => [...new Set(distances)].sort((a, b) => a - b))
  .describe("Metres, geodesic");

/** What else is asked of the layers that are looked at, as a map asks it. */
export const questionInputs = {
  layers: z
    .array(slug)
    .min(1, "must name at least one layer")
    .max(100)
    .describe(
      "Ids of the collections that are looked at; when absent those of the map, with towns and provinces of its basemap",
    )
    .optional(),
  filters: z
    .record(slug, z.string().min(1))
    .describe("CQL2 text by collection: only what it is true of is looked at")
    .optional(),
  datetime: z
    .string()
    .describe("RFC 3339 instant or interval: of timed collections only what happened then")
    .optional(),
  edition: z.int().min(1).describe("The latest when absent").optional(),
};
