import { beforeAll, describe, expect, inject, test } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { tableOf, visibleIn } from "../../server/database/layerTable.ts";
import { openDatabase } from "../../server/database/openDatabase.ts";
import { sql } from "../../server/database/sql.ts";
import { syncLayerTables } from "../../server/database/syncLayerTables.ts";
import {
  EditionTracker,
  editionInfo,
  latestEdition,
  layerStates,
} from "../../server/load/editions.ts";
import { LoadRejected, publishEdition } from "../../server/load/publish.ts";
import { describeEachDatabase, postgresFixture } from "../support/database.ts";
import {
  areas,
  feature,
  lines,
  mines,
  numbered,
  publish,
  rowsIn,
  sourceIds,
  square,
  testCatalog,
} from "../support/loadFixtures.ts";

const named = (id: string, name: string) => feature(id, { properties: { name } });
const bowTie = {
  type: "Polygon",
  coordinates: [
    [
      [62, 29],
      [63, 30],
      [63, 29],
      [62, 30],
      [62, 29],
    ],
  ],
};

/** Everything that publishing may write. */
async function everything(database: Database): Promise<unknown> {
  const tables = ["naqsha.editions", "naqsha.edition_layers", "naqsha.seeds"];
  const layers = testCatalog.layers.map(({ id }) => `layers.${id.replaceAll("-", "_")}`);
  const contents = [];
  for (const table of [...tables, ...layers]) {
    const text = `select * from ${table} order by 1`;
    contents.push(await database.query({ ...sql``, text }));
  }
  return contents;
}

