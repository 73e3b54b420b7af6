import type { Sql } from "./sql.ts";

/** What Naqsha needs of a PostgreSQL with PostGIS. Two real implementations: `postgres.ts`, `embedded.ts`. */
export interface Database extends Queryable {
  readonly kind: "embedded" | "postgres";
  /** Whether `ST_AsMVT` exists: PGlite's PostGIS is built without protobuf. */
  readonly canEncodeTiles: boolean;
  /** Runs `work` in one transaction; rolls back when it throws. */
  transaction<T>(
    work: (transaction: Queryable) => Promise<T>,
    options?: TransactionOptions,
  ): Promise<T>;
  /**
   * Calls `notify` with the payload of each NOTIFY on `channel`, and with an empty payload when a
   * lost connection is back, since notifications may have been missed. Resolves to a function that
   * stops it.
   */
  listen(channel: string, notify: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/**
 * Both databases read values alike: `date` as `YYYY-MM-DD`, `timestamptz` as Date, `numeric` as
 * number, `bigint` as number, or as string where a number would not hold it exactly.
 *
 * Write only inside a transaction: where PGlite drops a result it may have kept half of a write.
 */
export interface Queryable {
  /**
   * @throws QueryTimeout, QueryCancelled, DatabaseUnavailable, QueryFailed, or ResultMissing when
   * the database dropped the result (a GEOS exception in PGlite does so without an error).
   */
  query<Row extends object>(query: Sql, options?: QueryOptions): Promise<Row[]>;
  /** Rows in batches, without holding them all. Inside a transaction or outside one. */
  stream<Row extends object>(query: Sql, options?: QueryOptions): AsyncIterable<Row>;
  /** Runs a script of several statements, without values and without results: migrations. */
  execute(script: string): Promise<void>;
}

export interface QueryOptions {
  /** Cancels the query. Embedded, a running query goes on to its end and its result is dropped. */
  signal?: AbortSignal;
}

export interface TransactionOptions {
  /** For each statement, instead of the database's own limit; 0 is none. For loads and migrations. */
  statementTimeoutMs?: number;
}
