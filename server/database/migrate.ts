import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../projectRoot.ts";
import type { Database, Queryable } from "./database.ts";
import { DatabaseUnusable } from "./errors.ts";
import { takeLock } from "./locks.ts";
import { sql } from "./sql.ts";

interface Migration {
  number: number;
  name: string;
}

// tsc does not copy .sql files: the compiled server reads them from the source tree as well.
const shippedMigrations = join(projectRoot, "server/database/migrations");

/**
 * Brings the database to this version: each migration runs once, in a transaction of its own.
 * Servers that start together wait for one another.
 * @throws DatabaseUnusable when a newer version has used the database, or it has no PostGIS.
 */
export async function migrate(database: Database, directory = shippedMigrations): Promise<void> {
  const migrations = await readMigrations(directory);
  for (;;) {
    const ran = await database.transaction(
      (transaction) => runNext(transaction, migrations, directory),
      { statementTimeoutMs: 0 },
    );
    if (!ran) return;
  }
}

async function readMigrations(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
  return names.map((name) => ({ number: Number(name.slice(0, 4)), name }));
}

async function runNext(
  transaction: Queryable,
  migrations: readonly Migration[],
  directory: string,
): Promise<boolean> {
  await transaction.query(takeLock("schema"));
  const applied = await appliedMigrations(transaction);
  refuseNewer(applied, migrations);
  const next = migrations.find(({ number }) => !applied.has(number));
  if (!next) return false;
  if (applied.size === 0) await requirePostgis(transaction);
  await transaction.execute(await readFile(join(directory, next.name), "utf8"));
  await transaction.query(
    sql`insert into naqsha.migrations (number, name) values (${next.number}::int, ${next.name})`,
  );
  return true;
}

async function appliedMigrations(transaction: Queryable): Promise<Set<number>> {
  await transaction.execute(`
    create schema if not exists naqsha;
    create table if not exists naqsha.migrations (
      number integer primary key,
      name text not null,
      applied_at timestamptz not null default now()
    );`);
  const rows = await transaction.query<Migration>(sql`select number from naqsha.migrations`);
  return new Set(rows.map(({ number }) => number));
}

function refuseNewer(applied: ReadonlySet<number>, known: readonly Migration[]): void {
  const newest = Math.max(0, ...known.map(({ number }) => number));
  const newestApplied = Math.max(0, ...applied);
  if (newestApplied <= newest) return;
  throw new DatabaseUnusable(
    `The database was last used by a newer Naqsha: it has migration ${newestApplied}, and this version knows up to ${newest}. ` +
      "Start that newer version, or use another database (DATABASE_URL) or directory (NAQSHA_DATA_DIR).",
  );
}

async function requirePostgis(transaction: Queryable): Promise<void> {
  const found = await transaction.query<{ name: string }>(
    sql`select name from pg_available_extensions where name in ('postgis', 'pg_trgm')`,
  );
  const missing = ["postgis", "pg_trgm"].filter((name) => !found.some((row) => row.name === name));
  if (missing.length === 0) return;
  throw new DatabaseUnusable(
    `This PostgreSQL has no extension ${missing.join(" and ")}. Install PostGIS and the contrib modules on the database server, ` +
      "or use the image postgis/postgis (docker-compose.yml).",
  );
}
