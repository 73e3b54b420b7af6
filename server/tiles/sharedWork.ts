interface Running<Value> {
  result: Promise<Value>;
  controller: AbortController;
  waiting: number;
}

/** Work that several callers may want at once, done once. */
export class SharedWork<Value> {
  #running = new Map<string, Running<Value>>();

  /**
   * Joins the work under `key`, or begins it. `signal` ends this caller's wait; the work itself is
   * aborted only when nobody waits for it any more.
   */
  async run(
    key: string,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Value>,
  ): Promise<Value> {
    signal.throwIfAborted();
    const running = this.#running.get(key) ?? this.#begin(key, work);
    running.waiting++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal.reason);
        if (--running.waiting === 0) this.#abandon(key, running);
      };
      signal.addEventListener("abort", leave, { once: true });
      running.result
        .then(resolve, reject)
        .finally(() => signal.removeEventListener("abort", leave));
    });
  }

  #begin(key: string, work: (signal: AbortSignal) => Promise<Value>): Running<Value> {
    const controller = new AbortController();
    const running = { result: work(controller.signal), controller, waiting: 0 };
    this.#running.set(key, running);
    const end = () => this.#forget(key, running);
    running.result.then(end, end);
    return running;
  }

  #abandon(key: string, running: Running<Value>): void {
    this.#forget(key, running);
    running.controller.abort();
  }

  /** Unless newer work has taken its place. */
  #forget(key: string, running: Running<Value>): void {
    if (this.#running.get(key) === running) this.#running.delete(key);
  }
}
