import { parentPort } from "node:worker_threads";
import { type DrawingReply, type DrawingRequest, replyOf } from "./drawingProtocol.ts";
import { drawings } from "./drawings.ts";

/** Draws off the main thread, one thing at a time. */

const port = parentPort;
if (!port) throw new Error("drawingWorker.ts runs as a worker thread");

port.on("message", (request: DrawingRequest) => port.postMessage(answer(request)));

function answer({ name, args }: DrawingRequest): DrawingReply {
  const draw = drawings[name] as (...args: readonly unknown[]) => unknown;
  try {
    return { type: "drawn", result: draw(...args) };
  } catch (error) {
    return replyOf(error);
  }
}
