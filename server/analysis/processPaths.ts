import { z } from "zod";
import type { Language } from "../contract/wire.ts";
import { parameter } from "../features/openapi/parameters.ts";
import { errors } from "../features/openapi/responses.ts";
import { formsOf } from "./forms.ts";
import type { Process } from "./process.ts";
import { processes } from "./processes.ts";
import { outputId } from "./readExecution.ts";

const tags = ["Processes"];
const common = [parameter("lang")];

/** The paths of the processes, in terms of OpenAPI 3.0: each is executed at a path of its own, as each has inputs of its own. */
export function processPaths(language: Language) {
  const executions = processes.map((process) => [
    `/processes/${process.id}/execution`,
    { post: execution(process, language) },
  ]);
  return {
    "/processes": {
      get: {
        tags,
        summary: "What there is to compute",
        operationId: "getProcesses",
        parameters: common,
        responses: { "200": answer("The processes"), ...errors },
      },
    },
    "/processes/{processId}": {
      get: {
        tags,
        summary: "What a process takes and gives",
        operationId: "describeProcess",
        parameters: [processId, ...common],
        responses: { "200": answer("The process"), ...errors, "404": missing },
      },
    },
    ...Object.fromEntries(executions),
  };
}

const processId = {
  name: "processId",
  in: "path",
  required: true,
  schema: { type: "string", enum: processes.map(({ id }) => id) },
};

const missing = { $ref: "#/components/responses/notFound" };

function answer(
  description: string,
  mediaType = "application/json",
  schema: object = { type: "object" },
) {
  return { description, content: { [mediaType]: { schema } } };
}

function execution(process: Process, language: Language) {
  const { id, title, description, inputs, result } = process;
  const problem = (summary: string) => ({
    description: summary,
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/problem" } } },
  });
  return {
    tags,
    summary: title[language],
    description: description[language],
    operationId: `execute-${id}`,
    parameters: [formParameter(process), ...common],
    requestBody: {
      required: true,
      content: { "application/json": { schema: envelopeOf(inputs) } },
    },
    responses: {
      "200": resultAnswer(process, result.title[language]),
      ...errors,
      "413": problem("The inputs are too much"),
      "415": problem("The inputs are no JSON"),
      "422": problem("The geometry is not valid, or nothing answers it"),
    },
  };
}

function formParameter(process: Process) {
  return {
    name: "f",
    in: "query",
    description:
      "The form of the result, instead of outputs.result.format and the header Accept. In CSV, texts that a spreadsheet would take for a formula have an apostrophe before them",
    required: false,
    schema: { type: "string", enum: formsOf(process).map(({ f }) => f) },
  };
}

function resultAnswer({ result, documents = [] }: Process, description: string) {
  const texts = documents.map(({ encoding }) => [
    encoding.mediaType,
    { schema: { type: "string" } },
  ]);
  const { content } = answer(description, result.mediaType, result.schema);
  return { description, content: { ...content, ...Object.fromEntries(texts) } };
}

const formatSchema = { type: "object", properties: { mediaType: { type: "string" } } };

function envelopeOf(inputs: z.ZodType) {
  return {
    type: "object",
    required: ["inputs"],
    properties: {
      inputs: z.toJSONSchema(inputs, { target: "openapi-3.0", io: "input" }),
      outputs: {
        type: "object",
        properties: { [outputId]: { type: "object", properties: { format: formatSchema } } },
      },
      response: { type: "string", enum: ["raw", "document"], default: "raw" },
    },
  };
}
