import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { identifier } from "../../server/database/sql.ts";
import { type RunningServer, startServer } from "../../server/startServer.ts";
import { describePostgres } from "../support/database.ts";
import { onServer } from "../support/databaseTemplates.ts";
import { configFor, quiet } from "../support/server.ts";

/** PostgreSQL goes away under a running server, and comes back. */
describePostgres("while the database is away", ({ freshLocation }) => {
  const tile = "/tiles/1/chagai-arc-sites/5/21/13.mvt";
  let running: RunningServer;
  let name = "";

  const get = (path: string) => fetch(running.url + path);

  beforeAll(async () => {
    const location = await freshLocation();
    name = new URL(location.databaseUrl ?? "").pathname.slice(1);
    running = await startServer(configFor(location), quiet);
    // Seen once, while it was there.
    for (const path of ["/catalog.json", tile]) expect((await get(path)).status).toBe(200);
    await setReachable(false);
  });

  afterAll(() => running.close());

  test("the map still opens: its catalog and its tiles", async () => {
    expect((await get("/catalog.json")).status).toBe(200);
    expect((await get(tile)).status).toBe(200);
  });

  test("a tile nobody has asked for yet is drawn from memory", async () => {
    expect((await get("/tiles/1/chagai-arc-sites/6/42/26.mvt")).status).toBe(200);
  });

  test("what needs the database is a 503 that says when to come back, and tells no more", async () => {
    const response = await get("/api/collections/kpk-sites/items");
    expect(response.status).toBe(503);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await response.text()).not.toContain(name);
  });

  test("the server is live and not ready, and ready again when the database is back", async () => {
    expect((await get("/health/live")).status).toBe(200);
    expect((await get("/health/ready")).status).toBe(503);
    await setReachable(true);
    expect((await get("/health/ready")).status).toBe(200);
    expect((await get("/api/collections/kpk-sites/items")).status).toBe(200);
  });

  async function setReachable(reachable: boolean): Promise<void> {
    const serverUrl = inject("databaseTemplates").postgres?.serverUrl ?? "";
    const database = identifier(name).text;
    await onServer(serverUrl, `alter database ${database} allow_connections ${reachable}`);
    const end = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`;
    await onServer(serverUrl, end);
  }
});
