import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Feature } from "geojson";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { openDatabase } from "../../server/database/openDatabase.ts";
import { sql } from "../../server/database/sql.ts";
import { syncLayerTables } from "../../server/database/syncLayerTables.ts";
import { latestEdition } from "../../server/load/editions.ts";
import { LoadRejected } from "../../server/load/publish.ts";
import { seed } from "../../server/load/seed.ts";
import { describeEachDatabase, postgresFixture } from "../support/database.ts";
import {
  areas,
  feature,
  mines,
  publish,
  rowsIn,
  sourceIds,
  square,
  testCatalog,
} from "../support/loadFixtures.ts";

const named = (id: string, name: string) => feature(id, { properties: { name } });

/** A geodata directory of the tests' own. */
async function geodataOf(files: Record<string, Feature[]>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "naqsha-geodata-"));
  directories.push(directory);
  await mkdir(join(directory, "layers"));
  await mkdir(join(directory, "basemap"));
  const sources = [...sourceIds].map((id) => ({ id }));
  await writeFile(join(directory, "sources.json"), JSON.stringify(sources));
  for (const [path, features] of Object.entries(files)) await ship(directory, path, features);
  return directory;
}

function ship(directory: string, path: string, features: Feature[]): Promise<void> {
  const text = JSON.stringify({ type: "FeatureCollection", features });
  return writeFile(join(directory, `${path}.geojson`), text);
}

const directories: string[] = [];
afterAll(() => Promise.all(directories.map((each) => rm(each, { recursive: true }))));

describeEachDatabase("seeding", ({ freshDatabase }) => {
  let database: Database;
  let geodata: string;
  const mineFile = [named("a", "A"), named("b", "B")];
  beforeAll(async () => {
    database = await freshDatabase();
    await syncLayerTables(database, testCatalog);
    geodata = await geodataOf({
      "layers/test-mines": mineFile,
      "basemap/test-areas": [feature("x", { geometry: square(62, 29, 1) })],
    });
  });

  async function start(): Promise<string[]> {
    const lines: string[] = [];
    await seed(database, testCatalog, geodata, (line) => lines.push(line));
    return lines;
  }

  test("the first start loads every shipped layer as one edition, and says what is missing", async () => {
    const lines = await start();
    expect(lines).toContain("Layer test-lines: no file is shipped for it; it stays as it is");
    expect(lines).toContain("Layer test-mines: 2 added, 0 changed, 0 removed");
    expect(await latestEdition(database)).toBe(1);
    const origins = sql`select layer, origin from naqsha.edition_layers order by layer`;
    expect(await database.query(origins)).toEqual([
      { layer: "test-areas", origin: "shipped" },
      { layer: "test-mines", origin: "shipped" },
    ]);
  });

  test("the next start has nothing to do", async () => {
    expect(await start()).toEqual([
      "Layer test-lines: no file is shipped for it; it stays as it is",
    ]);
    expect(await latestEdition(database)).toBe(1);
  });

  test("a shipped file that changed is published, and only it", async () => {
    await ship(geodata, "layers/test-mines", [named("a", "A"), named("b", "B2"), named("c", "C")]);
    expect(await start()).toContain("Layer test-mines: 1 added, 1 changed, 0 removed");
    expect(await latestEdition(database)).toBe(2);
    const changed = sql`select layer from naqsha.edition_layers where edition = 2`;
    expect(await database.query(changed)).toEqual([{ layer: "test-mines" }]);
  });

  test("a shipped file that says the same in other words makes no edition", async () => {
    await ship(geodata, "layers/test-mines", [named("c", "C"), named("b", "B2"), named("a", "A")]);
    expect(await start()).toContain("Nothing changed");
    expect(await latestEdition(database)).toBe(2);
    expect(await start()).not.toContain("Nothing changed");
  });

  test("a shipped file with a fault publishes nothing", async () => {
    const area = { geometry: square(62, 29, 2) };
    await ship(geodata, "basemap/test-areas", [feature("x", area), feature("x", area)]);
    await ship(geodata, "layers/test-mines", [named("d", "D")]);
    await expect(start()).rejects.toThrow(LoadRejected);
    expect(await latestEdition(database)).toBe(2);
    await ship(geodata, "basemap/test-areas", [feature("x", area)]);
    await start();
    expect(await latestEdition(database)).toBe(3);
  });

  test("what somebody loaded is kept, with how to take the shipped file", async () => {
    await publish(database, mines, [named("mine", "My own")]);
    await ship(geodata, "layers/test-mines", mineFile);
    const file = join(geodata, "layers/test-mines.geojson");
    expect(await start()).toContain(
      `Layer test-mines: kept as loaded in edition 4; to take the shipped one: npm run load -- ${file} --layer test-mines`,
    );
    expect(await rowsIn(database, mines, await latestEdition(database))).toMatchObject([
      { id: "mine" },
    ]);
  });

  test("a shipped file that is gone leaves its layer as it is", async () => {
    await rm(join(geodata, "basemap/test-areas.geojson"));
    await start();
    expect(await rowsIn(database, areas, await latestEdition(database))).toHaveLength(1);
  });
});

describe.skipIf(!inject("databaseTemplates").postgres)("two servers that seed at once", () => {
  const { freshLocation } = postgresFixture();

  test("make one edition", async () => {
    const location = await freshLocation();
    const geodata = await geodataOf({ "layers/test-mines": [named("a", "A")] });
    const servers = await Promise.all([openDatabase(location), openDatabase(location)]);
    await Promise.all(
      servers.map(async (server) => {
        await syncLayerTables(server, testCatalog);
        await seed(server, testCatalog, geodata, () => {});
      }),
    );
    const [first] = servers as [Database, Database];
    expect(await latestEdition(first)).toBe(1);
    await Promise.all(servers.map((server) => server.close()));
  });
});
