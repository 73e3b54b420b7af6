import express, { type ErrorRequestHandler, type RequestHandler, Router } from "express";
import type { EditionSnapshots } from "../catalog/editionSnapshots.ts";
import { commonParams, readApiRequest } from "../features/apiRequest.ts";
import { json } from "../features/encodings.ts";
import { sendDocument } from "../features/sendDocument.ts";
import { queryParams } from "../http/params.ts";
import { badParameter, HttpProblem, notFound } from "../http/problem.ts";
import { untilGone } from "../http/untilGone.ts";
import type { ServedCatalog } from "../load/declared/servedCatalog.ts";
import type { EditionTracker } from "../load/editions.ts";
import { formsOf } from "./forms.ts";
import type { Process } from "./process.ts";
import { processDescription, processList } from "./processDocuments.ts";
import { processes } from "./processes.ts";
import { readExecution } from "./readExecution.ts";
import { sendResult } from "./sendResult.ts";
import type { WorkshopTools } from "./workshopTools.ts";

export interface AnalysisDeps {
  tools: WorkshopTools;
  editions: Pick<EditionTracker, "latest">;
  catalog: Pick<ServedCatalog, "sources">;
  snapshots: EditionSnapshots;
  /** Without a trailing slash. Undefined: as the request addresses this server. */
  publicUrl: string | undefined;
}

const maxBody = "4mb";

/** OGC API – Processes: what there is to compute, and computing it at once. */
export function analysisRoutes(deps: AnalysisDeps): Router {
  const { publicUrl, tools } = deps;
  const router = Router();
  router.get("/api/processes", (request, response) => {
    const ask = readApiRequest(request, publicUrl, [json], queryParams(request, commonParams));
    sendDocument(response, ask, JSON.stringify(processList(ask, processes)));
  });
  router.get("/api/processes/:id", (request, response) => {
    const process = processOf(request.params.id);
    const ask = readApiRequest(request, publicUrl, [json], queryParams(request, commonParams));
    sendDocument(response, ask, JSON.stringify(processDescription(ask, process)));
  });
  const execution = "/api/processes/:id/execution";
  router.options(execution, preflight);
  router.post(execution, jsonOnly, express.json({ limit: maxBody }), wrongBody);
  router.post(execution, async (request, response) => {
    const process = processOf(request.params.id);
    const params = queryParams(request, commonParams);
    const { inputs, form, response: wrapping } = readExecution(request.body, process);
    const ask = readApiRequest(request, publicUrl, formsOf(process), {
      ...params,
      f: params.f ?? form,
    });
    const snapshot = await snapshotFor(inputs, deps);
    const options = untilGone(response);
    const workshop = { ...tools, snapshot, language: ask.language, options };
    const result = await process.execute(inputs, workshop);
    const desk = { ...workshop, ask, records: deps.catalog.sources };
    await sendResult(response, { process, inputs, result, wrapping }, desk);
  });
  router.all(execution, (_request, response) => {
    response.setHeader("Allow", "POST, OPTIONS");
    throw new HttpProblem(405, "a process is executed by POST");
  });
  return router;
}

function processOf(id: string): Process {
  const process = processes.find((each) => each.id === id);
  if (!process) throw notFound(`there is no process "${id}"`);
  return process;
}

/** Of the edition that the inputs name; the latest unless they do. */
async function snapshotFor(inputs: unknown, { editions, snapshots }: AnalysisDeps) {
  const { edition } = inputs as { edition?: number };
  const snapshot = await snapshots(edition ?? editions.latest);
  if (!snapshot) throw badParameter("inputs.edition", `there is no edition ${edition}`);
  return snapshot;
}

const preflight: RequestHandler = (_request, response) => {
  response.setHeader("Access-Control-Allow-Methods", "POST, OPTIONS");
  response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type");
  response.sendStatus(204);
};

const jsonOnly: RequestHandler = (request, _response, next) => {
  if (!request.is("application/json"))
    throw new HttpProblem(415, "inputs come as application/json");
  next();
};

/** What is wrong with a body before its inputs are read. */
const wrongBody: ErrorRequestHandler = (error, _request, _response, next) => {
  switch ((error as { type?: string }).type) {
    case "entity.too.large":
      throw new HttpProblem(413, `inputs may have at most ${maxBody}`);
    case "entity.parse.failed":
      throw badParameter("body", `is no JSON: ${(error as Error).message}`);
    case "encoding.unsupported":
      throw new HttpProblem(415, "inputs come plain, or compressed by gzip, deflate or br");
    case "charset.unsupported":
      throw new HttpProblem(415, "inputs come in UTF-8");
    default:
      next(error);
  }
};