describeEachDatabase("publishing", ({ freshDatabase }) => {
  let database: Database;
  beforeAll(async () => {
    database = await freshDatabase();
    await syncLayerTables(database, testCatalog);
  });

  test("an empty database is at edition 0, which is empty", async () => {
    expect(await latestEdition(database)).toBe(0);
    expect(await editionInfo(database, 0)).toMatchObject({ edition: 0 });
    expect(await editionInfo(database, 1)).toBeUndefined();
    expect(await layerStates(database, testCatalog, 0)).toMatchObject({
      "test-mines": { featureCount: 0, bbox: null, changedInEdition: 0 },
    });
  });

  test("the first load makes edition 1, and every property comes back as it went in", async () => {
    const properties = {
      name: "ریکو ڈک; \"quoted\" \\ 'single'",
      name_ur: "ریکو ڈک",
      sources: ["usgs-porcu", "naqsha-derived"],
      position_accuracy_m: 12.5,
      kind: "mine",
      minerals: ["gold", "copper"],
      aliases: ["a;b", 'c"d', "{e,f}"],
      resource_mt: 0.1,
      workers: 2_147_483_647,
      opened: "0001-01-01",
      disputed: false,
    };
    const full = feature("full", { properties });
    const sparse = feature("sparse");
    expect(await publish(database, mines, [full, sparse])).toMatchObject({
      edition: 1,
      layers: [{ layer: "test-mines", added: 2, changed: 0, removed: 0, unchanged: 0 }],
    });
    const rows = await rowsIn(database, mines, 1);
    expect(rows).toMatchObject([{ ...full.properties, geometry: full.geometry }, { id: "sparse" }]);
    expect(rows[1]).toMatchObject({ kind: null, minerals: null, opened: null, disputed: null });
    expect(rows.map(({ number }) => number)).toEqual([1, 2]);
    expect(await layerStates(database, testCatalog, 1)).toMatchObject({
      "test-mines": {
        featureCount: 2,
        bbox: [62.07889, 29.12278, 62.07889, 29.12278],
        changedInEdition: 1,
      },
      "test-areas": { featureCount: 0, changedInEdition: 0 },
    });
  });

  test("what did not change keeps its row, and past editions stay as they were", async () => {
    await publish(database, mines, [named("a", "A"), named("b", "B"), named("c", "C")]);
    const before = await rowsIn(database, mines, 2);
    const second = await publish(database, mines, [
      named("b", "B"),
      named("c", "C2"),
      named("d", "D"),
    ]);
    expect(second).toMatchObject({
      edition: 3,
      layers: [{ added: 1, changed: 1, removed: 1, unchanged: 1 }],
    });
    expect(await rowsIn(database, mines, 2)).toEqual(before);

    const after = new Map((await rowsIn(database, mines, 3)).map((row) => [row.id, row]));
    const earlier = new Map(before.map((row) => [row.id, row]));
    expect([...after.keys()]).toEqual(["b", "c", "d"]);
    expect(after.get("b")).toEqual(earlier.get("b"));
    expect(after.get("c")).toMatchObject({ name: "C2", number: earlier.get("c")?.number });
    expect(after.get("c")?.fid).not.toBe(earlier.get("c")?.fid);
    expect(before.map(({ number }) => number)).not.toContain(after.get("d")?.number);
  });

  test("a feature that comes back has its number again", async () => {
    const [first] = await rowsIn(database, mines, 2);
    await publish(database, mines, [named("a", "A")]);
    const [again] = await rowsIn(database, mines, 4);
    expect(again).toMatchObject({ id: "a", number: first?.number });
  });

  test("a load that changes nothing makes no edition, and neither does a dry run", async () => {
    const before = await everything(database);
    expect(await publish(database, mines, [named("a", "A")])).toMatchObject({
      edition: null,
      layers: [{ added: 0, changed: 0, removed: 0, unchanged: 1 }],
    });
    const rehearsed = await publish(database, mines, [named("z", "Z")], { dryRun: true });
    expect(rehearsed).toMatchObject({ edition: null, layers: [{ added: 1, removed: 1 }] });
    expect(await everything(database)).toEqual(before);
  });

  test("several layers make one edition", async () => {
    const publication = await publishEdition(
      database,
      [
        {
          layer: areas,
          features: numbered([feature("x", { geometry: square(62, 29, 1) })]),
          shippedHash: null,
        },
        { layer: mines, features: numbered([named("a", "A")]), shippedHash: null },
      ],
      { sourceIds },
    );
    expect(publication.edition).toBe(5);
    expect(await layerStates(database, testCatalog, 5)).toMatchObject({
      "test-areas": { featureCount: 1, bbox: [62, 29, 63, 30], changedInEdition: 5 },
      "test-mines": { featureCount: 1, changedInEdition: 4 },
    });
    const changes = sql`select layer, origin, added from naqsha.edition_layers where edition = 5`;
    expect(await database.query(changes)).toEqual([
      { layer: "test-areas", origin: "loaded", added: 1 },
    ]);
  });

  describe("what is wrong changes nothing, and every problem is told", () => {
    async function rejection(features: readonly unknown[], layer = mines): Promise<string[]> {
      const before = await everything(database);
      const error = await publish(database, layer, features).catch((thrown: Error) => thrown);
      if (!(error instanceof LoadRejected)) throw error;
      expect(await everything(database)).toEqual(before);
      return error.rejected.flatMap(({ problems }) => problems.lines());
    }

    test("problems of several features", async () => {
      const lines = await rejection([
        named("good", "Good"),
        feature("bad", { properties: { name: null, resource_mt: "5" } }),
        feature("swapped", { geometry: { type: "Point", coordinates: [29, 62] } }),
      ]);
      expect(lines).toEqual([
        "feature 1 (bad): name is missing",
        'feature 1 (bad): resource_mt must be a number in Mt, not "5"',
        "feature 2 (swapped): [29, 62] looks like lat, lon; GeoJSON has the longitude first",
      ]);
    });

    test("one id twice", async () => {
      const lines = await rejection([named("a", "A"), named("b", "B"), named("a", "C")]);
      expect(lines).toEqual(["feature 2 (a): its id is that of feature 0"]);
    });

    test("a bow-tie, with the place where it crosses itself", async () => {
      const lines = await rejection([feature("tie", { geometry: bowTie })], areas);
      expect(lines).toEqual([
        "feature 0 (tie): its geometry is not valid: Self-intersection at [62.5, 29.5]",
      ]);
    });

    test("a line of one place", async () => {
      const geometry = {
        type: "LineString",
        coordinates: [
          [62, 29],
          [62, 29],
        ],
      };
      const [line] = await rejection([feature("dot", { geometry })], lines);
      expect(line).toContain("Too few points");
    });

    test("a file that cannot be read to its end", async () => {
      const before = await everything(database);
      async function* breaking() {
        yield { index: 0, feature: named("new", "New") };
        throw new RangeError("the disk is gone");
      }
      const load = { layer: mines, features: breaking(), shippedHash: null };
      await expect(publishEdition(database, [load], { sourceIds })).rejects.toThrow(RangeError);
      expect(await everything(database)).toEqual(before);
    });

    test("many problems are counted, and the first are listed", async () => {
      const bad = Array.from({ length: 1500 }, (_, n) =>
        feature(`f-${n}`, { properties: { kind: "x" } }),
      );
      const lines = await rejection(bad);
      expect(lines).toHaveLength(1001);
      expect(lines.at(-1)).toBe("… and 500 more");
    });
  });

  test("with skipInvalid the good features are published, and the others listed", async () => {
    const features = [
      feature("good", { geometry: square(70, 30, 1) }),
      feature("tie", { geometry: bowTie }),
      feature("good", { geometry: square(71, 30, 1) }),
      feature("nameless", { properties: { name: null }, geometry: square(72, 30, 1) }),
    ];
    const { edition, layers } = await publish(database, areas, features, { skipInvalid: true });
    expect(layers[0]?.skipped.lines()).toHaveLength(3);
    expect(await rowsIn(database, areas, edition ?? 0)).toMatchObject([
      { id: "good", geometry: square(70, 30, 1) },
    ]);
    const none = publish(database, areas, [features[1]], { skipInvalid: true });
    await expect(none).rejects.toThrow(LoadRejected);
  });

  test("an empty collection empties the layer", async () => {
    const { edition, layers } = await publish(database, areas, []);
    expect(layers).toMatchObject([{ removed: 1 }]);
    expect(await rowsIn(database, areas, edition ?? 0)).toEqual([]);
    expect(await layerStates(database, testCatalog, edition ?? 0)).toMatchObject({
      "test-areas": { featureCount: 0, bbox: null, changedInEdition: edition },
    });
  });

  test("a tracker follows the latest edition, until it is stopped", async () => {
    const tracker = await EditionTracker.start(database);
    const seen: number[] = [];
    tracker.subscribe((edition) => seen.push(edition));
    const before = tracker.latest;
    await publish(database, mines, [named("tracked", "1")]);
    await expect.poll(() => seen).toEqual([before + 1]);
    expect(tracker.latest).toBe(before + 1);
    await tracker.stop();
    await publish(database, mines, [named("tracked", "2")]);
    expect(await latestEdition(database)).toBe(before + 2);
    expect(tracker.latest).toBe(before + 1);
  });

  test("queries of a past edition use the spatial indexes", async () => {
    const many = Array.from({ length: 3000 }, (_, n) => {
      const coordinates = [61 + (n % 100) / 10, 24 + Math.floor(n / 100) / 10];
      return feature(`p-${n}`, { geometry: { type: "Point", coordinates } });
    });
    const { edition } = await publish(database, mines, many);
    await publish(database, mines, many.slice(0, 1500));
    const plan = await database.query<{ "QUERY PLAN": string }>(sql`
      explain select 1 from ${tableOf(mines)} where ${visibleIn(edition ?? 0)}
        and geom && ST_MakeEnvelope(62, 25, 62.3, 25.3, 4326)`);
    const text = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(text).toContain("test_mines_current_geom");
    expect(text).toContain("test_mines_past_geom");
    expect(text).not.toContain("Seq Scan");
  });
});

describe.skipIf(!inject("databaseTemplates").postgres)("two loads at once", () => {
  const { freshLocation } = postgresFixture();

  test("make two editions, one after the other", async () => {
    const location = await freshLocation();
    const [one, two] = await Promise.all([openDatabase(location), openDatabase(location)]);
    await syncLayerTables(one, testCatalog);
    const all = (prefix: string) =>
      Array.from({ length: 50 }, (_, n) => named(`${prefix}-${n}`, "N"));
    const published = await Promise.all([
      publish(one, mines, all("one")),
      publish(two, mines, all("two")),
    ]);
    expect(published.map(({ edition }) => edition).sort()).toEqual([1, 2]);
    expect(await rowsIn(one, mines, 1)).toHaveLength(50);
    expect(await rowsIn(one, mines, 2)).toHaveLength(50);
    const numbers = sql`select count(distinct (id, number))::int as pairs, count(distinct number)::int as numbers from layers.test_mines`;
    expect(await one.query(numbers)).toEqual([{ pairs: 100, numbers: 100 }]);
    await Promise.all([one.close(), two.close()]);
  });
});
