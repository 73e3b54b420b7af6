import pg from "pg";
import { readCursor } from "./cursor.ts";
import type { Database, Queryable, QueryOptions, TransactionOptions } from "./database.ts";
import { PostgresConnection } from "./postgresConnection.ts";
import { unreachable } from "./postgresErrors.ts";
import { listenPostgres } from "./postgresListen.ts";
import { runTransaction } from "./session.ts";
import type { Sql } from "./sql.ts";
import { typeParsers } from "./typeParsers.ts";

export interface PostgresOptions {
  databaseUrl: string;
  statementTimeoutMs: number;
  poolSize: number;
}

/** How long to wait for a connection: to be made, or to be free. */
const connectionTimeoutMs = 5_000;

/**
 * PostGIS functions are declared so costly that PostgreSQL compiles queries, and starts workers, where
 * that takes longer than the query. Of a million points on two cores, a filtered tile of 5,000 took
 * 535 ms compiled and takes 125; a page within a box of 0.6° took 25 ms with workers and takes 7, of
 * 6° 48 and 3. Requests run beside one another anyway.
 */
const planning = "-c jit=off -c max_parallel_workers_per_gather=0";

/**
 * Opens a pool of connections to PostgreSQL, and makes the first one to know that it can.
 * @throws DatabaseUnavailable, saying where it was looked for but never the password.
 */
export async function openPostgres(options: PostgresOptions): Promise<Database> {
  const database = new PostgresDatabase(options);
  try {
    await database.execute("select 1");
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

class PostgresDatabase implements Database {
  readonly kind = "postgres";
  readonly canEncodeTiles = true;
  #config: pg.ClientConfig;
  #pool: pg.Pool;
  /** Cancels queries, also when the pool is all taken. */
  #canceller: pg.Pool;

  constructor({ databaseUrl, statementTimeoutMs, poolSize }: PostgresOptions) {
    this.#config = {
      connectionString: databaseUrl,
      application_name: "naqsha",
      connectionTimeoutMillis: connectionTimeoutMs,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      types: { getTypeParser },
    };
    this.#pool = poolOf({
      ...this.#config,
      options: planning,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: 10 * 60_000,
      max: poolSize,
    });
    this.#canceller = poolOf({ ...this.#config, max: 1, idleTimeoutMillis: 1_000 });
  }

  query<Row extends object>(query: Sql, options: QueryOptions = {}): Promise<Row[]> {
    return this.#hold((connection) => connection.query(query, options)) as Promise<Row[]>;
  }

  async *stream<Row extends object>(query: Sql, options: QueryOptions = {}): AsyncIterable<Row> {
    const connection = await this.#connect();
    try {
      await connection.execute("begin read only");
      const run = (part: Sql) => connection.query(part, options);
      yield* readCursor(run, query, { hold: false }) as AsyncIterable<Row>;
    } finally {
      await connection.execute("rollback").catch(() => {});
      connection.release();
    }
  }

  execute(script: string): Promise<void> {
    return this.#hold((connection) => connection.execute(script));
  }

  transaction<T>(
    work: (transaction: Queryable) => Promise<T>,
    { statementTimeoutMs }: TransactionOptions = {},
  ): Promise<T> {
    return this.#hold((connection) =>
      runTransaction(connection, async (transaction) => {
        if (statementTimeoutMs !== undefined) {
          await transaction.execute(`set local statement_timeout = ${Number(statementTimeoutMs)}`);
        }
        return work(transaction);
      }),
    );
  }

  listen(channel: string, notify: (payload: string) => void): Promise<() => Promise<void>> {
    return listenPostgres(this.#config, channel, notify);
  }

  async close(): Promise<void> {
    await Promise.all([this.#pool.end(), this.#canceller.end()]);
  }

  async #hold<T>(work: (connection: PostgresConnection) => Promise<T>): Promise<T> {
    const connection = await this.#connect();
    try {
      return await work(connection);
    } finally {
      connection.release();
    }
  }

  async #connect(): Promise<PostgresConnection> {
    try {
      const client = await this.#pool.connect();
      return new PostgresConnection(client, (pid) => this.#cancel(pid));
    } catch (error) {
      throw unreachable(this.#config, error as Error);
    }
  }

  async #cancel(pid: number): Promise<void> {
    await this.#canceller.query("select pg_cancel_backend($1::int)", [pid]);
  }
}

function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  // A connection lost while idle is replaced; one lost in use fails its query, which tells of it.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: string) =>
  format === "binary"
    ? pg.types.getTypeParser(oid, "binary")
    : (typeParsers[oid] ?? pg.types.getTypeParser(oid, "text"));
