import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { migrate } from "../../server/database/migrate.ts";
import { openDatabase } from "../../server/database/openDatabase.ts";
import { identifier } from "../../server/database/sql.ts";
import { projectRoot } from "../../server/projectRoot.ts";

/** Databases that are migrated and otherwise empty; each test gets a copy. */
export interface Templates {
  /** A data directory. */
  embedded: string;
  /** Null where the machine has no PostgreSQL. */
  postgres: { serverUrl: string; template: string } | null;
}

/**
 * Making a PGlite data directory takes ten seconds, so it is kept under node_modules/.cache for as
 * long as PGlite and the migrations stay the same.
 */
export async function embeddedTemplate(): Promise<string> {
  const cache = join(projectRoot, "node_modules/.cache/naqsha");
  const finished = join(cache, `embedded-${await fingerprint()}`);
  if (existsSync(finished)) return finished;
  const unfinished = join(cache, `unfinished-${randomUUID()}`);
  await mkdir(unfinished, { recursive: true });
  await makeMigrated({ dataDir: unfinished });
  try {
    await rename(unfinished, finished);
  } catch (error) {
    // Another run was faster.
    if (!existsSync(finished)) throw error;
    await rm(unfinished, { recursive: true });
  }
  return finished;
}

export async function postgresTemplate(serverUrl: string): Promise<string> {
  const template = `naqsha_template_${randomUUID().replaceAll("-", "")}`;
  await onServer(serverUrl, `create database ${identifier(template).text}`);
  await makeMigrated({ databaseUrl: urlOf(serverUrl, template), dataDir: "memory://" });
  return template;
}

/** Runs one statement that no transaction allows, on the database of `serverUrl`. */
export async function onServer(serverUrl: string, statement: string): Promise<void> {
  const server = await openDatabase({ databaseUrl: serverUrl, dataDir: "memory://", poolSize: 1 });
  try {
    await server.execute(statement);
  } finally {
    await server.close();
  }
}

export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function makeMigrated(options: { databaseUrl?: string; dataDir: string }): Promise<void> {
  const database = await openDatabase(options);
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  const migrations = join(projectRoot, "server/database/migrations");
  for (const name of (await readdir(migrations)).sort()) {
    hash.update(name).update(await readFile(join(migrations, name)));
  }
  for (const name of ["pglite", "pglite-postgis"]) {
    hash.update(
      await readFile(join(projectRoot, `node_modules/@electric-sql/${name}/package.json`)),
    );
  }
  return hash.digest("hex").slice(0, 16);
}
