import { dateIntervals } from "../../contract/datePrecision.ts";

const string = { type: "string" };
const links = { type: "array", items: { $ref: "#/components/schemas/link" } };
const count = { type: "integer", minimum: 0 };

function object(properties: Readonly<Record<string, object>>, ...required: string[]) {
  return { type: "object", ...(required.length > 0 ? { required } : {}), properties };
}

function listOf(items: object) {
  return { type: "array", items };
}

const instant = { type: "string", format: "date-time" };
const changeCounts = { added: count, changed: count, removed: count };

const featureChange = object(
  {
    id: string,
    name: string,
    nameUr: { type: "string", nullable: true },
    change: { type: "string", enum: ["added", "changed", "removed"] },
    moved: { type: "boolean" },
    properties: {
      type: "object",
      additionalProperties: { type: "array", minItems: 2, maxItems: 2, items: {} },
    },
  },
  "id",
  "name",
  "change",
);

const spatialExtent = object({
  bbox: listOf({ type: "array", minItems: 4, maxItems: 4, items: { type: "number" } }),
  crs: string,
});

const temporalExtent = object({
  interval: listOf({
    type: "array",
    minItems: 2,
    maxItems: 2,
    items: { type: "string", format: "date-time", nullable: true },
  }),
  trs: string,
});

const geometry = object(
  {
    type: {
      type: "string",
      enum: ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"],
    },
    coordinates: { type: "array", items: {} },
  },
  "type",
  "coordinates",
);

const feature = object(
  {
    type: { type: "string", enum: ["Feature"] },
    id: string,
    geometry,
    properties: { type: "object", nullable: true },
    links,
  },
  "type",
  "geometry",
  "properties",
);

/** The shapes of what the API answers. */
export const schemas = {
  link: object(
    { href: string, rel: string, type: string, hreflang: string, title: string },
    "href",
    "rel",
  ),
  landingPage: object({ title: string, description: string, links }, "links"),
  confClasses: object({ conformsTo: listOf(string), links }, "conformsTo"),
  collections: object(
    { links, collections: listOf({ $ref: "#/components/schemas/collection" }) },
    "links",
    "collections",
  ),
  collection: object(
    {
      id: string,
      title: string,
      description: string,
      attribution: string,
      itemType: { type: "string", default: "feature" },
      extent: object({ spatial: spatialExtent, temporal: temporalExtent }),
      crs: listOf(string),
      storageCrs: string,
      links,
    },
    "id",
    "links",
  ),
  jsonSchema: { type: "object" },
  featureCollection: object(
    {
      type: { type: "string", enum: ["FeatureCollection"] },
      timeStamp: { type: "string", format: "date-time" },
      numberMatched: count,
      numberReturned: count,
      edition: count,
      links,
      features: listOf({ $ref: "#/components/schemas/feature" }),
    },
    "type",
    "features",
  ),
  feature,
  dateHistogram: object(
    {
      edition: count,
      property: string,
      interval: { type: "string", enum: dateIntervals },
      numberMatched: count,
      undated: count,
      bins: listOf(
        object(
          { start: { type: "string", format: "date" }, count, inexact: count },
          "start",
          "count",
          "inexact",
        ),
      ),
    },
    "edition",
    "property",
    "interval",
    "numberMatched",
    "undated",
    "bins",
  ),
  editions: object(
    {
      links,
      editions: listOf(
        object(
          {
            edition: count,
            publishedAt: instant,
            layers: listOf(
              object(
                { layer: string, ...changeCounts, featureCount: count },
                "layer",
                ...Object.keys(changeCounts),
                "featureCount",
              ),
            ),
          },
          "edition",
          "publishedAt",
          "layers",
        ),
      ),
    },
    "links",
    "editions",
  ),
  editionChanges: object(
    {
      links,
      edition: count,
      publishedAt: instant,
      since: count,
      layers: listOf(
        object(
          { layer: string, ...changeCounts, features: listOf(featureChange) },
          "layer",
          ...Object.keys(changeCounts),
          "features",
        ),
      ),
    },
    "edition",
    "publishedAt",
    "since",
    "layers",
  ),
  searchResults: object(
    {
      results: listOf(
        object({
          layer: string,
          id: string,
          name: string,
          name_ur: { type: "string", nullable: true },
          class: { type: "string", nullable: true },
          bbox: { type: "array", minItems: 4, maxItems: 4, items: { type: "number" } },
        }),
      ),
    },
    "results",
  ),
  problem: object(
    {
      type: string,
      title: string,
      status: { type: "integer" },
      detail: string,
      errors: listOf(object({ parameter: string, detail: string }, "parameter", "detail")),
    },
    "title",
    "status",
  ),
};
