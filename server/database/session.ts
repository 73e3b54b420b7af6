import { readCursor } from "./cursor.ts";
import type { Queryable, QueryOptions } from "./database.ts";
import type { Sql } from "./sql.ts";

/** One connection, held by one caller. */
export interface Connection {
  query(query: Sql, options: QueryOptions): Promise<object[]>;
  execute(script: string): Promise<void>;
}

/**
 * Runs `work` between BEGIN and COMMIT on a connection.
 * A statement that failed dooms its transaction even where `work` caught the error: PostgreSQL
 * would answer COMMIT by rolling back, and PGlite, after a missing result, by committing half.
 */
export async function runTransaction<T>(
  connection: Connection,
  work: (transaction: Queryable) => Promise<T>,
): Promise<T> {
  const session = new Session(connection);
  await connection.execute("begin");
  try {
    const result = await work(session);
    if (session.failure) throw session.failure;
    await connection.execute("commit");
    return result;
  } catch (error) {
    // Where even this fails, the connection is gone, and the transaction with it.
    await connection.execute("rollback").catch(() => {});
    throw error;
  }
}

class Session implements Queryable {
  failure: unknown;
  #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async query<Row extends object>(query: Sql, options: QueryOptions = {}): Promise<Row[]> {
    return this.#watch(this.#connection.query(query, options)) as Promise<Row[]>;
  }

  stream<Row extends object>(query: Sql, options: QueryOptions = {}): AsyncIterable<Row> {
    const run = (part: Sql) => this.query<Record<string, unknown>>(part, options);
    return readCursor(run, query, { hold: false }) as AsyncIterable<Row>;
  }

  execute(script: string): Promise<void> {
    return this.#watch(this.#connection.execute(script));
  }

  async #watch<T>(running: Promise<T>): Promise<T> {
    try {
      return await running;
    } catch (error) {
      this.failure ??= error;
      throw error;
    }
  }
}
