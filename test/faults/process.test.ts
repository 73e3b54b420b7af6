import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { describeEachDatabase, describePostgres, embeddedFixture } from "../support/database.ts";
import { freePort, holdPort, startProcess } from "../support/serverProcess.ts";

/** The built server as a process: what stops it from starting, and how it ends. */

describe("a server that cannot start", () => {
  const { emptyLocation } = embeddedFixture();

  test("names the port that is in use, before it makes a database", async () => {
    const location = await emptyLocation();
    const { port, close } = await holdPort();
    const { code, output } = await (await startProcess(location, { PORT: String(port) })).ended;
    await close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is in use`);
    expect(existsSync(`${location.dataDir}/postgres`)).toBe(false);
  });

  test("reports every wrong setting", async () => {
    const wrong = { NAQSHA_WORLDVIEW: "moon", NAQSHA_TILE_CACHE_MB: "lots", NAQSHA_PROT: "1" };
    const { code, output } = await (await startProcess(await emptyLocation(), wrong)).ended;
    expect(code).toBe(1);
    for (const name of Object.keys(wrong)) expect(output).toContain(name);
  });

  test("says which database cannot be reached, without its password", async () => {
    const databaseUrl = `postgres://naqsha:hunter2@127.0.0.1:${await freePort()}/naqsha`;
    const { code, output } = await (await startProcess({ databaseUrl, dataDir: "unused" })).ended;
    expect(code).toBe(1);
    expect(output).toContain("127.0.0.1");
    expect(output).not.toContain("hunter2");
  });

  test("leaves the data directory to the server that has it", async () => {
    const location = await emptyLocation();
    const first = await startProcess(location);
    await first.ready();
    const { code, output } = await (await startProcess(location)).ended;
    expect(code).toBe(1);
    expect(output).toContain("in use by process");
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
    first.signal("SIGTERM");
    expect((await first.ended).code).toBe(0);
  });
});

describeEachDatabase("a server process", ({ freshLocation }) => {
  test("seeds once, stops on SIGTERM, and finds everything again", async () => {
    const location = await freshLocation();
    const editions: number[] = [];
    for (let start = 0; start < 2; start++) {
      const server = await startProcess(location);
      editions.push((await server.ready()).edition);
      server.signal("SIGTERM");
      expect((await server.ended).code).toBe(0);
    }
    expect(editions).toEqual([1, 1]);
  });
});

describePostgres("server processes on one PostgreSQL", ({ freshLocation, emptyLocation }) => {
  test("start together on an empty database", async () => {
    const location = await emptyLocation();
    const servers = await Promise.all([startProcess(location), startProcess(location)]);
    const ready = await Promise.all(servers.map((server) => server.ready()));
    expect(ready.map(({ edition }) => edition)).toEqual([1, 1]);
    for (const server of servers) server.signal("SIGTERM");
    const ends = await Promise.all(servers.map((server) => server.ended));
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  });

  test("finish the request they are answering", async () => {
    const location = await freshLocation();
    const server = await startProcess(location);
    await server.ready();
    // The layer is in memory now, so that only the request below can wait for its table.
    await fetch(`${server.url}/tiles/1/kpk-sites/0/0/0.mvt`);
    const holder = new Client({ connectionString: location.databaseUrl });
    await holder.connect();
    await holder.query("begin; lock table layers.kpk_sites in access exclusive mode");
    const answered = fetch(`${server.url}/api/collections/kpk-sites/items`);
    await until(() => somebodyWaits(holder));
    server.signal("SIGTERM");
    await until(() => refusesConnections(server.url));
    await holder.query("commit");
    await holder.end();
    expect((await answered).status).toBe(200);
    expect((await server.ended).code).toBe(0);
  });
});

async function somebodyWaits(client: Client): Promise<boolean> {
  const { rows } = await client.query(`select 1 from pg_locks
    join pg_database on pg_database.oid = database
    where datname = current_database() and not granted`);
  return rows.length > 0;
}

function refusesConnections(url: string): Promise<boolean> {
  return fetch(`${url}/health/live`).then(
    () => false,
    () => true,
  );
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(20);
}
