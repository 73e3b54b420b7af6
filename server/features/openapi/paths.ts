import type { Language } from "../../../geodata/declaration.ts";
import { processPaths } from "../../analysis/processPaths.ts";
import type { LayerState } from "../../contract/wire.ts";
import { geoJson, json, jsonSchema } from "../encodings.ts";
import { propertyParams } from "../propertyParams.ts";
import { propertySchema, schemaKinds } from "../schemaDocument.ts";
import { parameter, propertyParameter } from "./parameters.ts";
import {
  answers,
  citationAnswers,
  definitionAnswers,
  downloadAnswers,
  histogramAnswers,
  searchAnswers,
} from "./responses.ts";

const common = [parameter("f"), parameter("lang"), parameter("edition")];

/** Every path of the API with its one operation. */
export function paths(layers: readonly LayerState[], language: Language) {
  return {
    ...capabilities,
    ...Object.fromEntries(
      layers.map((layer) => [`/collections/${layer.id}/items`, itemsPath(layer, language)]),
    ),
    ...Object.fromEntries(
      layers.map((layer) => [`/collections/${layer.id}/download`, downloadPath(layer, language)]),
    ),
    "/collections/{collectionId}/items/{featureId}": featurePath,
    "/collections/{collectionId}/histogram": histogramPath,
    "/collections/{collectionId}/items/{featureId}/citation": featureCitationPath,
    "/citation": mapCitationPath,
    "/search": searchPath,
    "/editions": editionsPath,
    "/editions/{edition}/changes": changesPath,
    ...processPaths(language),
  };
}

function capability(operationId: string, summary: string, responses: object, params: object[]) {
  return { get: { tags: ["Capabilities"], summary, operationId, parameters: params, responses } };
}

const summaries = {
  schema: "What the features are made of",
  queryables: "What filters may name",
  sortables: "What features can be sorted by",
};

const capabilities = {
  "/": capability(
    "getLandingPage",
    "Where everything else is found",
    answers("The landing page", json.mediaType, "landingPage"),
    common,
  ),
  "/conformance": capability(
    "getConformance",
    "The standards that the API follows",
    answers("The conformance classes", json.mediaType, "confClasses"),
    common,
  ),
  "/openapi.json": capability("getDefinition", "The definition of the API", definitionAnswers, [
    parameter("lang"),
    parameter("edition"),
  ]),
  "/collections": capability(
    "getCollections",
    "The collections",
    answers("The collections", json.mediaType, "collections"),
    common,
  ),
  "/collections/{collectionId}": capability(
    "describeCollection",
    "One collection",
    answers("The collection", json.mediaType, "collection", { mayBeMissing: true }),
    [parameter("collectionId"), ...common],
  ),
  ...Object.fromEntries(
    schemaKinds.map((kind) => [
      `/collections/{collectionId}/${kind}`,
      capability(
        `get-${kind}`,
        summaries[kind],
        answers("A JSON Schema", jsonSchema.mediaType, "jsonSchema", { mayBeMissing: true }),
        [parameter("collectionId"), ...common],
      ),
    ]),
  ),
};

function ownParameters(layer: LayerState, language: Language) {
  return Object.entries(propertyParams(layer)).map(([name, property]) =>
    propertyParameter(name, propertySchema(property, language)),
  );
}

function itemsPath(layer: LayerState, language: Language) {
  const shared = [
    ...(["fItems", "lang", "edition", "limit", "cursor", "bbox", "bboxCrs", "datetime"] as const),
    ...(["crs", "filter", "filterLang", "filterCrs", "sortby", "properties"] as const),
  ].map(parameter);
  return {
    get: {
      tags: ["Data"],
      summary: layer.title[language],
      description: layer.description[language],
      operationId: `getItems-${layer.id}`,
      parameters: [...shared, ...ownParameters(layer, language)],
      responses: answers("Features", geoJson.mediaType, "featureCollection", {
        csv: true,
        mayBeMissing: true,
      }),
    },
  };
}

function downloadPath(layer: LayerState, language: Language) {
  const shared = [
    ...(["fDownload", "lang", "edition", "bbox", "bboxCrs", "datetime"] as const),
    ...(["filter", "filterLang", "filterCrs", "sortby", "properties"] as const),
  ].map(parameter);
  return {
    get: {
      tags: ["Data"],
      summary: `${layer.title[language]}: all features that are asked for, as a file with its sources`,
      operationId: `download-${layer.id}`,
      parameters: [...shared, ...ownParameters(layer, language)],
      responses: downloadAnswers,
    },
  };
}

const featurePath = {
  get: {
    tags: ["Data"],
    summary: "One feature",
    operationId: "getFeature",
    parameters: [
      parameter("collectionId"),
      parameter("featureId"),
      parameter("fFeature"),
      parameter("lang"),
      parameter("edition"),
      parameter("crs"),
      parameter("properties"),
    ],
    responses: answers("The feature", geoJson.mediaType, "feature", { mayBeMissing: true }),
  },
};

const histogramPath = {
  get: {
    tags: ["Data"],
    summary: "How many features there are in each month, or other span, of a date",
    operationId: "getHistogram",
    parameters: [
      ...(["collectionId", "fJson", "lang", "edition", "dateProperty", "interval"] as const),
      ...(["bbox", "bboxCrs", "datetime", "filter", "filterLang", "filterCrs"] as const),
    ].map(parameter),
    responses: histogramAnswers,
  },
};

const searchPath = {
  get: {
    tags: ["Data"],
    summary: "Features by name, in English or Urdu, of all collections",
    operationId: "search",
    parameters: [parameter("q"), parameter("searchLimit"), parameter("edition")],
    responses: searchAnswers,
  },
};

const editionsPath = {
  get: {
    tags: ["Editions"],
    summary: "The editions that were published, the newest first",
    operationId: "getEditions",
    parameters: (["f", "lang", "before", "listLimit"] as const).map(parameter),
    responses: answers("The editions", json.mediaType, "editions"),
  },
};

const changesPath = {
  get: {
    tags: ["Editions"],
    summary: "How an edition differs from an earlier one, feature by feature",
    operationId: "getChanges",
    parameters: (
      ["editionId", "f", "lang", "since", "changedLayer", "after", "listLimit"] as const
    ).map(parameter),
    responses: answers("The differences", json.mediaType, "editionChanges", { mayBeMissing: true }),
  },
};

const featureCitationPath = {
  get: {
    tags: ["Citations"],
    summary: "How a feature is cited, with the sources it rests on",
    operationId: "citeFeature",
    parameters: (["collectionId", "featureId", "fCitation", "edition"] as const).map(parameter),
    responses: { ...citationAnswers, "404": { $ref: "#/components/responses/notFound" } },
  },
};

const mapCitationPath = {
  get: {
    tags: ["Citations"],
    summary: "How a map is cited",
    description: "Takes the parameters of a map's address beside f.",
    operationId: "citeMap",
    parameters: (["fCitation", "edition"] as const).map(parameter),
    responses: citationAnswers,
  },
};
