import type { ErrorRequestHandler, Request } from "express";
import Negotiator from "negotiator";
import { toProblem } from "../http/errors.ts";
import { readApiRequest } from "./apiRequest.ts";
import { html } from "./encodings.ts";
import { problemPage } from "./html/problemPage.ts";
import { sendDocument } from "./sendDocument.ts";

/** Tells people on a page what was wrong with their request; programs are told elsewhere, in JSON. */
export function problemPages(publicUrl: string | undefined): ErrorRequestHandler {
  return (error, request, response, next) => {
    const problem = toProblem(error);
    // What is our fault is for the log too.
    if (problem.status >= 500 || !wantsPage(request)) return next(error);
    const lang = request.query.lang === "ur" ? "ur" : undefined;
    const ask = readApiRequest(request, publicUrl, [html], { f: html.f, lang });
    response.status(problem.status);
    sendDocument(response, ask, problemPage(ask, problem));
  };
}

function wantsPage(request: Request): boolean {
  if (request.query.f !== undefined) return request.query.f === html.f;
  const types = ["application/problem+json", "application/json", html.mediaType];
  return new Negotiator(request).mediaType(types) === html.mediaType;
}
