import type { ServerResponse } from "node:http";
import type { QueryOptions } from "../database/database.ts";

/** Cancels the queries of a client that went away. */
export function untilGone(response: ServerResponse): QueryOptions {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  return { signal: gone.signal };
}
