import { HttpProblem } from "../../http/problem.ts";
import { startThread } from "../../startThread.ts";
import { type DrawingReply, type DrawingRequest, errorOf } from "./drawingProtocol.ts";

/** More than the largest drawing that is begun was seen to need. */
const heapMb = 1_024;

interface DrawingOptions {
  /** Ends the thread: what it is drawing cannot be asked to stop. */
  signal: AbortSignal | undefined;
  timeoutMs: number;
}

/** The main thread's end of one that draws, one thing at a time. It does not keep the process from ending. */
export class DrawingThread {
  readonly #worker = startThread(import.meta.url, "./drawingWorker", {
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  #settle: { resolve: (drawn: unknown) => void; reject: (reason: unknown) => void } | undefined;
  isEnded = false;

  constructor() {
    this.#worker.on("message", (reply: DrawingReply) => {
      if (reply.type === "drawn") this.#settle?.resolve(reply.result);
      else this.#settle?.reject(errorOf(reply));
    });
    this.#worker.on("error", (error) => this.#end(explained(error)));
    // Listening to messages would undo it.
    this.#worker.unref();
  }

  /** @throws HttpProblem 503 when it takes too long; what was thrown there; what the signal was aborted with. */
  async draw(request: DrawingRequest, { signal, timeoutMs }: DrawingOptions): Promise<unknown> {
    signal?.throwIfAborted();
    const leave = () => this.#end(signal?.reason);
    const timer = setTimeout(() => this.#end(tookTooLong(timeoutMs)), timeoutMs);
    signal?.addEventListener("abort", leave);
    try {
      return await new Promise((resolve, reject) => {
        this.#settle = { resolve, reject };
        this.#worker.postMessage(request);
      });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", leave);
    }
  }

  #end(reason: unknown): void {
    this.isEnded = true;
    this.#settle?.reject(reason);
    void this.#worker.terminate();
  }
}

function tookTooLong(timeoutMs: number): HttpProblem {
  const detail = `it takes longer than ${timeoutMs / 1000} s to draw; fewer or simpler shapes and fewer distances take less`;
  return new HttpProblem(503, detail, { retryAfterS: 60 });
}

function explained(error: Error & { code?: string }): Error {
  return error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? new HttpProblem(413, "there is not enough memory to draw so many shapes and distances")
    : error;
}
