import { z } from "zod";
import { badParameter, badParameters } from "../http/problem.ts";
import { formCalled } from "./forms.ts";
import type { Process } from "./process.ts";

const output = z.looseObject({
  format: z.looseObject({ mediaType: z.string().optional() }).optional(),
});

const envelope = z.strictObject({
  inputs: z.unknown(),
  outputs: z.record(z.string(), output).optional(),
  response: z.enum(["raw", "document"]).optional(),
});

/** What a client wants executed. */
export interface Execution {
  inputs: unknown;
  /** What `f` calls the form that its output is asked for in. */
  form: string | undefined;
  /** Wrapped in a document by output, or the result as it is. */
  response: "raw" | "document";
}

/** The only output that processes have. */
export const outputId = "result";

/**
 * Reads the body of an execution.
 * @throws HttpProblem 400 naming each member that is unknown or wrong.
 */
export function readExecution(body: unknown, process: Process): Execution {
  const read = parse(envelope, body, "");
  const unknown = Object.keys(read.outputs ?? {}).find((id) => id !== outputId);
  if (unknown !== undefined) {
    throw badParameter("outputs", `there is no output "${unknown}"; there is ${outputId}`);
  }
  const mediaType = read.outputs?.[outputId]?.format?.mediaType;
  return {
    inputs: parse(process.inputs, read.inputs ?? {}, "inputs"),
    form: mediaType === undefined ? undefined : formCalled(mediaType, process),
    response: read.response ?? "raw",
  };
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, path: string) {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw badParameters(parsed.error.issues.flatMap((issue) => problemsOf(issue, path)).slice(0, 20));
}

function problemsOf(issue: z.core.$ZodIssue, path: string) {
  const at = (...more: PropertyKey[]) =>
    [path, ...issue.path, ...more].filter((part) => part !== "").join(".") || "body";
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ parameter: at(key), detail: "is not known here" }));
  }
  return [{ parameter: at(), detail: issue.message }];
}
