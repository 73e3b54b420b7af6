import { availableParallelism } from "node:os";
import { Turns } from "../../analysis/drawing/turns.ts";
import { type PixelJob, PixelProcess } from "./pixelProcess.ts";

/** Of which each may hold some 900 MB while it makes the largest picture there is. One core is left to the server. */
export const mostPixelsAtOnce = Math.min(4, Math.max(1, availableParallelism() - 1));

/** Processes that make pixels, each started when it is first needed. */
export class PixelProcesses {
  readonly #turns = new Turns(mostPixelsAtOnce, Number.POSITIVE_INFINITY);
  readonly #idle: PixelProcess[] = [];

  /** @throws as `PixelProcess` does. */
  async draw(job: PixelJob, signal: AbortSignal | undefined): Promise<Uint8Array> {
    const endTurn = await this.#turns.take(signal);
    const idle = this.#idle.pop() ?? new PixelProcess();
    try {
      return await idle.draw(job, signal);
    } finally {
      this.#idle.push(idle);
      endTurn();
    }
  }
}
