import type { Response } from "express";
import { csv, type Encoding, geoPackage, json, kml } from "../features/encodings.ts";
import { badParameter } from "../http/problem.ts";
import type { Desk, Process } from "./process.ts";
import { type Execution, outputId } from "./readExecution.ts";

interface Executed {
  process: Process;
  inputs: unknown;
  result: unknown;
  wrapping: Execution["response"];
}

/** Forms that are kept rather than looked at. */
const files: readonly Encoding[] = [csv, kml, geoPackage];

/** Answers with what a process has found out, in the form that was asked for. */
export async function sendResult(response: Response, executed: Executed, desk: Desk) {
  const { encoding, mediaType, language } = desk.ask;
  const body = await written(executed, desk);
  response.vary("Accept");
  response.vary("Accept-Language");
  response.setHeader("Content-Language", language);
  response.setHeader("Cache-Control", "no-store");
  if (files.includes(encoding)) {
    const name = `naqsha-${executed.process.id}-edition-${desk.snapshot.edition}.${encoding.f}`;
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
