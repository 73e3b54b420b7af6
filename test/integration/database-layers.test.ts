import { beforeAll, describe, expect, test } from "vitest";
import type { Catalog, LayerDeclaration, PropertyDeclaration } from "../../geodata/declaration.ts";
import type { Database } from "../../server/database/database.ts";
import { DatabaseUnusable } from "../../server/database/errors.ts";
import { tableOf } from "../../server/database/layerTable.ts";
import { foldedQuery, searchColumn } from "../../server/database/searchText.ts";
import { sql } from "../../server/database/sql.ts";
import { syncLayerTables } from "../../server/database/syncLayerTables.ts";
import { describeEachDatabase } from "../support/database.ts";
import { feature, mines, publish, rowsIn, testCatalog } from "../support/loadFixtures.ts";

const title = { en: "Test", ur: "آزمائش" };

const catalogOf = (...layers: LayerDeclaration[]): Catalog => ({ groups: [], layers });

function withProperties(
  layer: LayerDeclaration,
  properties: Record<string, PropertyDeclaration>,
): LayerDeclaration {
  return { ...layer, properties: { ...layer.properties, ...properties } };
}

describeEachDatabase("layer tables", ({ freshDatabase }) => {
  let database: Database;
  beforeAll(async () => {
    database = await freshDatabase();
    await syncLayerTables(database, testCatalog);
  });

  test("are made once, and left alone after that", async () => {
    const oids = sql`select oid from pg_class where relnamespace = 'layers'::regnamespace order by 1`;
    const before = await database.query(oids);
    await syncLayerTables(database, testCatalog);
    expect(await database.query(oids)).toEqual(before);
  });

  describe("hold the declaration as constraints, whoever writes", () => {
    const good = {
      id: "a",
      name: "A",
      sources: ["x"],
      position_accuracy_m: 1,
      position_method: "derived",
    };

    async function insert(row: Record<string, unknown>, geometry = "POINT(62 29)") {
      const record = JSON.stringify({ ...good, ...row });
      await database.transaction(async (transaction) => {
        await transaction.query(sql`
          insert into ${tableOf(mines)} (number, content_hash, edition_from, id, name, sources,
            position_accuracy_m, position_method, kind, minerals, resource_mt, geom)
          select 1, '', 1, id, name, sources, position_accuracy_m, position_method, kind, minerals,
            resource_mt, ST_GeomFromText(${geometry}, 4326)
          from json_to_record(${record}::json) as r (id text, name text, sources text[],
            position_accuracy_m float8, position_method text, kind text, minerals text[], resource_mt float8)`);
        throw new RangeError("the row was taken");
      });
    }

    test("a row without fault is taken", async () => {
      await expect(insert({ kind: "mine", minerals: ["gold"] })).rejects.toThrow(RangeError);
    });

    test.each<[string, Record<string, unknown>]>([
      ["name_declared", { name: null }],
      ["name_declared", { name: "" }],
      ["sources_declared", { sources: [] }],
      ["kind_declared", { kind: "quarry" }],
      ["minerals_declared", { minerals: ["gold", "tin"] }],
      ["resource_mt_declared", { resource_mt: -1 }],
      ["resource_mt_declared", { resource_mt: 10_001 }],
    ])("%s refuses %j", async (constraint, row) => {
      await expect(insert(row)).rejects.toThrow(constraint);
    });

    test("another geometry type is refused", async () => {
      await expect(insert({}, "LINESTRING(62 29, 63 29)")).rejects.toThrow("geom_declared");
    });
  });

  test("a property of a changed type is refused, with what to do", async () => {
    const changed = withProperties(mines, { workers: { type: "string", title } });
    const syncing = syncLayerTables(database, catalogOf(changed));
    await expect(syncing).rejects.toThrow(DatabaseUnusable);
    await expect(syncing).rejects.toThrow(
      "Layer test-mines declares workers as string (text), and its table has it as integer",
    );
  });

  test("a property may not take a name of the table's own", async () => {
    const changed = withProperties(mines, { geom: { type: "string", title } });
    await expect(syncLayerTables(database, catalogOf(changed))).rejects.toThrow("a property geom");
  });
});

