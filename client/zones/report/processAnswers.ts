import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Language } from "../../../server/contract/wire.ts";
import { executeProcess } from "./executeProcess.ts";

export interface Answer<Result> {
  /** Of the question asked before, while the answer is on its way; null before the first. */
  value: Result | null;
  status: "pending" | "done" | "failed";
  error: unknown;
}

interface Question {
  asked: string;
  ask: () => Promise<void>;
  running: AbortController;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** While a hand moves what is asked about, the server is not asked at every step. */
const restMs = 350;

/**
 * What a process answers to questions, by their keys. A question that has changed is asked anew once it
 * has come to rest, and the old one dropped; one that failed is asked again when the connection is back.
 */
export class ProcessAnswers<Result> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #process: string;
  readonly #questions = new Map<string, Question>();
  readonly #answers = new Map<string, Answer<Result>>();

  constructor(host: ReactiveControllerHost, process: string) {
    this.#host = host;
    this.#process = process;
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener("online", this.retry);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener("online", this.retry);
    for (const key of [...this.#questions.keys()]) this.#forget(key);
  }

  /** Undefined of what has not been asked. */
  get(key: string): Answer<Result> | undefined {
    return this.#answers.get(key);
  }

  /** Asks what is not yet known of these inputs, by key, and forgets all others. */
  follow(inputs: ReadonlyMap<string, unknown>, lang: Language): void {
    for (const key of [...this.#questions.keys()]) if (!inputs.has(key)) this.#forget(key);
    for (const [key, each] of inputs) {
      const asked = JSON.stringify([each, lang]);
      if (this.#questions.get(key)?.asked !== asked) this.#expect(key, each, lang, asked);
    }
  }

  /** Asks again what has failed. */
  readonly retry = (): void => {
    for (const [key, { ask }] of this.#questions) {
      if (this.#answers.get(key)?.status === "failed") void ask();
    }
  };

  #expect(key: string, inputs: unknown, lang: Language, asked: string): void {
    const before = this.#questions.get(key);
    this.#drop(before);
    const running = new AbortController();
    const ask = () => this.#ask(key, inputs, lang, running.signal);
    const timer = before && setTimeout(ask, restMs);
    this.#questions.set(key, { asked, ask, running, timer });
    if (before) this.#tell(key, { status: "pending", error: null });
    else void ask();
  }

  async #ask(key: string, inputs: unknown, lang: Language, signal: AbortSignal): Promise<void> {
    this.#tell(key, { status: "pending", error: null });
    try {
      const value = await executeProcess<Result>(this.#process, inputs, lang, signal);
      if (!signal.aborted) this.#tell(key, { value, status: "done" });
    } catch (error) {
      if (!signal.aborted) this.#tell(key, { value: null, status: "failed", error });
    }
  }

  #forget(key: string): void {
    this.#drop(this.#questions.get(key));
    this.#questions.delete(key);
    this.#answers.delete(key);
  }

  #drop(question: Question | undefined): void {
    clearTimeout(question?.timer);
    question?.running.abort();
  }

  #tell(key: string, change: Partial<Answer<Result>>): void {
    const before = this.#answers.get(key) ?? { value: null, status: "pending", error: null };
    this.#answers.set(key, { ...before, ...change });
    this.#host.requestUpdate();
  }
}
