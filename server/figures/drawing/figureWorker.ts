import { parentPort } from "node:worker_threads";
import { type DrawingReply, replyOf } from "../../analysis/drawing/drawingProtocol.ts";
import { composeFigure } from "../composeFigure.ts";
import { writeFigure } from "../writing/writeFigure.ts";
import { AskedFeatures } from "./askedFeatures.ts";
import type { FigureJob, Order, Reply } from "./figureMessages.ts";

/** Draws figures off the main thread, one at a time, of features that it asks for. */

const port = parentPort;
if (!port) throw new Error("figureWorker.ts runs as a worker thread");

const reply = (message: Reply): void => port.postMessage(message);
const features = new AskedFeatures((question) => reply({ type: "ask", question }));
let work: { stop: AbortController; ended: Promise<void> } | undefined;

port.on("message", (order: Order) => {
  switch (order.type) {
    case "draw":
      work = begin(order.job);
      break;
    case "features":
      features.take(order.features, order.isLast);
      break;
    case "stop":
      void stop();
      break;
  }
});

function begin(job: FigureJob) {
  const stop = new AbortController();
  return { stop, ended: outcomeOf(job, stop.signal).then(reply) };
}

async function outcomeOf(
  { look, map, format }: FigureJob,
  signal: AbortSignal,
): Promise<DrawingReply> {
  try {
    const figure = await composeFigure(look, map, features.finder(signal));
    return { type: "drawn", result: format ? await writeFigure({ figure, format }) : figure };
  } catch (error) {
    return replyOf(error);
  }
}

async function stop(): Promise<void> {
  work?.stop.abort();
  await work?.ended;
  reply({ type: "stopped" });
}
