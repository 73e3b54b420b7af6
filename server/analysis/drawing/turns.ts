/** So many at once, and no more waiting than there is room for. */
export class Turns {
  readonly #room: number;
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(atOnce: number, waiting: number) {
    this.#free = atOnce;
    this.#room = waiting;
  }

  get isFull(): boolean {
    return this.#free === 0 && this.#waiting.length >= this.#room;
  }

  /**
   * Resolves, when it is the caller's turn, to a function that ends it.
   * @throws what the signal was aborted with
   */
  async take(signal: AbortSignal | undefined): Promise<() => void> {
    signal?.throwIfAborted();
    if (this.#free > 0) this.#free -= 1;
    else await this.#wait(signal);
    return () => this.#passOn();
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1);
        reject(signal?.reason);
      };
      const begin = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      signal?.addEventListener("abort", leave, { once: true });
      this.#waiting.push(begin);
    });
  }

  #passOn(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
