import { HttpProblem } from "../../http/problem.ts";
import { BufferProblem } from "../buffer/bufferProblem.ts";
import type { DrawingName } from "./drawings.ts";

/** What the main thread asks of one that draws, and what comes back: one answer to each. */
export interface DrawingRequest {
  name: DrawingName;
  args: readonly unknown[];
}

export type DrawingReply =
  | { type: "drawn"; result: unknown }
  | ({ type: "impossible" } & Pick<BufferProblem, "input" | "kind" | "message">)
  | ({ type: "refused" } & Pick<HttpProblem, "status" | "message" | "errors">)
  | { type: "failed"; message: string };

/** Errors are no longer themselves once they are cloned. */
export function replyOf(error: unknown): DrawingReply {
  if (error instanceof BufferProblem) {
    const { input, kind, message } = error;
    return { type: "impossible", input, kind, message };
  }
  if (error instanceof HttpProblem) {
    const { status, message, errors } = error;
    return { type: "refused", status, message, errors };
  }
  return { type: "failed", message: error instanceof Error ? `${error.stack}` : `${error}` };
}

export function errorOf(reply: Exclude<DrawingReply, { type: "drawn" }>): Error {
  switch (reply.type) {
    case "impossible":
      return new BufferProblem(reply.input, reply.kind, reply.message);
    case "refused":
      return new HttpProblem(reply.status, reply.message, { errors: reply.errors });
    case "failed":
      return new Error(reply.message);
  }
}
