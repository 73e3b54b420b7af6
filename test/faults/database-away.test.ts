import { describe, expect, inject, test } from "vitest";
import { DatabaseUnavailable } from "../../server/database/errors.ts";
import { openDatabase } from "../../server/database/openDatabase.ts";
import { sql } from "../../server/database/sql.ts";
import { postgresFixture } from "../support/database.ts";
import { freePort } from "../support/serverProcess.ts";

async function failure(databaseUrl: string): Promise<Error> {
  const error = await openDatabase({ databaseUrl, dataDir: "unused" }).catch((e: Error) => e);
  if (!(error instanceof DatabaseUnavailable)) throw new TypeError("it was opened");
  return error;
}

test("a server that is not there is named, without the password", async () => {
  const port = await freePort();
  const { message, stack } = await failure(`postgres://rida:s3cret@127.0.0.1:${port}/maps`);
  expect(message).toContain(`127.0.0.1:${port}/maps (user rida)`);
  expect(message).toContain("ECONNREFUSED");
  expect(stack).not.toContain("s3cret");
});

describe.skipIf(!inject("databaseTemplates").postgres)("PostgreSQL", () => {
  const { freshLocation } = postgresFixture();

  test("a database that does not exist is named, without the password", async () => {
    const url = new URL((await freshLocation()).databaseUrl ?? "");
    url.pathname = "/no_such_map";
    url.password ||= "s3cret";
    const { message } = await failure(url.href);
    expect(message).toContain("/no_such_map");
    expect(message).toContain("does not exist");
    expect(message).not.toContain(`${url.password}@`);
  });

  test("a connection that is lost fails its query, and the next one gets another", async () => {
    const location = await freshLocation();
    const database = await openDatabase({ ...location, poolSize: 1 });
    const other = await openDatabase(location);
    const endAll = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    const cut = database.transaction(async (transaction) => {
      await transaction.query(sql`select 1`);
      await other.query(endAll);
      await transaction.query(sql`select 1`);
    });
    await expect(cut).rejects.toThrow(DatabaseUnavailable);
    expect(await database.query(sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await Promise.all([database.close(), other.close()]);
  });

  test("a pool that is all taken is unavailable, not waited for without end", async () => {
    const database = await openDatabase({ ...(await freshLocation()), poolSize: 1 });
    const taken = database.transaction(async () => {
      await expect(database.query(sql`select 1`)).rejects.toThrow(DatabaseUnavailable);
    });
    await taken;
    await database.close();
  });

  test("listening comes back after its connection was lost, and says so", async () => {
    const location = await freshLocation();
    const database = await openDatabase(location);
    const heard: string[] = [];
    const stop = await database.listen("naqsha_test", (payload) => heard.push(payload));
    await database.query(sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen%'`);
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual([""]);
    await database.query(sql`select pg_notify('naqsha_test', 'again')`);
    await expect.poll(() => heard).toEqual(["", "again"]);
    await stop();
    await database.close();
  });
});
