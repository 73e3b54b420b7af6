import { createHash } from "node:crypto";
import { z } from "zod";
import { badParameter } from "../http/problem.ts";

/** Where a page ended. The next begins behind that feature. */
export interface Cursor {
  edition: number;
  /** The last feature of the page. Its sort keys are looked up: an edition never changes. */
  after: string;
  /** Counted once, for the first page. */
  numberMatched: number;
}

/** What a walk through pages is of; a cursor of another walk is refused. */
export interface Walk {
  layer: string;
  /** The same for conditions that mean the same. */
  condition: string;
  sort: string;
}

export function encodeCursor(cursor: Cursor, walk: Walk): string {
  const { edition, after, numberMatched } = cursor;
  const fields = [edition, numberMatched, after, checksum(cursor, walk)];
  return Buffer.from(JSON.stringify(fields)).toString("base64url");
}

/** @throws HttpProblem 400 for text that is no cursor, and for a cursor of another walk. */
export function decodeCursor(text: string, walk: Walk): Cursor {
  const { success, data } = fields.safeParse(parseJson(text));
  if (success) {
    const [edition, numberMatched, after, sum] = data;
    const cursor = { edition, numberMatched, after };
    if (sum === checksum(cursor, walk)) return cursor;
  }
  throw badParameter("cursor", "does not belong to this request; follow the links named next");
}

const fields = z.tuple([z.int(), z.int().min(0), z.string().regex(/^[^\0]*$/), z.string()]);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return undefined;
  }
}

/** Against mistakes, not against forgery: a forged cursor shows nothing that is not public. */
function checksum({ edition, after, numberMatched }: Cursor, walk: Walk): string {
  const { layer, condition, sort } = walk;
  const text = JSON.stringify([edition, after, numberMatched, layer, condition, sort]);
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}
