import {
  isPageMessage,
  type MapMessage,
  type MapParameters,
} from "../../server/contract/embedProtocol.ts";

/** Of a window, what it takes to speak to it. */
interface Listener {
  postMessage(message: MapMessage, targetOrigin: string): void;
}

/** What is asked of the map. */
interface Asked {
  /** The query string of the map as it is now. */
  map(): string;
  set(parameters: MapParameters): void;
}

/**
 * Speaks with the page that frames the map: with the window right above alone, and there with the origin of the
 * first `hello` alone. Which origins may frame the map is for the server to say, and for the browser to see to.
 */
export class ParentLink {
  readonly #parent: Listener;
  readonly #asked: Asked;
  #origin: string | undefined;

  constructor(parent: Listener, asked: Asked) {
    this.#parent = parent;
    this.#asked = asked;
  }

  receive({ source, origin, data }: Pick<MessageEvent, "source" | "origin" | "data">): void {
    // A page without an origin of its own, as a file or a sandbox is, could not be told from others.
    if (source !== this.#parent || origin === "null" || !isPageMessage(data)) return;
    if (data.type === "hello") this.#origin ??= origin;
    if (origin !== this.#origin) return;
    if (data.type === "hello") this.tell({ naqsha: 1, type: "ready", map: this.#asked.map() });
    else this.#asked.set(data.parameters);
  }

  /** Says nothing to a page that has not said hello. */
  tell(message: MapMessage): void {
    if (this.#origin !== undefined) this.#parent.postMessage(message, this.#origin);
  }
}