describeEachDatabase("a declaration that changes", ({ freshDatabase }) => {
  test("adds columns, replaces vocabularies, and leaves published rows as they are", async () => {
    const database = await freshDatabase();
    await syncLayerTables(database, testCatalog);
    await publish(database, mines, [feature("a", { properties: { kind: "mine" } })]);

    const kind = { type: "string", title, vocabulary: { shaft: { title } } } as const;
    const depth = { type: "number", title, unit: "m" } as const;
    const changed = withProperties(mines, { kind, depth_m: depth });
    await syncLayerTables(database, catalogOf(changed));
    expect(await rowsIn(database, changed, 1)).toMatchObject([{ kind: "mine", depth_m: null }]);

    const { edition } = await publish(database, changed, [
      feature("a", { properties: { kind: "shaft", depth_m: 120 } }),
    ]);
    expect(edition).toBe(2);
    expect(await rowsIn(database, changed, 1)).toMatchObject([{ kind: "mine", depth_m: null }]);
    expect(await rowsIn(database, changed, 2)).toMatchObject([{ kind: "shaft", depth_m: 120 }]);

    // A property that is declared no more may be missing, even where it was required.
    const { position_method, ...fewer } = changed.properties;
    const reduced = { ...changed, properties: fewer };
    await syncLayerTables(database, catalogOf(reduced));
    const row = feature("b", { properties: { position_method: null } });
    expect((await publish(database, reduced, [row])).edition).toBe(3);
  });

  test("a property that becomes searchable is found by", async () => {
    const database = await freshDatabase();
    await syncLayerTables(database, testCatalog);
    await publish(database, mines, [feature("a", { properties: { kind: "prospect" } })]);
    const { vocabulary } = mines.properties.kind ?? {};
    const kind: PropertyDeclaration = { type: "string", title, searchable: true };
    if (vocabulary) kind.vocabulary = vocabulary;
    await syncLayerTables(database, catalogOf(withProperties(mines, { kind })));
    const found = sql`select id from ${tableOf(mines)} where ${searchColumn} like '%' || ${foldedQuery("PROSPECT")} || '%'`;
    expect(await database.query(found)).toEqual([{ id: "a" }]);
  });
});

describeEachDatabase("search text", ({ freshDatabase }) => {
  let database: Database;
  beforeAll(async () => {
    database = await freshDatabase();
    await syncLayerTables(database, testCatalog);
    const properties = {
      name: "Koh-i-Dalil",
      name_ur: "کوہِ دلیل",
      aliases: ["Kōh Dalīl 50%", "D’Alil"],
    };
    await publish(database, mines, [feature("koh-i-dalil", { properties }), feature("other")]);
  });

  async function find(text: string): Promise<unknown[]> {
    const rows = await database.query<{ id: string }>(sql`
      select id from ${tableOf(mines)} where ${searchColumn} like '%' || ${foldedQuery(text)} || '%'`);
    return rows.map(({ id }) => id);
  }

  test.each([
    ["case and hyphens", "KOH I DALIL"],
    ["spaces too many", "  koh   i dalil "],
    ["accents", "Köh Dálil"],
    ["a wildcard taken literally", "50%"],
    ["apostrophes", "dalil"],
    ["Urdu without diacritics", "کوہ دلیل"],
    ["Arabic yeh, kaf and heh", "كوه دليل"],
    ["Persian digits", "۵۰"],
  ])("%s: %s", async (_, text) => {
    expect(await find(text)).toEqual(["koh-i-dalil"]);
  });

  test.each(["koh%dalil", "koh_i_dalilx", "\\", "dalil name"])("%s finds nothing", async (text) => {
    expect(await find(text)).toEqual([]);
  });
});
