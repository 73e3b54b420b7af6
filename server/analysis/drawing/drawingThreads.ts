import { availableParallelism } from "node:os";
import { HttpProblem } from "../../http/problem.ts";
import type { DrawingName, Drawings } from "./drawings.ts";
import { DrawingThread } from "./drawingThread.ts";
import { Turns } from "./turns.ts";

interface Limits {
  threads: number;
  /** Most drawings that wait for a thread. */
  waiting: number;
  /** How long a drawing may take, once it is begun. */
  timeoutMs: number;
}

const defaults: Limits = {
  // One core is left to those who ask for little.
  threads: Math.min(4, Math.max(1, availableParallelism() - 1)),
  waiting: 16,
  timeoutMs: 30_000,
};

/** Threads that draw what would keep everybody else waiting. Each is started when it is first needed. */
export class DrawingThreads {
  readonly #turns: Turns;
  readonly #timeoutMs: number;
  #idle: DrawingThread[] = [];

  constructor({ threads, waiting, timeoutMs }: Limits = defaults) {
    this.#turns = new Turns(threads, waiting);
    this.#timeoutMs = timeoutMs;
  }

  /** @throws HttpProblem 503 when too many wait already or it takes too long; what the signal was aborted with. */
  async draw<Name extends DrawingName>(
    name: Name,
    args: Parameters<Drawings[Name]>,
    signal: AbortSignal | undefined,
  ): Promise<ReturnType<Drawings[Name]>> {
    if (this.#turns.isFull) {
      throw new HttpProblem(503, "too much is being drawn already", { retryAfterS: 5 });
    }
    const endTurn = await this.#turns.take(signal);
    this.#idle = this.#idle.filter(({ isEnded }) => !isEnded);
    const thread = this.#idle.pop() ?? new DrawingThread();
    try {
      const drawn = await thread.draw({ name, args }, { signal, timeoutMs: this.#timeoutMs });
      return drawn as ReturnType<Drawings[Name]>;
    } finally {
      if (!thread.isEnded) this.#idle.push(thread);
      endTurn();
    }
  }
}
