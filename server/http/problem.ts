import type { ServerResponse } from "node:http";
import type { ParameterError, Problem } from "../contract/wire.ts";

/** A request that cannot be answered as asked: what the client is told, as RFC 9457. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly errors: readonly ParameterError[];
  /** Seconds, for 429 and 503. */
  readonly retryAfterS: number | undefined;

  constructor(
    status: number,
    detail: string,
    options: { errors?: readonly ParameterError[]; retryAfterS?: number } = {},
  ) {
    super(detail);
    this.status = status;
    this.errors = options.errors ?? [];
    this.retryAfterS = options.retryAfterS;
  }
}

/** 400 naming one parameter. */
export function badParameter(parameter: string, detail: string): HttpProblem {
  return badParameters([{ parameter, detail }]);
}

/** 400 naming several. */
export function badParameters(errors: readonly ParameterError[]): HttpProblem {
  const detail = errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join("; ");
  return new HttpProblem(400, detail, { errors });
}

export function notFound(detail: string): HttpProblem {
  return new HttpProblem(404, detail);
}

const titles: Record<number, string> = {
  400: "Bad request",
  404: "Not found",
  405: "Method not allowed",
  406: "Not acceptable",
  413: "Request too large",
  415: "Unsupported media type",
  422: "Invalid geometry",
  429: "Too many requests",
  500: "Internal error",
  501: "Not implemented",
  503: "Temporarily unavailable",
};

/** Writes `problem` as problem+json and ends the response. */
export function sendProblem(response: ServerResponse, problem: HttpProblem): void {
  const body: Problem = {
    type: "about:blank",
    title: titles[problem.status] ?? "Error",
    status: problem.status,
    detail: problem.message,
    ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
  };
  response.statusCode = problem.status;
  // Set by whoever had meant to send a file.
  for (const name of ["Content-Encoding", "Content-Disposition", "Content-Language"]) {
    response.removeHeader(name);
  }
  response.setHeader("Content-Type", "application/problem+json; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Access-Control-Allow-Origin", "*");
  if (problem.retryAfterS !== undefined) response.setHeader("Retry-After", problem.retryAfterS);
  response.end(JSON.stringify(body));
}
