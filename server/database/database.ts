import type { Sql } from "./sql.ts";

/** What Naqsha needs of a PostgreSQL with PostGIS. Two real implementations: `postgres.ts`, `embedded.ts`. */
export interface Database extends Queryable {
  readonly kind: "embedded" | "postgres";
  /** Whether `ST_AsMVT` exists: PGlite's PostGIS is built without protobuf. */
  readonly canEncodeTiles: boolean;
  /** Runs `work` in one transaction; rolls back when it throws. */
  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
  /** Calls `notify` with the payload of each NOTIFY on `channel`. Resolves to a function that stops it. */
  listen(channel: string, notify: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface Queryable {
  /**
   * @throws QueryTimeout, QueryCancelled, DatabaseUnavailable, or ResultMissing when the database
   * dropped the result (a GEOS exception in PGlite does so without an error).
   */
  query<Row extends object>(query: Sql, options?: QueryOptions): Promise<Row[]>;
  /** Rows in batches, without holding them all. Inside a transaction or outside one. */
  stream<Row extends object>(query: Sql, options?: QueryOptions): AsyncIterable<Row>;
  /** Runs a script of several statements without values: migrations. */
  execute(script: string): Promise<void>;
}

export interface QueryOptions {
  signal?: AbortSignal;
}
