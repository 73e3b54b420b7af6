import type { Feature } from "geojson";
import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { sql } from "../../server/database/sql.ts";
import { syncLayerTables } from "../../server/database/syncLayerTables.ts";
import { FeatureGeometries } from "../../server/filter/featureGeometries.ts";
import { LayerMeasures } from "../../server/filter/layerMeasures.ts";
import { parseFilter } from "../../server/filter/parseFilter.ts";
import { toPredicate } from "../../server/filter/toPredicate.ts";
import { toSql } from "../../server/filter/toSql.ts";
import { MemoryTiles } from "../../server/tiles/memoryTiles.ts";
import { PostgisTiles } from "../../server/tiles/postgisTiles.ts";
import { TileComposer } from "../../server/tiles/tileComposer.ts";
import { tileFilter } from "../../server/tiles/tileFilter.ts";
import { findTileset } from "../../server/tiles/tileset.ts";
import { describeEachDatabase } from "../support/database.ts";
import { decodeTile } from "../support/decodeTile.ts";
import { readFeature, readLayer } from "../support/readGeodata.ts";
import { describeEachServer } from "../support/server.ts";
import {
  fixtureCatalog,
  fixtureFeature,
  linesLayer,
  pointsLayer,
  publishFixtures,
} from "../support/tileFixtures.ts";

