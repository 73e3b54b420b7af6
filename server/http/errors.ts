import type { ErrorRequestHandler, RequestHandler } from "express";
import { DatabaseUnavailable, QueryCancelled, QueryTimeout } from "../database/errors.ts";
import { FilterError } from "../filter/filterError.ts";
import type { Logger } from "../operations/log.ts";
import { badParameter, HttpProblem, notFound, sendProblem } from "./problem.ts";

/** 404 for what no route took. */
export const nothingHere: RequestHandler = (request) => {
  throw notFound(`there is nothing at ${request.path}`);
};

/** What is told of an error. Database text stays in the log. */
export function toProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof FilterError) return badParameter("filter", error.message);
  if (error instanceof QueryTimeout) {
    return new HttpProblem(503, "the database took too long to answer", { retryAfterS: 10 });
  }
  if (error instanceof DatabaseUnavailable || error instanceof QueryCancelled) {
    return new HttpProblem(503, "the database cannot be reached now", { retryAfterS: 5 });
  }
  if (error instanceof URIError)
    return new HttpProblem(400, "the address is not valid percent-encoding");
  return new HttpProblem(500, "something went wrong here; it has been logged");
}

/** Turns whatever a route threw into problem+json, and logs what is our fault. */
export function answerError(log: Logger): ErrorRequestHandler {
  return (error, request, response, _next) => {
    // The client left: its query was given up for that, and nobody reads an answer.
    if (response.destroyed) return;
    const problem = toProblem(error);
    if (problem.status >= 500) log.error({ err: error, path: request.path }, problem.message);
    if (response.headersSent) response.destroy();
    else sendProblem(response, problem);
  };
}
