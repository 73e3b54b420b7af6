import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Takes files that are dropped anywhere on the page; `hovers` while they are held over it. */
export class FileDrop implements ReactiveController {
  hovers = false;
  readonly #host: ReactiveControllerHost;
  readonly #expect: () => void;
  readonly #take: (files: readonly File[]) => void;
  /** Elements entered and not left: of two events, entering the next comes before leaving the last. */
  #depth = 0;

  /** `expect` is called when a file is first held over the page. */
  constructor(
    host: ReactiveControllerHost,
    expect: () => void,
    take: (files: readonly File[]) => void,
  ) {
    this.#host = host;
    this.#expect = expect;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    for (const [type, listener] of this.#listeners()) addEventListener(type, listener);
  }

  hostDisconnected(): void {
    for (const [type, listener] of this.#listeners()) removeEventListener(type, listener);
  }

  #listeners() {
    return [
      ["dragenter", this.#onEnter],
      ["dragover", this.#onOver],
      ["dragleave", this.#onLeave],
      ["drop", this.#onDrop],
    ] as const;
  }

  #onEnter = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    this.#count(this.#depth + 1);
  };

  #onOver = (event: DragEvent): void => {
    if (holdsFiles(event)) event.preventDefault();
  };

  #onLeave = (event: DragEvent): void => {
    if (holdsFiles(event)) this.#count(this.#depth - 1);
  };

  #onDrop = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    this.#count(0);
    this.#take([...(event.dataTransfer?.files ?? [])]);
  };

  #count(depth: number): void {
    this.#depth = Math.max(0, depth);
    if (this.hovers === this.#depth > 0) return;
    this.hovers = this.#depth > 0;
    if (this.hovers) this.#expect();
    this.#host.requestUpdate();
  }
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}
