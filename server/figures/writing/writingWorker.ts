import { parentPort } from "node:worker_threads";
import { type WritingRequest, writeFigure } from "./writeFigure.ts";

/** Writes figures off the main thread, one at a time. */

const port = parentPort;
if (!port) throw new Error("writingWorker.ts runs as a worker thread");

port.on("message", async (request: WritingRequest) => {
  // What it throws ends the thread, which tells the other side.
  port.postMessage(await writeFigure(request));
});
