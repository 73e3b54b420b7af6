import { z } from "zod";
import type { ApiRequest } from "../features/apiRequest.ts";
import { json } from "../features/encodings.ts";
import type { Process } from "./process.ts";
import { outputId } from "./readExecution.ts";

/** @see https://docs.ogc.org/is/18-062r2/18-062r2.html#toc26 */
export function processList(ask: ApiRequest, processes: readonly Process[]) {
  const described = processes.map((process) => {
    const href = ask.hrefOf(`/processes/${process.id}`);
    return { ...summary(ask, process), links: [link(href, "self")] };
  });
  return { processes: described, links: ask.links };
}

/** @see https://docs.ogc.org/is/18-062r2/18-062r2.html#toc30 */
export function processDescription(ask: ApiRequest, process: Process) {
  const { result, id } = process;
  return {
    ...summary(ask, process),
    inputs: inputDescriptions(process),
    outputs: {
      [outputId]: {
        title: result.title[ask.language],
        schema: outputSchema(process),
      },
    },
    links: [
      ...ask.links,
      link(
        ask.hrefOf(`/processes/${id}/execution`),
        "http://www.opengis.net/def/rel/ogc/1.0/execute",
      ),
    ],
  };
}

/** Of all the forms that a result comes in: a format is asked for by its media type. */
function outputSchema({ result, documents = [] }: Process) {
  const data = { ...result.schema, contentMediaType: result.mediaType };
  if (documents.length === 0) return data;
  const texts = documents.map(({ encoding }) => ({
    type: "string",
    contentMediaType: encoding.mediaType,
  }));
  return { oneOf: [data, ...texts] };
}

function summary({ language }: ApiRequest, { id, version, title, description }: Process) {
  return {
    id,
    version,
    title: title[language],
    description: description[language],
    jobControlOptions: ["sync-execute"],
    outputTransmission: ["value"],
  };
}

const link = (href: string, rel: string) => ({ href, rel, type: json.mediaType });

/** An input that may be left out occurs at least 0 times; those that are arrays are arrays once. */
function inputDescriptions(process: Process) {
  const schema = z.toJSONSchema(process.inputs, { target: "openapi-3.0", io: "input" });
  const required = new Set(schema.required ?? []);
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, input]) => {
      const { description = name, ...rest } = input as { description?: string };
      return [
        name,
        {
          title: name,
          description,
          minOccurs: required.has(name) ? 1 : 0,
          maxOccurs: 1,
          schema: rest,
        },
      ];
    }),
  );
}
