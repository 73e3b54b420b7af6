import type { LayerState } from "../../contract/wire.ts";
import type { ApiRequest } from "../apiRequest.ts";
import { apiDescription, apiTitle } from "../landingDocument.ts";
import { parameters } from "./parameters.ts";
import { paths } from "./paths.ts";
import { responses } from "./responses.ts";
import { schemas } from "./schemas.ts";

/**
 * The API defined in its own terms. Items have a path for each collection, since each has parameters
 * of its own.
 * @see https://spec.openapis.org/oas/v3.0.3
 */
export function openApiDocument({ apiUrl, language }: ApiRequest, layers: readonly LayerState[]) {
  return {
    openapi: "3.0.3",
    info: {
      title: apiTitle[language],
      description: apiDescription[language],
      version: "1.0.0",
      license: { name: "MIT (software); each collection names the licence of its data" },
    },
    servers: [{ url: apiUrl }],
    tags: [
      { name: "Capabilities", description: "What there is" },
      { name: "Data", description: "The features" },
      { name: "Citations", description: "How it is cited" },
      { name: "Editions", description: "What was published when, and what changed" },
      { name: "Processes", description: "What is computed from them" },
    ],
    paths: paths(layers, language),
    components: { parameters, responses, schemas },
  };
}
