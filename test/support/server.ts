import { afterAll, beforeAll } from "vitest";
import { loadConfig } from "../../server/config.ts";
import type { DatabaseOptions } from "../../server/database/openDatabase.ts";
import { createLogger } from "../../server/operations/log.ts";
import { type RunningServer, startServer } from "../../server/startServer.ts";
import { type DatabaseFixture, describeEachDatabase } from "./database.ts";

export interface ServerFixture extends DatabaseFixture {
  /** Fetches a path of the server. */
  get(path: string, init?: RequestInit): Promise<Response>;
  server(): RunningServer;
}

/** Runs the tests against a whole server with the shipped layers, on each database. */
export function describeEachServer(name: string, define: (fixture: ServerFixture) => void): void {
  describeEachDatabase(name, (database) => {
    let running: RunningServer;
    beforeAll(async () => {
      running = await startServer(configFor(await database.freshLocation()), quiet);
    });
    afterAll(() => running.close());
    define({
      ...database,
      get: (path, init) => fetch(running.url + path, init),
      server: () => running,
    });
  });
}

/** Settings of a server on `location`, on a free port. */
export function configFor({ databaseUrl, dataDir }: DatabaseOptions) {
  return loadConfig({ PORT: "0", DATABASE_URL: databaseUrl ?? "", NAQSHA_DATA_DIR: dataDir });
}

export const quiet = createLogger("silent");
