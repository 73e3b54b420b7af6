import type { RequestHandler } from "express";
import { HttpProblem } from "../http/problem.ts";

const methods = "GET, HEAD, OPTIONS";

/** Lets GET and HEAD through, answers the preflights of browsers, and tells other methods what there is. */
export const readOnly: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || request.method === "HEAD") return next();
  response.setHeader("Allow", methods);
  if (request.method !== "OPTIONS") throw new HttpProblem(405, "this can only be read");
  response.setHeader("Access-Control-Allow-Methods", methods);
  response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match");
  response.sendStatus(204);
};
