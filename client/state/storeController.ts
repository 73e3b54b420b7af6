import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { State, Store } from "./store.ts";

type StoreHost = ReactiveControllerHost & { store: Store; isConnected: boolean };

/**
 * Renders its host again when something it watches has changed. `watch` lists what the host
 * reads: the pointer alone changes sixty times a second, and most of the page does not show it.
 */
export class StoreController implements ReactiveController {
  readonly #host: StoreHost;
  readonly #watch: (state: State) => readonly unknown[];
  #unsubscribe: (() => void) | undefined;

  constructor(host: StoreHost, watch: (state: State) => readonly unknown[]) {
    this.#host = host;
    this.#watch = watch;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /**
   * An element whose code came after its place in the page has no store before its first update. One
   * that has left the page may have an update to come.
   */
  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    this.#unsubscribe ??= this.#host.store.subscribe((state, previous) => {
      const before = this.#watch(previous);
      if (this.#watch(state).some((value, index) => value !== before[index])) {
        this.#host.requestUpdate();
      }
    });
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