describeEachServer("a feature named in a filter", ({ get, server }) => {
  const items = (layer: string, params: Record<string, string>) =>
    get(`/api/collections/${layer}/items?${new URLSearchParams({ limit: "1000", ...params })}`);
  const tile = (layer: string, filter: string) =>
    get(`/tiles/1/${layer}/0/0/0.mvt?${new URLSearchParams({ filter })}`);

  async function idsOfItems(layer: string, params: Record<string, string>): Promise<string[]> {
    const { features } = await (await items(layer, params)).json();
    return features.map(({ id }: Feature) => String(id));
  }

  async function idsInTile(layer: string, filter: string): Promise<string[]> {
    const bytes = await (await tile(layer, filter)).arrayBuffer();
    const features = decodeTile(new Uint8Array(bytes))[layer]?.features ?? [];
    return features.map(({ properties }) => String(properties.id)).sort();
  }

  async function idsBySql(statement: string): Promise<string[]> {
    const { database } = server();
    const rows = await database.query<{ id: string }>({ text: statement, values: [] });
    return rows.map(({ id }) => id).sort();
  }

  test.each([
    [
      "incidents",
      "S_DWITHIN(geometry, FEATURE('cpec-routes', 'n-40'), 25, 'km')",
      `ST_DWithin(geom::geography, (select geom::geography from layers.cpec_routes where id = 'n-40'), 25000)`,
    ],
    [
      "basemap-place",
      "S_WITHIN(geometry, FEATURE('basemap-province', 'khyber-pakhtunkhwa'))",
      `ST_Within(geom, (select geom from layers.basemap_province where id = 'khyber-pakhtunkhwa'))`,
    ],
    [
      "cpec-routes",
      "S_INTERSECTS(FEATURE('basemap-province', 'balochistan'), geometry) AND status = 'open'",
      `ST_Intersects(geom, (select geom from layers.basemap_province where id = 'balochistan'))
        and status = 'open'`,
    ],
    ["cpec-routes", "S_EQUALS(geometry, FEATURE('cpec-routes', 'n-40'))", `id = 'n-40'`],
    [
      "faults",
      "NOT S_DWITHIN(geometry, FEATURE('chagai-arc-sites', 'reko-diq'), 600000, 'm')",
      `not ST_DWithin(geom::geography, (select geom::geography from layers.chagai_arc_sites where id = 'reko-diq'), 600000)`,
    ],
    [
      "kpk-sites",
      "S_DWITHIN(geometry, FEATURES('incidents', 'date >= DATE(''2024-01-01'')'), 60, 'km')",
      `exists (select from layers.incidents as other where other.date >= '2024-01-01'
        and ST_DWithin(kpk_sites.geom::geography, other.geom::geography, 60000))`,
    ],
    [
      "incidents",
      "NOT S_DWITHIN(geometry, FEATURES('cpec-routes'), 30, 'km')",
      `not exists (select from layers.cpec_routes as other
        where ST_DWithin(incidents.geom::geography, other.geom::geography, 30000))`,
    ],
    [
      "cpec-routes",
      "S_INTERSECTS(geometry, FEATURES('mineral-belts', 'name LIKE ''%arc'''))",
      `exists (select from layers.mineral_belts as other where other.name like '%arc'
        and ST_Intersects(cpec_routes.geom, other.geom))`,
    ],
    [
      "faults",
      "S_DISJOINT(FEATURES('basemap-country', 'id <> ''pakistan'''), geometry)",
      `not exists (select from layers.basemap_country as other where other.id <> 'pakistan'
        and ST_Intersects(faults.geom, other.geom))`,
    ],
    [
      "basemap-province",
      "S_INTERSECTS(geometry, FEATURES('faults', 'S_INTERSECTS(geometry, BBOX(60, 24, 66, 29))'))",
      `exists (select from layers.faults as other
        where ST_Intersects(other.geom, ST_MakeEnvelope(60, 24, 66, 29, 4326))
        and ST_Intersects(basemap_province.geom, other.geom))`,
    ],
  ])("%s where %s are the same by items, tiles and SQL by hand", async (layer, filter, byHand) => {
    const table = `layers.${layer.replaceAll("-", "_")}`;
    const wanted = await idsBySql(`select id from ${table} where edition_to is null and ${byHand}`);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(readLayer(layer).length);
    expect(await idsOfItems(layer, { filter, sortby: "id" })).toEqual(wanted);
    expect(await idsOfItems(layer, { filter, sortby: "id", edition: "1" })).toEqual(wanted);
    expect(await idsInTile(layer, filter)).toEqual(wanted);
  });

  test.each([
    [
      "NOT S_DWITHIN(geometry, FEATURES('incidents', 'date > DATE(''2030-01-01'')'), 20, 'km')",
      true,
    ],
    ["S_DWITHIN(geometry, FEATURES('incidents', 'FALSE'), 20, 'km')", false],
    ["S_INTERSECTS(geometry, FEATURES('incidents', 'FALSE'))", false],
    ["S_DISJOINT(geometry, FEATURES('incidents', 'FALSE'))", true],
  ])("%s of none is the same everywhere: %s", async (filter, isEverywhere) => {
    const { length } = readLayer("kpk-sites");
    const wanted = isEverywhere ? length : 0;
    expect(await idsOfItems("kpk-sites", { filter })).toHaveLength(wanted);
    expect(await idsInTile("kpk-sites", filter)).toHaveLength(wanted);
  });

  test("every layer can be named as a whole, in time for a tile", async () => {
    const { layers } = await (await get("/catalog.json")).json();
    for (const { id } of layers as { id: string }[]) {
      const filter = `S_DWITHIN(geometry, FEATURES('${id}'), 5, 'km') OR S_INTERSECTS(geometry, FEATURES('${id}'))`;
      const own = await items(id, { filter });
      expect(own.status).toBe(200);
      expect((await own.json()).numberMatched).toBe(readLayer(id).length);
      expect((await tile("incidents", filter)).status).toBeLessThan(300);
    }
  });

  test("is every vertex of it, as it is stored", async () => {
    const { geometry } = readFeature("basemap-province", "balochistan");
    const literal = JSON.stringify({
      op: "s_equals",
      args: [geometry, { op: "feature", args: ["basemap-province", "balochistan"] }],
    });
    const matched = await items("incidents", { filter: literal, "filter-lang": "cql2-json" });
    expect((await matched.json()).numberMatched).toBe(readLayer("incidents").length);
  });

  test.each([
    [
      "FEATURE('cpec-route', 'n-40')",
      'line 1, column 20: there is no layer "cpec-route"; cpec-routes is one',
    ],
    ["FEATURE('layers.incidents', 'x')", 'there is no layer "layers.incidents"'],
    [
      "FEATURE('cpec-routes', 'n-4000')",
      'column 20: cpec-routes has no feature "n-4000" in edition 1',
    ],
    ["FEATURE('cpec-routes', 'n-40'' OR ''1''=''1')", "has no feature"],
    ["FEATURE('', '')", 'there is no layer ""'],
  ])("%s is refused, naming the parameter and the place", async (feature, detail) => {
    const filter = `S_WITHIN(geometry, ${feature})`;
    for (const path of [
      "/api/collections/incidents/items",
      "/tiles/1/incidents/0/0/0.mvt",
      "/tiles/1/incidents.json",
    ]) {
      const response = await get(`${path}?${new URLSearchParams({ filter })}`);
      expect(response.status).toBe(400);
      expect((await response.json()).errors).toEqual([
        { parameter: "filter", detail: expect.stringContaining(detail) },
      ]);
    }
  });
});

