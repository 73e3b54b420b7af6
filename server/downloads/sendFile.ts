import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Sends a file piece by piece as it is made, no faster than the client reads it. */
export async function sendText(
  response: ServerResponse,
  pieces: AsyncIterable<string>,
): Promise<void> {
  await pipeline(Readable.from(pieces), response);
}

/** Sends a file that can only be sent when it is finished: it is made beside, and removed again. */
export async function sendMade(
  response: ServerResponse,
  make: (path: string) => Promise<void>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "naqsha-download-"));
  try {
    const path = join(directory, "file");
    await make(path);
    response.setHeader("Content-Length", (await stat(path)).size);
    await pipeline(createReadStream(path), response);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
