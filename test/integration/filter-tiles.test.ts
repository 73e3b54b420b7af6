import { beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { Database } from "../../server/database/database.ts";
import { tableOf } from "../../server/database/layerTable.ts";
import { sql } from "../../server/database/sql.ts";
import { syncLayerTables } from "../../server/database/syncLayerTables.ts";
import { parseFilter } from "../../server/filter/parseFilter.ts";
import { toPredicate } from "../../server/filter/toPredicate.ts";
import { MemoryTiles } from "../../server/tiles/memoryTiles.ts";
import { PostgisTiles } from "../../server/tiles/postgisTiles.ts";
import { tileDifferences } from "../support/compareTiles.ts";
import { describePostgres } from "../support/database.ts";
import { decodeTile } from "../support/decodeTile.ts";
import { edgeFeatures, edgeTile } from "../support/edgeFeatures.ts";
import { readLayer } from "../support/readGeodata.ts";
import { describeEachServer } from "../support/server.ts";
import { fixtureCatalog, pointsLayer, publishFixtures } from "../support/tileFixtures.ts";

const layerOf = (id: string) => {
  const layer = catalog.layers.find((each) => each.id === id);
  if (!layer) throw new Error(`there is no layer ${id}`);
  return layer;
};

/** Ids of a shipped layer's features that a filter is true of, by its file. */
function matching(layer: string, filter: string): string[] {
  const isTrue = toPredicate(parseFilter(filter, layerOf(layer)));
  return readLayer(layer)
    .filter((feature) => isTrue(feature) === true)
    .map(({ properties }) => String(properties.id))
    .sort();
}

describeEachServer("filtered tiles", ({ get }) => {
  const world = (tileset: string, filter?: string) =>
    get(`/tiles/1/${tileset}/0/0/0.mvt${filter ? `?filter=${encodeURIComponent(filter)}` : ""}`);

  async function idsIn(response: Response, layer: string): Promise<unknown[]> {
    const tile = decodeTile(new Uint8Array(await response.arrayBuffer()));
    return (tile[layer]?.features ?? []).map(({ properties }) => properties.id).sort();
  }

  test.each([
    ["incidents", "fatalities_best >= 20 AND date < DATE('2025-01-01')"],
    ["incidents", "toll_disputed = TRUE"],
    ["incidents", "attackers_killed IS NULL"],
    ["kpk-sites", "S_DWITHIN(geometry, POINT(71.5 34), 100, 'km')"],
    ["kpk-sites", "A_OVERLAPS(commodities, ('copper', 'gold')) OR CASEI(name) LIKE 'm%'"],
    ["cpec-routes", "S_INTERSECTS(geometry, BBOX(66, 29, 68, 31))"],
  ])("of %s where %s have just those features", async (layer, filter) => {
    const wanted = matching(layer, filter);
    const all = matching(layer, "TRUE");
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(all.length);
    expect(await idsIn(await world(layer, filter), layer)).toEqual(wanted);
    expect(await idsIn(await world(layer), layer)).toEqual(all);
  });

  test("share what filters that mean the same have found", async () => {
    const one = await world("incidents", "fatalities_best > 5 AND toll_disputed = FALSE");
    const other = await world("incidents", "FALSE = toll_disputed AND 5 < fatalities_best");
    expect(other.headers.get("etag")).toBe(one.headers.get("etag"));
    expect(one.headers.get("cache-control")).toContain("immutable");
  });

  test("are empty where nothing matches", async () => {
    expect((await world("incidents", "fatalities_best > 100000")).status).toBe(204);
  });

  test("of several layers filter each of them", async () => {
    const filter = "position_accuracy_m < 5000";
    const tile = await (await world("kpk-sites,balochistan-sites", filter)).arrayBuffer();
    const decoded = decodeTile(new Uint8Array(tile));
    for (const layer of ["kpk-sites", "balochistan-sites"]) {
      const ids = (decoded[layer]?.features ?? []).map(({ properties }) => properties.id).sort();
      expect(ids).toEqual(matching(layer, filter));
    }
  });

  test.each([
    ["incidents", "fatalities_best = 'many'", "the text 'many' cannot be compared"],
    ["incidents", "fatalities_best = ", "line 1, column 19"],
    ["incidents", "fatalites_best = 1", "the nearest are fatalities_best"],
    ["incidents,kpk-sites", "fatalities_best = 1", "is not a property of kpk-sites"],
    ["incidents", "S_WITHIN(geometry, POLYGON((0 0, 2 2, 2 0, 0 2, 0 0)))", "is not valid"],
  ])("of %s where %s are refused, naming the parameter", async (tileset, filter, detail) => {
    const response = await world(tileset, filter);
    const problem = await response.json();
    expect(response.status).toBe(400);
    expect(problem.errors).toEqual([
      { parameter: "filter", detail: expect.stringContaining(detail) },
    ]);
  });

  test("take a filter once", async () => {
    expect((await get("/tiles/1/incidents/0/0/0.mvt?filter=TRUE&filter=FALSE")).status).toBe(400);
  });

  const ask = (tileset: string, query: Record<string, string>) =>
    get(`/tiles/1/${tileset}/0/0/0.mvt?${new URLSearchParams(query)}`);
  const tagOf = async (response: Promise<Response>) => (await response).headers.get("etag");

  test.each([
    ["2025-01-01/..", "date >= DATE('2025-01-01')"],
    ["../2024-12-31T23:59:59Z", "date <= DATE('2024-12-31')"],
    ["2025-03-11", "date = DATE('2025-03-11')"],
    ["2025-03-11/P1M", "date BETWEEN DATE('2025-03-11') AND DATE('2025-04-11')"],
  ])("have the features of the datetime %s, and of timeless layers all", async (datetime, same) => {
    const response = await ask("incidents,kpk-sites", { datetime });
    const tile = decodeTile(new Uint8Array(await response.arrayBuffer()));
    const ids = (layer: string) =>
      (tile[layer]?.features ?? []).map(({ properties }) => properties.id).sort();
    expect(ids("incidents")).toEqual(matching("incidents", same));
    expect(ids("incidents").length).toBeGreaterThan(0);
    expect(ids("kpk-sites")).toEqual(matching("kpk-sites", "TRUE"));
    const filter = "fatalities_best > 10";
    const both = await ask("incidents", { datetime, filter });
    expect(await idsIn(both, "incidents")).toEqual(
      matching("incidents", `${filter} AND (${same})`),
    );
  });

  test("of the same time, however it is written, are one tile", async () => {
    const year = await tagOf(ask("incidents", { datetime: "2025-01-01/2025-12-31" }));
    const written = { datetime: "2025-01-01T00:00:00Z/2025-12-31T23:59:59Z" };
    expect(await tagOf(ask("incidents", written))).toBe(year);
    const timeless = await tagOf(ask("kpk-sites", { datetime: "2025-01-01" }));
    expect(timeless).toBe(await tagOf(get("/tiles/1/kpk-sites/0/0/0.mvt")));
  });

  test.each([
    [{ datetime: "soon" }, "datetime"],
    [{ datetime: "" }, "datetime"],
    [{ filter: "fatalities_best =" }, "filter"],
    [{ filter: "", datetime: "2025-01-01" }, "filter"],
    [{ datetme: "2025-01-01" }, "datetme"],
  ])("and TileJSON refuse %j, naming the parameter", async (query, parameter) => {
    const parameters = new URLSearchParams(query as Record<string, string>);
    for (const path of ["incidents/0/0/0.mvt", "incidents.json"]) {
      const response = await get(`/tiles/1/${path}?${parameters}`);
      expect(response.status).toBe(400);
      expect((await response.json()).errors).toMatchObject([{ parameter }]);
    }
  });

  test("are where the TileJSON of the same question says", async () => {
    const query = { filter: "name LIKE '%a%' AND fatalities_best > 2", datetime: "2024-01-01/.." };
    const described = await get(`/tiles/latest/incidents.json?${new URLSearchParams(query)}`);
    const [template = ""] = (await described.json()).tiles as string[];
    const tile = await fetch(template.replace("{z}/{x}/{y}", "0/0/0"));
    expect(tile.headers.get("cache-control")).toContain("immutable");
    expect(tile.headers.get("etag")).toBe(await tagOf(ask("incidents", query)));
    const wanted = matching("incidents", `${query.filter} AND date >= DATE('2024-01-01')`);
    expect(await idsIn(tile, "incidents")).toEqual(wanted);
  });
});

describePostgres("filtered tiles of both sources", ({ freshDatabase }) => {
  let database: Database;

  beforeAll(async () => {
    database = await freshDatabase();
    await syncLayerTables(database, fixtureCatalog(pointsLayer));
    await publishFixtures(database, 1, [[pointsLayer, edgeFeatures.points]]);
  });

  describe.each(["open = TRUE", "count > 0 OR kinds IS NULL", "name LIKE '%corner'"])(
    "%s",
    (text) => {
      test("have the same features", async () => {
        const request = {
          layer: pointsLayer,
          edition: 1,
          tile: edgeTile,
          filter: parseFilter(text, pointsLayer),
        };
        const memory = await new MemoryTiles(database).getTile(request);
        const postgis = await new PostgisTiles(database).getTile(
          request,
          new AbortController().signal,
        );
        expect(tileDifferences(memory.bytes, postgis.bytes)).toEqual([]);
        const [counted] = await database.query<{ count: number }>(
          sql`select count(*) from ${tableOf(pointsLayer)}`,
        );
        const found = decodeTile(memory.bytes)[pointsLayer.id]?.features.length ?? 0;
        expect(found).toBeGreaterThan(0);
        expect(found).toBeLessThan(counted?.count ?? 0);
      });
    },
  );
});