const catalog = fixtureCatalog(pointsLayer, linesLayer);

describeEachDatabase("a feature named in a filter", ({ freshDatabase }) => {
  let database: Database;
  const point = (number: number, lon: number) =>
    fixtureFeature(number, `p${lon}`, { type: "Point", coordinates: [lon, 30] });
  const line = (lon: number) =>
    fixtureFeature(1, "route", {
      type: "LineString",
      coordinates: [
        [lon, 29],
        [lon, 31],
      ],
    });

  /** The points stay; the line is elsewhere in the second edition, and gone in the third. */
  beforeAll(async () => {
    database = await freshDatabase();
    await syncLayerTables(database, catalog);
    await publishFixtures(database, 1, [
      [pointsLayer, [point(1, 66), point(2, 68)]],
      [linesLayer, [line(66)]],
    ]);
    await publishFixtures(database, 2, [[linesLayer, [line(68)]]]);
    await publishFixtures(database, 3, [[linesLayer, []]]);
  });

  const text = "S_DWITHIN(geometry, FEATURE('edge-lines', 'route'), 1, 'km')";
  const signal = new AbortController().signal;

  async function idsInTile(composer: TileComposer, edition: number): Promise<unknown[]> {
    const tileset = findTileset(catalog, pointsLayer.id);
    const filter = tileFilter(tileset, { filter: text });
    const tile = { z: 0, x: 0, y: 0 };
    const { bytes } = await composer.compose({ tileset, edition, tile, filter }, signal);
    const features = decodeTile(bytes)[pointsLayer.id]?.features ?? [];
    return features.map(({ properties }) => properties.id);
  }

  test("is that of the edition asked for, though the filtered layer did not change", async () => {
    const composer = new TileComposer(database, catalog);
    expect(await idsInTile(composer, 1)).toEqual(["p66"]);
    expect(await idsInTile(composer, 2)).toEqual(["p68"]);
    expect(await idsInTile(composer, 1)).toEqual(["p66"]);
    await expect(idsInTile(composer, 3)).rejects.toThrow(
      'edge-lines has no feature "route" in edition 3',
    );
  });

  test("means the same in tiles of both sources, in SQL and in memory", async () => {
    const geometries = new FeatureGeometries(database, catalog, new LayerMeasures(database));
    const parsed = parseFilter(text, pointsLayer);
    const filter = { ...parsed, expression: await geometries.resolve(parsed, 2) };
    const rows = await database.query<{ id: string }>(
      sql`select id from layers.edge_points where ${toSql(filter)}`,
    );
    expect(rows).toEqual([{ id: "p68" }]);
    expect([point(1, 66), point(2, 68)].map(toPredicate(filter))).toEqual([false, true]);
    const request = { layer: pointsLayer, edition: 2, tile: { z: 0, x: 0, y: 0 }, filter };
    const sources = [
      new MemoryTiles(database),
      ...(database.canEncodeTiles ? [new PostgisTiles(database)] : []),
    ];
    for (const source of sources) {
      const { bytes } = await source.getTile(request, signal);
      expect(decodeTile(bytes)[pointsLayer.id]?.features.map(({ id }) => id)).toEqual([2]);
    }
  });

  describe("found once", () => {
    test("is not looked for again", async () => {
      let queries = 0;
      const counting: Database = Object.create(database, {
        query: {
          value: (...args: Parameters<Database["query"]>) => {
            queries += 1;
            return database.query(...args);
          },
        },
      });
      const geometries = new FeatureGeometries(counting, catalog, new LayerMeasures(counting));
      const parsed = parseFilter(`${text} OR NOT ${text}`, pointsLayer);
      await Promise.all([geometries.resolve(parsed, 1), geometries.resolve(parsed, 1)]);
      expect(queries).toBe(1);
    });
  });
});
