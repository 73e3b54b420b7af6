import type pg from "pg";
import type { QueryOptions } from "./database.ts";
import { DatabaseUnavailable, QueryCancelled } from "./errors.ts";
import { explained } from "./postgresErrors.ts";
import type { Connection } from "./session.ts";
import type { Sql } from "./sql.ts";

/** A connection taken from the pool until it is released. */
export class PostgresConnection implements Connection {
  #client: pg.PoolClient;
  #cancelBackend: (pid: number) => Promise<void>;
  #isLost = false;

  constructor(client: pg.PoolClient, cancelBackend: (pid: number) => Promise<void>) {
    this.#client = client;
    this.#cancelBackend = cancelBackend;
  }

  async query({ text, values }: Sql, { signal }: QueryOptions = {}): Promise<Row[]> {
    if (signal?.aborted) throw new QueryCancelled();
    const cancellation = cancelOn(signal, () => this.#cancel());
    try {
      const { rows } = await this.#client.query<Row>(text, [...values]);
      return rows;
    } catch (error) {
      throw signal?.aborted ? new QueryCancelled() : this.#explained(error as Error, text);
    } finally {
      // The cancel must have landed before anyone else's query runs on this connection.
      await cancellation.settled();
    }
  }

  async execute(script: string): Promise<void> {
    try {
      await this.#client.query(script);
    } catch (error) {
      throw this.#explained(error as Error, script);
    }
  }

  release(): void {
    this.#client.release(this.#isLost);
  }

  /** Where even the request to cancel does not get through, the connection is given up. */
  async #cancel(): Promise<void> {
    try {
      await this.#cancelBackend(pidOf(this.#client));
    } catch {
      this.#isLost = true;
    }
  }

  #explained(error: Error, query: string): Error {
    const explanation = explained(error, query);
    if (explanation instanceof DatabaseUnavailable) this.#isLost = true;
    return explanation;
  }
}

type Row = Record<string, unknown>;

function cancelOn(signal: AbortSignal | undefined, cancel: () => Promise<void>) {
  let running: Promise<void> | undefined;
  const start = () => {
    running = cancel();
  };
  signal?.addEventListener("abort", start, { once: true });
  return {
    async settled() {
      signal?.removeEventListener("abort", start);
      await running;
    },
  };
}

/** pg keeps the backend's process number, and its types do not say so. */
function pidOf(client: pg.PoolClient): number {
  return (client as pg.PoolClient & { processID: number }).processID;
}
