import type { Request } from "express";
import type { MapSpec } from "../contract/mapSpec.ts";
import { MapSpecError, parseMapSpec } from "../contract/mapSpecCodec.ts";
import { badParameters } from "./problem.ts";

/** As it was sent: Express's own reading keeps neither the order nor what is given twice. */
export function queryOf({ originalUrl }: Pick<Request, "originalUrl">): URLSearchParams {
  return new URL(originalUrl, "http://localhost").searchParams;
}

/**
 * The map that a query asks for.
 * @throws HttpProblem 400 naming every parameter that is unknown, repeated or malformed.
 */
export function readMapSpec(query: URLSearchParams): MapSpec {
  try {
    return parseMapSpec(query);
  } catch (error) {
    if (error instanceof MapSpecError) throw badParameters(error.errors);
    throw error;
  }
}
