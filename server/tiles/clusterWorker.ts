import { parentPort, workerData } from "node:worker_threads";
import { ClusterIndex } from "./clusterIndex.ts";
import type { ClusterJob, TileAnswer, TileQuestion } from "./clusterThread.ts";

/** Holds one index; the questions that come while it is made wait for it. */

const port = parentPort;
if (!port) throw new Error("clusterWorker.ts runs as a worker thread");

const { positions, options } = workerData as ClusterJob;
const index = new ClusterIndex(positions, options);

port.on("message", ({ id, tile }: TileQuestion) => {
  const answer: TileAnswer = { id, gathered: index.getTile(tile) };
  port.postMessage(answer);
});
