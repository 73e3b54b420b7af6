import { QueryCancelled, QueryTimeout } from "./errors.ts";

export interface Waiting {
  signal?: AbortSignal | undefined;
  /** 0 waits for ever. */
  timeoutMs: number;
}

/** Gives one connection to one user at a time, in the order of asking. */
export class ConnectionQueue {
  #waiting: (() => void)[] = [];
  #taken = false;

  /**
   * Resolves, when it is the caller's turn, to a function that gives the connection back.
   * @throws QueryCancelled, QueryTimeout while waiting
   */
  take({ signal, timeoutMs }: Waiting): Promise<() => void> {
    if (signal?.aborted) return Promise.reject(new QueryCancelled());
    if (!this.#taken) {
      this.#taken = true;
      return Promise.resolve(() => this.#passOn());
    }
    return new Promise((resolve, reject) => {
      const turn = () => {
        settle();
        resolve(() => this.#passOn());
      };
      const giveUp = (error: Error) => {
        settle();
        this.#waiting.splice(this.#waiting.indexOf(turn), 1);
        reject(error);
      };
      const cancel = () => giveUp(new QueryCancelled());
      const timer =
        timeoutMs > 0
          ? setTimeout(() => giveUp(new QueryTimeout("the database is busy")), timeoutMs)
          : undefined;
      const settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", cancel);
      };
      signal?.addEventListener("abort", cancel, { once: true });
      this.#waiting.push(turn);
    });
  }

  #passOn(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken = false;
  }
}
