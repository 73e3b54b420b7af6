import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { openPostgres } from "./postgres.ts";

export interface DatabaseOptions {
  /** Absent: the embedded database in `dataDir`. */
  databaseUrl?: string | undefined;
  /** Directory of the embedded database, made when missing; `memory://` keeps nothing. */
  dataDir: string;
  /** Absent: 15 s. */
  statementTimeoutMs?: number | undefined;
  /** Connections to PostgreSQL. Absent: 10. */
  poolSize?: number | undefined;
}

/**
 * Opens PostgreSQL when `databaseUrl` is given, else the embedded database. Does not migrate.
 * @param report told what a slow start is doing, one line at a time.
 * @throws DatabaseUnavailable, DatabaseUnusable
 */
export function openDatabase(
  { databaseUrl, dataDir, statementTimeoutMs = 15_000, poolSize = 10 }: DatabaseOptions,
  report: (line: string) => void = () => {},
): Promise<Database> {
  return databaseUrl === undefined
    ? openEmbedded({ dataDir, statementTimeoutMs, report })
    : openPostgres({ databaseUrl, statementTimeoutMs, poolSize });
}
