import type { ReactiveController, ReactiveControllerHost } from "lit";

export type RequestState<Value> =
  | { status: "idle" }
  | { status: "pending" }
  | { status: "done"; value: Value }
  | { status: "failed"; error: unknown };

/** Holds the answer to the newest question an element has asked; older questions are aborted. */
export class LatestRequest<Value> implements ReactiveController {
  state: RequestState<Value> = { status: "idle" };
  readonly #host: ReactiveControllerHost;
  #running = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  async run(load: (signal: AbortSignal) => Promise<Value>): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.#set({ status: "pending" });
    try {
      const value = await load(signal);
      if (!signal.aborted) this.#set({ status: "done", value });
    } catch (error) {
      if (!signal.aborted) this.#set({ status: "failed", error });
    }
  }

  /** Forgets the question, as if none had been asked. */
  reset(): void {
    this.#running.abort();
    this.#set({ status: "idle" });
  }

  hostDisconnected(): void {
    this.#running.abort();
  }

  #set(state: RequestState<Value>): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
