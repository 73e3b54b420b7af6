import { citationForms } from "../../citations/citationForms.ts";
import { csv, geoJson, geoPackage, json, kml, openApi } from "../encodings.ts";

const problem = {
  "application/problem+json": { schema: { $ref: "#/components/schemas/problem" } },
};

/** What an error answers, as RFC 9457. */
export const responses = {
  badRequest: {
    description: "A parameter is unknown or wrong; the answer names it",
    content: problem,
  },
  notFound: { description: "There is no such resource", content: problem },
  tooLarge: {
    description: "More features than a GeoPackage can have here; the other forms have no limit",
    content: problem,
  },
  notAcceptable: { description: "It does not come in a form that is accepted", content: problem },
  unavailable: {
    description: "The database is away or too slow; try again later",
    content: problem,
  },
};

/** What any operation may answer instead. */
export const errors = {
  "400": { $ref: "#/components/responses/badRequest" },
  "406": { $ref: "#/components/responses/notAcceptable" },
  "503": { $ref: "#/components/responses/unavailable" },
};

const html = { "text/html": { schema: { type: "string" } } };

function of(schema: string) {
  return { schema: { $ref: `#/components/schemas/${schema}` } };
}

/** The answers of an operation: one document, as JSON under this media type and as HTML. */
export function answers(
  description: string,
  mediaType: string,
  schema: string,
  more: { csv?: boolean; mayBeMissing?: boolean } = {},
) {
  const table = more.csv ? { [csv.mediaType]: { schema: { type: "string" } } } : {};
  return {
    "200": { description, content: { [mediaType]: of(schema), ...table, ...html } },
    ...errors,
    ...(more.mayBeMissing ? { "404": { $ref: "#/components/responses/notFound" } } : {}),
  };
}

/** The answers of the definition of the API itself. */
export const definitionAnswers = {
  "200": {
    description: "This document",
    content: { [openApi.mediaType]: { schema: { type: "object" } } },
  },
  ...errors,
};

/** The answers of a download: one file, longitude first. */
export const downloadAnswers = {
  "200": {
    description: "A file, named in Content-Disposition",
    content: {
      [geoJson.mediaType]: of("featureCollection"),
      [csv.mediaType]: { schema: { type: "string" } },
      [kml.mediaType]: { schema: { type: "string" } },
      [geoPackage.mediaType]: { schema: { type: "string", format: "binary" } },
    },
  },
  ...errors,
  "404": { $ref: "#/components/responses/notFound" },
  "413": { $ref: "#/components/responses/tooLarge" },
};

/** The answers of a citation: text in one of several forms. */
export const citationAnswers = {
  "200": {
    description: "The citation",
    content: Object.fromEntries(
      citationForms.map(({ mediaType }) => [mediaType, { schema: { type: "string" } }]),
    ),
  },
  ...errors,
};

/** The answers of a histogram, which comes as JSON alone. */
export const histogramAnswers = {
  "200": { description: "The counts", content: { [json.mediaType]: of("dateHistogram") } },
  ...errors,
  "404": { $ref: "#/components/responses/notFound" },
};

/** The answers of the search by name, which comes as JSON alone. */
export const searchAnswers = {
  "200": { description: "What was found", content: { [json.mediaType]: of("searchResults") } },
  "400": errors["400"],
  "503": errors["503"],
};
