import { parentPort } from "node:worker_threads";

/** Makes a worker thread write what it is asked for, one at a time, for a `WritingThread`. */
export function answerWith<Request>(write: (request: Request) => Promise<Uint8Array>): void {
  const port = parentPort;
  if (!port) throw new Error("what writes runs as a worker thread");
  port.on("message", async (request: Request) => {
    // What it throws ends the thread, which tells the other side.
    port.postMessage(await write(request));
  });
}
