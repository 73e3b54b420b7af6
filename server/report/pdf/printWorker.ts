import { parentPort } from "node:worker_threads";
import { documentPdf, type PrintedDocument } from "./documentPdf.ts";

/** Lays reports out off the main thread, one at a time. */

const port = parentPort;
if (!port) throw new Error("printWorker.ts runs as a worker thread");

port.on("message", async (document: PrintedDocument) => {
  // What it throws ends the thread, which tells the other side.
  port.postMessage(await documentPdf(document));
});
