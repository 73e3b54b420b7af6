import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Store } from "../state/store.ts";

/** How long a step is shown at least, in milliseconds. */
const shownMs = { slow: 1800, medium: 900, fast: 350 };

export type Speed = keyof typeof shownMs;

/** Goes from step to step. Each is shown for a while, and until the map has drawn it. */
export class Player implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #running: AbortController | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isPlaying(): boolean {
    return this.#running !== null;
  }

  /**
   * @param step shows the next step; false after the last
   * @param speed asked at each step
   */
  async play(store: Store, step: () => boolean, speed: () => Speed): Promise<void> {
    this.pause();
    const running = new AbortController();
    this.#running = running;
    this.#host.requestUpdate();
    const { signal } = running;
    while (!signal.aborted && step()) {
      await Promise.all([pause(shownMs[speed()], signal), whenDrawn(store, signal)]);
    }
    if (!signal.aborted) this.pause();
  }

  pause(): void {
    if (!this.#running) return;
    this.#running.abort();
    this.#running = null;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.pause();
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function whenDrawn(store: Store, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (store.state.drawn || signal.aborted) return resolve();
    const done = () => {
      unsubscribe();
      resolve();
    };
    const unsubscribe = store.subscribe(({ drawn }) => drawn && done());
    signal.addEventListener("abort", done, { once: true });
  });
}
