import { createHash } from "node:crypto";
import type { Response } from "express";
import type { ApiRequest } from "./apiRequest.ts";

/**
 * Answers with `body`, or with 304 when the client has it.
 * @param essence what of the body counts: all but the time at which it was made.
 */
export function sendDocument(
  response: Response,
  { mediaType, language }: ApiRequest,
  body: string,
  essence = body,
): void {
  const etag = createHash("sha256").update(mediaType).update(essence).digest("base64url");
  response.vary("Accept");
  response.vary("Accept-Language");
  response.setHeader("ETag", `W/"${etag.slice(0, 27)}"`);
  // Revalidated even where an edition is named: titles and addresses may change.
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("Content-Language", language);
  const charset = mediaType.startsWith("text/") ? "; charset=utf-8" : "";
  response.setHeader("Content-Type", mediaType + charset);
  // As bytes: to a text Express would add a charset, which these media types do not have.
  response.send(Buffer.from(body));
}
