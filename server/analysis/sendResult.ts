import type { Response } from "express";
import { csv, json } from "../features/encodings.ts";
import { badParameter } from "../http/problem.ts";
import type { Desk, Process } from "./process.ts";
import { type Execution, outputId } from "./readExecution.ts";

interface Executed {
  process: Process;
  inputs: unknown;
  result: unknown;
  wrapping: Execution["response"];
}

/** Answers with what a process has found out, in the form that was asked for. */
export async function sendResult(response: Response, executed: Executed, desk: Desk) {
  const { encoding, mediaType, language } = desk.ask;
  const body = await written(executed, desk);
  response.vary("Accept");
  response.vary("Accept-Language");
  response.setHeader("Content-Language", language);
  response.setHeader("Cache-Control", "no-store");
  if (encoding === csv) {
    const name = `naqsha-${executed.process.id}-edition-${desk.snapshot.edition}.csv`;
    response.setHeader("Content-Disposition", `attachment; filename="${name}"`);
  }
  response.type(executed.wrapping === "document" ? json.mediaType : mediaType);
  response.send(body);
}

function written({ process, inputs, result, wrapping }: Executed, desk: Desk) {
  const form = process.documents?.find(({ encoding }) => encoding === desk.ask.encoding);
  if (form && wrapping === "document") {
    throw badParameter("response", `a document comes as JSON, not as ${form.encoding.mediaType}`);
  }
  if (form) return form.write(result, inputs, desk);
  return JSON.stringify(wrapping === "raw" ? result : { [outputId]: result });
}
