import type { Worker } from "node:worker_threads";
import type { Tile } from "../contract/tile.ts";
import { HttpProblem } from "../http/problem.ts";
import { startThread } from "../startThread.ts";
import type { ClusterOptions, GatheredTile } from "./clusterIndex.ts";

/** What the thread is started with. */
export interface ClusterJob {
  /** Of each point lon and lat. */
  positions: Float64Array;
  options: ClusterOptions;
}

export interface TileQuestion {
  id: number;
  tile: Tile;
}

export interface TileAnswer {
  id: number;
  gathered: GatheredTile;
}

interface Asked {
  resolve: (gathered: GatheredTile) => void;
  reject: (reason: unknown) => void;
}

/** A `ClusterIndex` in a thread of its own, so that nobody waits while many points are gathered. */
export class ClusterThread {
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  #count = 0;
  #end: unknown;

  /** @param onEnd is told when the thread has ended, by `end` or of itself. */
  constructor(job: ClusterJob, onEnd: () => void) {
    this.#worker = startThread(import.meta.url, "./clusterWorker", { workerData: job });
    this.#worker.on("message", ({ id, gathered }: TileAnswer) => {
      this.#asked.get(id)?.resolve(gathered);
      this.#asked.delete(id);
    });
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => {
      this.#fail(new HttpProblem(503, "the clusters have to be made again", { retryAfterS: 5 }));
      onEnd();
    });
    // Listening to messages would undo it.
    this.#worker.unref();
  }

  /** @throws HttpProblem 503 when the thread is ended meanwhile; what ended it of itself. */
  getTile(tile: Tile): Promise<GatheredTile> {
    if (this.#end) return Promise.reject(this.#end);
    return new Promise((resolve, reject) => {
      const question: TileQuestion = { id: this.#count++, tile };
      this.#asked.set(question.id, { resolve, reject });
      this.#worker.postMessage(question);
    });
  }

  end(): void {
    void this.#worker.terminate();
  }

  #fail(reason: unknown): void {
    this.#end ??= reason;
    for (const { reject } of this.#asked.values()) reject(this.#end);
    this.#asked.clear();
  }
}
