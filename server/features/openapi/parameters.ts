import { dateIntervals } from "../../contract/datePrecision.ts";
import { defaultLimit, maxLimit } from "../itemsQuery.ts";

/** A query parameter; lists are written with commas. */
function query(name: string, description: string, schema: object) {
  return { name, in: "query", description, required: false, schema, style: "form", explode: false };
}

const text = { type: "string" };
const uri = { type: "string", format: "uri" };
const names = { type: "array", items: text };

const crsUris =
  "http://www.opengis.net/def/crs/OGC/1.3/CRS84 (longitude, latitude), or EPSG/0/4326 (latitude, longitude), EPSG/0/3857, EPSG/0/32641 to 32643; the collection lists them";

function path(name: string, description: string) {
  return { name, in: "path", description, required: true, schema: text };
}

/** Parameters that several operations share. */
export const parameters = {
  f: query("f", "The form of the answer, instead of the header Accept", {
    type: "string",
    enum: ["json", "html"],
  }),
  fJson: query("f", "The form of the answer, instead of the header Accept", {
    type: "string",
    enum: ["json"],
  }),
  fItems: query(
    "f",
    "The form of the answer, instead of the header Accept. In CSV, texts that a spreadsheet would take for a formula have an apostrophe before them",
    { type: "string", enum: ["json", "geojson", "html", "csv"] },
  ),
  fDownload: query(
    "f",
    "The form of the file, instead of the header Accept. A GeoPackage is sent when it is finished, the others as they are made",
    { type: "string", enum: ["geojson", "csv", "kml", "gpkg"], default: "geojson" },
  ),
  fCitation: query("f", "The form of the citation, instead of the header Accept", {
    type: "string",
    enum: ["apa", "bibtex", "csl", "ris"],
    default: "apa",
  }),
  fFeature: query("f", "The form of the answer, instead of the header Accept", {
    type: "string",
    enum: ["json", "geojson", "html"],
  }),
  lang: query("lang", "The language of titles, instead of the header Accept-Language", {
    type: "string",
    enum: ["en", "ur"],
  }),
  edition: query("edition", "A published state of the data; the latest when absent", {
    type: "integer",
    minimum: 1,
  }),
  limit: query("limit", "How many features at most; more than the maximum counts as the maximum", {
    type: "integer",
    minimum: 1,
    maximum: maxLimit,
    default: defaultLimit,
  }),
  cursor: query("cursor", "Where the page before ended, as its link next says", text),
  bbox: query(
    "bbox",
    "Features that meet the box: lower left and upper right corner, with or without heights, in bbox-crs. A western edge east of the eastern one crosses the antimeridian",
    {
      type: "array",
      oneOf: [
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 },
      ],
      items: { type: "number" },
    },
  ),
  bboxCrs: query("bbox-crs", `Of the numbers of bbox: ${crsUris}`, uri),
  datetime: query(
    "datetime",
    "Features whose date meets the instant or the interval, as RFC 3339 writes them; .. is an open end. Dates are whole days of UTC",
    text,
  ),
  crs: query("crs", `Of the coordinates given: ${crsUris}`, uri),
  filter: query(
    "filter",
    "Features of which this is true, in CQL2. Beyond the standard, S_DWITHIN(geometry, POINT(62.1 29.1), 25, 'km') is true within that distance on the ellipsoid, in m or km; FEATURE('cpec-routes', 'n-40') is the geometry of a feature of this or another collection; and FEATURES('incidents', 'fatalities_best > 10') are those of all features of a collection that the text is true of, or FEATURES('incidents') those of all; both in the edition asked for",
    text,
  ),
  filterLang: query("filter-lang", "The encoding of filter", {
    type: "string",
    enum: ["cql2-text", "cql2-json"],
    default: "cql2-text",
  }),
  filterCrs: query("filter-crs", `Of the geometries in filter: ${crsUris}`, uri),
  sortby: query(
    "sortby",
    "Properties to sort by, with - before those that descend. Missing values come last; by id when absent",
    names,
  ),
  properties: query("properties", "The properties to give; all when absent", names),
  dateProperty: query("property", "A date of the features; the first when absent", text),
  interval: query("interval", "The span that features are counted by; weeks begin on Monday", {
    type: "string",
    enum: dateIntervals,
    default: "month",
  }),
  q: { ...query("q", "A part of a name", { type: "string", maxLength: 100 }), required: true },
  searchLimit: query("limit", "How many features at most", {
    type: "integer",
    minimum: 1,
    maximum: 50,
    default: 10,
  }),
  before: query("before", "Only editions before this one", { type: "integer", minimum: 1 }),
  since: query("since", "The edition to compare with; the one before when absent", {
    type: "integer",
    minimum: 0,
  }),
  changedLayer: query("layer", "Only of this collection", text),
  after: query("after", "Only features after this id; needs a layer", text),
  listLimit: query("limit", "How many are listed at most, of each collection", {
    type: "integer",
    minimum: 1,
    maximum: 1000,
    default: 100,
  }),
  editionId: path("edition", "The number of an edition, or latest"),
  collectionId: path("collectionId", "A collection"),
  featureId: path("featureId", "A feature of the collection"),
};

/** A reference to one of them. */
export function parameter(name: keyof typeof parameters) {
  return { $ref: `#/components/parameters/${name}` };
}

/** A property of a layer as a parameter: features whose value equals it. */
export function propertyParameter(name: string, schema: Readonly<Record<string, unknown>>) {
  const { title, ...rest } = schema;
  const known = ["type", "format", "enum", "minimum", "maximum"].filter((key) => key in rest);
  return query(name, String(title), Object.fromEntries(known.map((key) => [key, rest[key]])));
}
