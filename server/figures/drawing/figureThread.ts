import { on, once } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { errorOf } from "../../analysis/drawing/drawingProtocol.ts";
import { Turns } from "../../analysis/drawing/turns.ts";
import { HttpProblem } from "../../http/problem.ts";
import { startThread } from "../../startThread.ts";
import type { Figure } from "../figure.ts";
import type { MapFeature } from "../mapFeature.ts";
import type { FigureFormat } from "../writing/writeFigure.ts";
import type { FigureJob, Order, Reply, SourceQuestion } from "./figureMessages.ts";

export interface FigureTask extends Omit<FigureJob, "format"> {
  find(question: SourceQuestion): Promise<readonly MapFeature[]>;
  /** Of a client that is gone. */
  signal: AbortSignal | undefined;
}

const timeoutMs = 60_000;

/** Told to stop, it does so between two layers. Started anew it would have to read its fonts again. */
const stopWithinMs = 2_000;

/** More than 50,000 features of each of several layers were seen to need. */
const heapMb = 2_048;

/** Some milliseconds' worth to send. */
const featuresAtOnce = 1_000;

/**
 * Draws figures in a thread of its own, so that thousands of names keep nobody waiting. One at a time; it is started when it is
 * first needed, and again after it had to be ended.
 */
export class FigureThread {
  readonly #turns = new Turns(1, Number.POSITIVE_INFINITY);
  #worker: Worker | undefined;

  /** @throws HttpProblem 413 or 503 when it is too much; what was thrown there; what the signal was aborted with. */
  async draw(task: FigureTask): Promise<Figure> {
    return (await this.#do(task, undefined)) as Figure;
  }

  /** The same, written; of a PNG the SVG that it is made from. */
  async write(task: FigureTask, format: FigureFormat): Promise<Uint8Array> {
    return (await this.#do(task, format)) as Uint8Array;
  }

  async #do(
    { look, map, find, signal }: FigureTask,
    format: FigureFormat | undefined,
  ): Promise<unknown> {
    const endTurn = await this.#turns.take(signal);
    const worker = this.#worker ?? this.#start();
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(tookTooLong()), timeoutMs);
    try {
      tell(worker, { type: "draw", job: { look, map, format } });
      const stop = AbortSignal.any([giveUp.signal, ...(signal ? [signal] : [])]);
      return await outcomeOf(worker, find, stop);
    } catch (error) {
      await this.#settle(worker);
      throw error;
    } finally {
      clearTimeout(timer);
      endTurn();
    }
  }

  #start(): Worker {
    const worker = startThread(import.meta.url, "./figureWorker", {
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    const forget = () => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    worker.on("error", forget).on("exit", forget);
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  /** After this nothing is left of what it was doing. */
  async #settle(worker: Worker): Promise<void> {
    if (this.#worker !== worker || (await hasStopped(worker))) return;
    this.#worker = undefined;
    await worker.terminate();
  }
}

const tell = (worker: Worker, order: Order): void => worker.postMessage(order);

async function outcomeOf(
  worker: Worker,
  find: FigureTask["find"],
  signal: AbortSignal,
): Promise<unknown> {
  const gone = once(signal, "abort");
  try {
    for await (const [reply] of on(worker, "message", { signal }) as AsyncIterable<[Reply]>) {
      if (reply.type === "stopped") continue;
      if (reply.type === "drawn") return reply.result;
      if (reply.type !== "ask") throw errorOf(reply);
      const features = await Promise.race([find(reply.question), gone]);
      signal.throwIfAborted();
      await send(worker, features as readonly MapFeature[], signal);
    }
  } catch (error) {
    throw signal.aborted ? signal.reason : explained(error);
  }
  throw new TypeError("messages of a thread do not end");
}

/** In parts, so that others have their turn in between. */
async function send(
  worker: Worker,
  features: readonly MapFeature[],
  signal: AbortSignal,
): Promise<void> {
  for (let from = 0; ; from += featuresAtOnce) {
    signal.throwIfAborted();
    const isLast = from + featuresAtOnce >= features.length;
    const some = features.slice(from, from + featuresAtOnce);
    tell(worker, { type: "features", features: some, isLast });
    if (isLast) return;
    await nextTurn();
  }
}

async function hasStopped(worker: Worker): Promise<boolean> {
  const signal = AbortSignal.timeout(stopWithinMs);
  tell(worker, { type: "stop" });
  try {
    for await (const [reply] of on(worker, "message", { signal }) as AsyncIterable<[Reply]>) {
      if (reply.type === "stopped") return true;
    }
  } catch {
    // Neither in time, nor ever where the thread itself has failed.
  }
  return false;
}

function explained(error: unknown): unknown {
  const { code } = error as { code?: string };
  return code === "ERR_WORKER_OUT_OF_MEMORY"
    ? new HttpProblem(413, "there is not enough memory to draw so many features")
    : error;
}

function tookTooLong(): HttpProblem {
  const detail = `the figure takes longer than ${timeoutMs / 1000} s to draw; one of fewer features takes less`;
  return new HttpProblem(503, detail, { retryAfterS: 60 });
}
