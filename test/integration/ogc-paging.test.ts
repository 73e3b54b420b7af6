import fc from "fast-check";
import type { Feature } from "geojson";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { syncLayerTables } from "../../server/database/syncLayerTables.ts";
import { readItems } from "../../server/features/items.ts";
import { type ItemsParams, readItemsQuery } from "../../server/features/itemsQuery.ts";
import { FilterResolver } from "../../server/filter/filterResolver.ts";
import { describeEachDatabase } from "../support/database.ts";
import {
  fixtureCatalog,
  fixtureFeature,
  pointsLayer,
  publishFixtures,
} from "../support/tileFixtures.ts";

const catalog = fixtureCatalog(pointsLayer);
const size = 40;
/** Few values, so that there are ties, and missing ones. */
const texts = ["Chagai", "chagai", "Ängel", "zinc", "ریکوڈک", null];

function features(seed: number, from = 0): Feature[] {
  return Array.from({ length: size }, (_, index) => {
    const number = from + index + 1;
    const feature = fixtureFeature(number, `f-${String(number).padStart(3, "0")}`, {
      type: "Point",
      coordinates: [60 + ((number * 7) % 19), 24 + ((number * 5) % 13)],
    });
    const pick = (step: number) => (number * step + seed) % 6;
    return {
      ...feature,
      properties: {
        ...feature.properties,
        hidden: texts[pick(5)],
        count: pick(1) === 0 ? null : pick(1),
        ratio: pick(7) === 0 ? null : pick(7) / 3,
        open: pick(11) === 0 ? null : pick(11) % 2 === 0,
        since: pick(13) === 0 ? null : `2024-01-0${pick(13)}`,
      },
    };
  });
}

const first = features(1);
const second = features(2, size / 2);

describeEachDatabase("pages of features", ({ freshDatabase }) => {
  let database: Database;

  beforeAll(async () => {
    database = await freshDatabase();
    await syncLayerTables(database, catalog);
    await publishFixtures(database, 1, [[pointsLayer, first]]);
  });

  const layer = { ...pointsLayer, featureCount: size, bbox: null, changedInEdition: 1 };

  function page(edition: number, params: ItemsParams) {
    const query = readItemsQuery(layer, params);
    const resolver = new FilterResolver(database, catalog);
    return readItems({ database, resolver }, edition, query, "geojson", {});
  }

  /** The ids of all pages, and the number that each page says there are. */
  async function walk(edition: number, params: ItemsParams, between = async () => {}) {
    const ids: string[] = [];
    const matched: number[] = [];
    for (let cursor: string | undefined; ; await between()) {
      const items = await page(edition, { ...params, ...(cursor ? { cursor } : {}) });
      ids.push(...items.rows.map(({ id }) => id));
      matched.push(items.numberMatched);
      cursor = items.nextCursor;
      if (!cursor) return { ids, matched };
    }
  }

  test("hold every feature once, in the order asked for, whatever is missing or equal", async () => {
    const keys = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom("hidden", "count", "ratio", "open", "since", "id"),
        fc.constantFrom("asc", "desc"),
      ),
      { selector: ([name]) => name, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(keys, fc.integer({ min: 1, max: size + 1 }), async (sort, limit) => {
        const sortby = sort.map(([name, way]) => (way === "asc" ? "+" : "-") + name).join(",");
        const params = { limit: String(limit), ...(sortby ? { sortby } : {}) };
        const { ids, matched } = await walk(1, params);
        expect(ids).toEqual(sorted(first, sort));
        expect(new Set(matched)).toEqual(new Set([size]));
      }),
      { numRuns: 25 },
    );
  });

  test("numberMatched counts what the conditions leave, on every page", async () => {
    const expected = first.filter(({ properties }) => properties?.count > 2).length;
    const { ids, matched } = await walk(1, { filter: "count > 2", limit: "4" });
    expect(ids).toHaveLength(expected);
    expect(new Set(matched)).toEqual(new Set([expected]));
    expect((await page(1, { filter: "count > 99" })).numberMatched).toBe(0);
  });

  test("a full last page has no next one", async () => {
    expect((await page(1, { limit: String(size) })).nextCursor).toBeUndefined();
    expect((await page(1, { limit: String(size - 1) })).nextCursor).toBeDefined();
  });

  test("a walk sees the edition it began in, though another is published on the way", async () => {
    const before = await walk(1, { limit: "7", sortby: "-hidden" });
    let published = false;
    const publishOnce = async () => {
      if (published) return;
      published = true;
      await publishFixtures(database, 2, [[pointsLayer, second]]);
    };
    expect(await walk(1, { limit: "7", sortby: "-hidden" }, publishOnce)).toEqual(before);
    expect((await walk(1, { limit: "7", sortby: "-hidden" })).ids).toEqual(before.ids);
    expect((await walk(2, { limit: "7" })).ids).toEqual(sorted(second, []));
  });

  test("a cursor of another edition is refused", async () => {
    const { nextCursor } = await page(1, { limit: "5" });
    await expect(page(2, { limit: "5", cursor: nextCursor })).rejects.toThrow(/edition 1, not 2/);
  });
});

/** Ids as they should come: missing values last, texts by code point, then by id. */
function sorted(features: readonly Feature[], keys: readonly (readonly [string, string])[]) {
  const rows = features.map(({ properties }) => properties as Record<string, string | null>);
  const order = [...keys, ["id", "asc"] as const];
  return rows
    .sort((a, b) => {
      for (const [name, way] of order) {
        const by = compare(a[name], b[name], way === "asc" ? 1 : -1);
        if (by !== 0) return by;
      }
      return 0;
    })
    .map(({ id }) => id as string);
}

function compare<Value extends string | number | boolean | null>(
  a: Value | undefined,
  b: Value | undefined,
  direction: number,
): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  return (a < b ? -1 : 1) * direction;
}
