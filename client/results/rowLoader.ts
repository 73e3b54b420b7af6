import type { ReactiveController, ReactiveControllerHost } from "lit";
import { differs } from "../state/differs.ts";
import type { Row, RowSort, RowSource } from "./rowSource.ts";

/** What a table asks: which rows, in which order, and what of each. */
export interface RowQuestion {
  source: RowSource;
  sort: RowSort;
  properties: readonly string[];
}

/** The first page is here soon; the ones after it keep ahead of a hand that scrolls. */
const firstPage = 100;
const nextPage = 1000;

/** Rows that are fetched without being asked for, to find one among them. */
const cheapRows = 5000;

/** The rows of the newest question, from the first on, as far as they were wanted. */
export class RowLoader implements ReactiveController {
  /** In the order asked for; of the question before, until the first of this one are here. */
  rows: readonly Row[] = [];
  /** Rows there are; null until it is known. */
  total: number | null = null;
  status: "pending" | "done" | "failed" = "pending";
  /** What is in `rows` belongs to the question before. */
  isStale = false;
  readonly #host: ReactiveControllerHost;
  #question: RowQuestion | null = null;
  #next: string | undefined;
  #running = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("online", this.#retryFailed);
  }

  hostDisconnected(): void {
    removeEventListener("online", this.#retryFailed);
    this.#running.abort();
    this.#question = null;
  }

  get isComplete(): boolean {
    return !this.isStale && this.total === this.rows.length;
  }

  /** Asks anew where the question is another one. Rows of the same layer stay until the new ones are here. */
  follow(question: RowQuestion): void {
    const before = this.#question;
    if (before && !differs(said(question), said(before))) return;
    this.#question = question;
    if (before?.source.layer.id !== question.source.layer.id) {
      this.rows = [];
      this.total = null;
    }
    this.isStale = true;
    this.#next = undefined;
    void this.#load(question, firstPage);
  }

  /** The rows after those that are here, if there are any and they are not on their way. */
  more(): void {
    const isThere = this.#next !== undefined && this.status === "done";
    if (this.#question && isThere) void this.#load(this.#question, nextPage);
  }

  /** Asks again what has failed. */
  retry(): void {
    if (this.#question) void this.#load(this.#question, this.isStale ? firstPage : nextPage);
  }

  /** Where a feature is among the rows; those after them are fetched where they are few. -1: not among them. */
  async find(id: string): Promise<number> {
    for (;;) {
      const index = this.rows.findIndex((row) => row.id === id);
      const isWorthIt = this.status === "done" && (this.total ?? 0) <= cheapRows;
      if (index >= 0 || !this.#question || this.#next === undefined || !isWorthIt) return index;
      await this.#load(this.#question, nextPage);
    }
  }

  async #load({ source, sort, properties }: RowQuestion, limit: number): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.#tell("pending");
    try {
      const request = { sort, properties, limit, after: this.#next };
      const page = await source.page(request, signal);
      if (signal.aborted) return;
      this.rows = this.isStale ? page.rows : [...this.rows, ...page.rows];
      this.total = page.total;
      this.#next = page.next;
      this.isStale = false;
      this.#tell("done");
    } catch {
      if (!signal.aborted) this.#tell("failed");
    }
  }

  #tell(status: RowLoader["status"]): void {
    this.status = status;
    this.#host.requestUpdate();
  }

  readonly #retryFailed = (): void => {
    if (this.status === "failed") this.retry();
  };
}

const said = ({ source, sort, properties }: RowQuestion) => [source.key, sort, properties];
