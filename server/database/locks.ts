import { type Sql, sql } from "./sql.ts";

/** Work that only one server or load may do at a time on one database. */
const locks = { schema: 1, publish: 2, seed: 3 } as const;

/** First key of Naqsha's advisory locks, to keep apart from other programs on the same database. */
const namespace = 0x6e71;

/** Waits for the lock; the end of the transaction gives it back. */
export function takeLock(lock: keyof typeof locks): Sql {
  return sql`select pg_advisory_xact_lock(${namespace}::int, ${locks[lock]}::int)`;
}
