import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { Turns } from "../../analysis/drawing/turns.ts";
import { HttpProblem } from "../../http/problem.ts";
import { startThread } from "../../startThread.ts";

const timeoutMs = 60_000;

/**
 * Writes figures, or documents with one, in a thread of its own, so that thousands of marks keep nobody waiting. One at a time; it
 * is started when it is first needed, and again after what had to be ended.
 */
export class WritingThread<Request> {
  readonly #turns = new Turns(1, Number.POSITIVE_INFINITY);
  readonly #module: readonly [here: string, name: string];
  #worker: Worker | undefined;

  /**
   * @param here the caller's `import.meta.url`
   * @param name of the module that writes (by `answerWith`), relative to it and without its extension
   */
  constructor(here: string, name: string) {
    this.#module = [here, name];
  }

  /** @throws HttpProblem 503 when it takes too long; what was thrown there; what the signal was aborted with. */
  async write(request: Request, signal: AbortSignal | undefined): Promise<Uint8Array> {
    const endTurn = await this.#turns.take(signal);
    try {
      return await this.#writeNow(request, signal);
    } finally {
      endTurn();
    }
  }

  async #writeNow(request: Request, signal: AbortSignal | undefined): Promise<Uint8Array> {
    const worker = this.#worker ?? startThread(...this.#module, {});
    this.#worker = worker;
    worker.unref();
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(tookTooLong()), timeoutMs);
    const stop = AbortSignal.any([giveUp.signal, ...(signal ? [signal] : [])]);
    try {
      return await answerOf(worker, request, stop);
    } catch (error) {
      this.#worker = undefined;
      void worker.terminate();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

async function answerOf(
  worker: Worker,
  request: unknown,
  signal: AbortSignal,
): Promise<Uint8Array> {
  // An error of the thread rejects it, too.
  const answer = once(worker, "message", { signal });
  worker.postMessage(request);
  try {
    const [bytes] = await answer;
    return bytes as Uint8Array;
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  }
}

function tookTooLong(): HttpProblem {
  const detail = `this takes longer than ${timeoutMs / 1000} s to write; a smaller figure takes less`;
  return new HttpProblem(503, detail, { retryAfterS: 60 });
}
