import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { DatabaseUnusable } from "../../server/database/errors.ts";
import { migrate } from "../../server/database/migrate.ts";
import { openDatabase } from "../../server/database/openDatabase.ts";
import { sql } from "../../server/database/sql.ts";
import { syncLayerTables } from "../../server/database/syncLayerTables.ts";
import { projectRoot } from "../../server/projectRoot.ts";
import { describeEachDatabase, postgresFixture } from "../support/database.ts";
import { testCatalog } from "../support/loadFixtures.ts";

const shipped = join(projectRoot, "server/database/migrations");

async function applied(database: Database): Promise<number[]> {
  const rows = await database.query<{ number: number }>(
    sql`select number from naqsha.migrations order by number`,
  );
  return rows.map(({ number }) => number);
}

describeEachDatabase("migrations", ({ freshDatabase }) => {
  const directories: string[] = [];
  afterAll(() => Promise.all(directories.map((each) => rm(each, { recursive: true }))));

  /** The shipped migrations and one more. */
  async function withMigration(script: string): Promise<string> {
    const directory = await mkdtemp(join(tmpdir(), "naqsha-migrations-"));
    directories.push(directory);
    await cp(shipped, directory, { recursive: true });
    await writeFile(join(directory, "9001_test.sql"), script);
    return directory;
  }

  test("run once, roll back as one when they fail, and refuse a newer database", async () => {
    const database = await freshDatabase();
    const before = await applied(database);
    await migrate(database);
    expect(await applied(database)).toEqual(before);

    const failing = await withMigration("create table naqsha.half (n integer); select 1 / 0;");
    await expect(migrate(database, failing)).rejects.toThrow("division by zero");
    expect(await applied(database)).toEqual(before);
    expect(await database.query(sql`select to_regclass('naqsha.half') as made`)).toEqual([
      { made: null },
    ]);

    const newer = await withMigration("create table naqsha.whole (n integer);");
    await migrate(database, newer);
    expect(await applied(database)).toEqual([...before, 9001]);
    const older = migrate(database);
    await expect(older).rejects.toThrow(DatabaseUnusable);
    await expect(older).rejects.toThrow("it has migration 9001, and this version knows up to");
  });
});

describe.skipIf(!inject("databaseTemplates").postgres)("two servers at once", () => {
  const { emptyLocation } = postgresFixture();

  test("migrate an empty database, and make its tables, without getting in each other's way", async () => {
    const location = await emptyLocation();
    const servers = await Promise.all([openDatabase(location), openDatabase(location)]);
    await Promise.all(servers.map((server) => migrate(server)));
    await Promise.all(servers.map((server) => syncLayerTables(server, testCatalog)));
    const [first] = servers as [Database, Database];
    expect((await applied(first)).length).toBeGreaterThan(0);
    expect(
      await first.query(
        sql`select count(*)::int as count from pg_tables where schemaname = 'layers'`,
      ),
    ).toEqual([{ count: testCatalog.layers.length }]);
    await Promise.all(servers.map((server) => server.close()));
  });
});
