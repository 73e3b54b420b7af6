import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { HttpProblem } from "../../http/problem.ts";
import { startThread } from "../../startThread.ts";
import type { PrintedDocument } from "./documentPdf.ts";

const timeoutMs = 60_000;

/**
 * Lays documents out in a thread of its own, so that their thousands of marks keep nobody waiting. One at a time; it is started
 * when it is first needed, and again after what had to be ended.
 */
export class PrintThread {
  #worker: Worker | undefined;

  /** @throws HttpProblem 503 when it takes too long; what was thrown there; what the signal was aborted with. */
  async write(document: PrintedDocument, signal: AbortSignal | undefined): Promise<Uint8Array> {
    signal?.throwIfAborted();
    const worker = this.#worker ?? startThread(import.meta.url, "./printWorker", {});
    this.#worker = worker;
    worker.unref();
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(tookTooLong()), timeoutMs);
    const stop = AbortSignal.any([giveUp.signal, ...(signal ? [signal] : [])]);
    try {
      return await answerOf(worker, document, stop);
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
  document: PrintedDocument,
  signal: AbortSignal,
): Promise<Uint8Array> {
  // An error of the thread rejects it, too.
  const answer = once(worker, "message", { signal });
  worker.postMessage(document);
  try {
    const [bytes] = await answer;
    return bytes as Uint8Array;
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  }
}

function tookTooLong(): HttpProblem {
  const detail = `the report takes longer than ${timeoutMs / 1000} s to lay out; one of fewer zones or layers takes less`;
  return new HttpProblem(503, detail, { retryAfterS: 60 });
}
