import { ConnectionQueue } from "./connectionQueue.ts";
import { readCursor } from "./cursor.ts";
import type { Database, Queryable, QueryOptions, TransactionOptions } from "./database.ts";
import { claimDataDirectory } from "./dataDirectory.ts";
import { EmbeddedConnection } from "./embeddedConnection.ts";
import type { Command } from "./embeddedProtocol.ts";
import { QueryCancelled, QueryTimeout } from "./errors.ts";
import { runTransaction } from "./session.ts";
import { identifier, type Sql } from "./sql.ts";

export interface EmbeddedOptions {
  /** Made when missing; `memory://` keeps nothing. */
  dataDir: string;
  statementTimeoutMs: number;
  report: (line: string) => void;
}

/**
 * Opens PGlite with PostGIS in a worker thread: one connection, for which callers queue.
 *
 * A running query cannot be interrupted. When its time is up or its caller has gone, the caller is
 * answered at once, the query goes on to its end, and the next one waits for that.
 * @throws DatabaseUnusable when the directory is in use, read-only, or of another version.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Database> {
  const { dataDir, report, statementTimeoutMs } = options;
  if (dataDir === "memory://") {
    return new EmbeddedDatabase(await EmbeddedConnection.open(dataDir), statementTimeoutMs);
  }
  const directory = await claimDataDirectory(dataDir);
  try {
    if (directory.isNew) {
      report(`Creating the embedded database in ${dataDir}: about 10 s, this first time only`);
    }
    const connection = await EmbeddedConnection.open(directory.location);
    await directory.markCreated();
    return new EmbeddedDatabase(connection, statementTimeoutMs, directory.release);
  } catch (error) {
    await directory.release();
    throw error;
  }
}

class EmbeddedDatabase implements Database {
  readonly kind = "embedded";
  readonly canEncodeTiles = false;
  #connection: EmbeddedConnection;
  #timeoutMs: number;
  #release: () => Promise<void>;
  #queue = new ConnectionQueue();

  constructor(connection: EmbeddedConnection, timeoutMs: number, release = async () => {}) {
    this.#connection = connection;
    this.#timeoutMs = timeoutMs;
    this.#release = release;
  }

  query<Row extends object>(query: Sql, { signal }: QueryOptions = {}): Promise<Row[]> {
    const limits = { signal, timeoutMs: this.#timeoutMs };
    return this.#runInTurn({ type: "query", ...query }, limits) as Promise<Row[]>;
  }

  /** Holds the result inside PostgreSQL, so that a slow reader does not keep the connection. */
  stream<Row extends object>(query: Sql, options: QueryOptions = {}): AsyncIterable<Row> {
    const run = (part: Sql) => this.query<Record<string, unknown>>(part, options);
    return readCursor(run, query, { hold: true }) as AsyncIterable<Row>;
  }

  async execute(script: string): Promise<void> {
    await this.#runInTurn({ type: "execute", script }, { timeoutMs: 0 });
  }

  async transaction<T>(
    work: (transaction: Queryable) => Promise<T>,
    { statementTimeoutMs: timeoutMs = this.#timeoutMs }: TransactionOptions = {},
  ): Promise<T> {
    const release = await this.#queue.take({ timeoutMs });
    const connection = this.#connection;
    try {
      return await runTransaction(
        {
          query: (query, { signal }) =>
            answerWithin(connection.send({ type: "query", ...query }), { signal, timeoutMs }),
          execute: async (script) => void (await connection.send({ type: "execute", script })),
        },
        work,
      );
    } finally {
      release();
    }
  }

  async listen(channel: string, notify: (payload: string) => void): Promise<() => Promise<void>> {
    const stop = this.#connection.onNotification(channel, notify);
    await this.execute(`listen ${identifier(channel).text}`);
    return async () => stop();
  }

  /** Waits for the queries that are running or queued; later ones fail. */
  async close(): Promise<void> {
    const giveBack = await this.#queue.take({ timeoutMs: 0 });
    await this.#connection.close();
    giveBack();
    await this.#release();
  }

  /** The connection is free again when the worker has answered, however early the caller was. */
  async #runInTurn(command: Command, limits: Limits): Promise<object[]> {
    const release = await this.#queue.take(limits);
    const running = this.#connection.send(command);
    running.then(release, release);
    return answerWithin(running, limits);
  }
}

interface Limits {
  signal?: AbortSignal | undefined;
  /** 0 is none. */
  timeoutMs: number;
}

function answerWithin<T>(running: Promise<T>, { signal, timeoutMs }: Limits): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new QueryCancelled());
    const timer =
      timeoutMs > 0
        ? setTimeout(() => reject(new QueryTimeout(`no answer in ${timeoutMs} ms`)), timeoutMs)
        : undefined;
    if (signal?.aborted) cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    running.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
    });
  });
}
