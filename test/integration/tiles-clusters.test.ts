import type { Point } from "geojson";
import { beforeAll, expect, test } from "vitest";
import { extent, type Tile } from "../../server/contract/tile.ts";
import type { Database } from "../../server/database/database.ts";
import { syncLayerTables } from "../../server/database/syncLayerTables.ts";
import { parseFilter } from "../../server/filter/parseFilter.ts";
import { ClusterTiles } from "../../server/tiles/clusterTiles.ts";
import { describeEachDatabase } from "../support/database.ts";
import { type DecodedFeature, decodeTile } from "../support/decodeTile.ts";
import { readLayer } from "../support/readGeodata.ts";
import { describeEachServer } from "../support/server.ts";
import {
  fixtureCatalog,
  fixtureFeature,
  fixtureLayer,
  publishFixtures,
} from "../support/tileFixtures.ts";
import { tilesAround } from "../support/tilesAround.ts";

/** Of a tile, without what lies in its buffer: there it belongs to the neighbour. */
const within = ({ paths }: DecodedFeature): boolean =>
  paths.flat().every(([x, y]) => x >= 0 && x < extent && y >= 0 && y < extent);

const countOf = ({ properties }: DecodedFeature): number => Number(properties.point_count ?? 1);

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const unaborted = (): AbortSignal => new AbortController().signal;

const zooms = [0, 4, 7, 10, 14];

describeEachServer("clusters", ({ get }) => {
  const ask = (path: string, query: Record<string, string>) =>
    get(`${path}?${new URLSearchParams(query)}`);

  async function featuresOf(tileset: string, { z, x, y }: Tile, query: Record<string, string>) {
    const path = `/tiles/1/${tileset}/${z}/${x}/${y}.mvt`;
    const response = await ask(path, { as: "clusters", ...query });
    expect([200, 204]).toContain(response.status);
    return decodeTile(new Uint8Array(await response.arrayBuffer()));
  }

  async function countedAt(zoom: number, layer: string, query: Record<string, string>) {
    const positions = readLayer(layer).map(({ geometry }) => (geometry as Point).coordinates);
    const tiles = tilesAround(positions, zoom);
    const features = await Promise.all(
      tiles.map(async (tile) => (await featuresOf(layer, tile, query))[layer]?.features ?? []),
    );
    return sum(features.flat().filter(within).map(countOf));
  }

  async function numberMatched(layer: string, query: Record<string, string>): Promise<number> {
    const response = await ask(`/api/collections/${layer}/items`, { ...query, limit: "1" });
    return (await response.json()).numberMatched;
  }

  test.each([
    ["incidents", {}],
    ["incidents", { filter: "fatalities_best >= 5" }],
    ["incidents", { filter: "toll_disputed = TRUE", datetime: "2025-01-01/.." }],
    ["incidents", { filter: "S_DWITHIN(geometry, POINT(67 30.2), 250, 'km')" }],
    ["incidents", { filter: "S_DWITHIN(geometry, FEATURE('cpec-routes', 'n-40'), 100, 'km')" }],
    ["kpk-sites", { filter: "A_CONTAINS(commodities, ('copper'))" }],
    ["kpk-sites", { datetime: "2025-01-01/.." }],
  ])("of %s by %j count at every zoom what items count", async (layer, query) => {
    const matched = await numberMatched(layer, query as Record<string, string>);
    expect(matched).toBeGreaterThan(0);
    for (const zoom of zooms) {
      const counted = await countedAt(zoom, layer, query as Record<string, string>);
      expect({ zoom, counted }).toEqual({ zoom, counted: matched });
    }
  });

  test("of heat count every feature too, and tell nothing else", async () => {
    const query = { filter: "fatalities_best > 1", as: "heat" };
    const matched = await numberMatched("incidents", { filter: query.filter });
    for (const zoom of [0, 5, 8]) {
      expect(await countedAt(zoom, "incidents", query)).toBe(matched);
    }
    const features = (await featuresOf("incidents", world, query)).incidents?.features ?? [];
    expect(new Set(features.flatMap(({ properties }) => Object.keys(properties)))).toEqual(
      new Set(["point_count"]),
    );
  });

  const world: Tile = { z: 0, x: 0, y: 0 };

  test("have their number and where they end; what is on its own is as in any tile", async () => {
    const tile = { z: 4, x: 11, y: 6 };
    const gathered = (await featuresOf("incidents", tile, {})).incidents?.features ?? [];
    const plain = await get("/tiles/1/incidents/4/11/6.mvt");
    const asDeclared = decodeTile(new Uint8Array(await plain.arrayBuffer())).incidents?.features;
    const [clusters, singles] = [true, false].map((isCluster) =>
      gathered.filter(({ properties }) => "point_count" in properties === isCluster),
    );
    expect(clusters?.length).toBeGreaterThan(0);
    for (const { properties } of clusters ?? []) {
      expect(properties.point_count).toBeGreaterThan(1);
      expect(properties.expansion_zoom).toBeGreaterThan(4);
      expect(properties.expansion_zoom).toBeLessThanOrEqual(14);
    }
    expect(singles?.length).toBeGreaterThan(0);
    for (const single of singles ?? []) expect(asDeclared).toContainEqual(single);
  });

  test("of several layers are gathered each on its own", async () => {
    const tile = await featuresOf("kpk-sites,balochistan-sites", world, {});
    for (const layer of ["kpk-sites", "balochistan-sites"]) {
      expect(sum((tile[layer]?.features ?? []).map(countOf))).toBe(readLayer(layer).length);
    }
  });

  test("of filters that mean the same are one tile, other than the plain one", async () => {
    const tagOf = async (query: Record<string, string>) =>
      (await ask("/tiles/1/incidents/0/0/0.mvt", query)).headers.get("etag");
    const one = await tagOf({ as: "clusters", filter: "fatalities_best > 5 AND date IS NOT NULL" });
    const same = await tagOf({
      filter: "NOT date IS NULL AND 5 < fatalities_best",
      as: "clusters",
    });
    expect(same).toBe(one);
    expect(await tagOf({ filter: "fatalities_best > 5" })).not.toBe(one);
    const drawings = [{ as: "clusters" }, { as: "heat" }, {}];
    expect(new Set(await Promise.all(drawings.map(tagOf))).size).toBe(drawings.length);
  });

  test("have a TileJSON that names their tiles and what is in them", async () => {
    const described = await ask("/tiles/latest/incidents.json", { as: "clusters" });
    const { tiles, vector_layers } = await described.json();
    expect(tiles).toEqual([expect.stringMatching(/\.mvt\?as=clusters$/)]);
    expect(vector_layers[0].fields).toHaveProperty("point_count");
    expect(vector_layers[0].fields).toHaveProperty("fatalities_best");
    const tile = await fetch(tiles[0].replace("{z}/{x}/{y}", "0/0/0"));
    expect(tile.status).toBe(200);
  });

  test.each([
    ["cpec-routes", "clusters", "not cpec-routes"],
    ["incidents,cpec-routes", "clusters", "not cpec-routes"],
    ["cpec-routes", "heat", "not cpec-routes"],
    ["incidents", "points", "must be `clusters` or `heat`"],
    ["incidents", "", "must be `clusters` or `heat`"],
  ])("of %s as “%s” are refused", async (tileset, as, detail) => {
    for (const path of [`/tiles/1/${tileset}/0/0/0.mvt`, `/tiles/1/${tileset}.json`]) {
      const response = await ask(path, { as });
      expect(response.status).toBe(400);
      const { errors } = await response.json();
      expect(errors).toEqual([{ parameter: "as", detail: expect.stringContaining(detail) }]);
    }
  });
});

describeEachDatabase("clusters of many points", ({ freshDatabase }) => {
  const layer = fixtureLayer("crowd", ["Point"]);
  // Places on the meridian where tiles of every zoom meet, and a crowd on one spot.
  const positions: [number, number][] = [
    ...Array.from({ length: 300 }, (_, i): [number, number] => [
      67.5 + (i % 20) / 400,
      30 + i / 300,
    ]),
    ...Array.from({ length: 40 }, (): [number, number] => [67.123456, 30.654321]),
  ];
  let database: Database;
  let tiles: ClusterTiles;

  beforeAll(async () => {
    database = await freshDatabase();
    await syncLayerTables(database, fixtureCatalog(layer));
    const features = positions.map((coordinates, index) =>
      fixtureFeature(index + 1, `point ${index + 1}`, { type: "Point", coordinates }),
    );
    await publishFixtures(database, 1, [[layer, features]]);
    tiles = new ClusterTiles(database);
  });

  async function featuresAt(zoom: number, filter?: string): Promise<DecodedFeature[]> {
    const parsed = filter === undefined ? undefined : parseFilter(filter, layer);
    const cut = await Promise.all(
      tilesAround(positions, zoom).map((tile) =>
        tiles.getTile({ layer, edition: 1, tile, filter: parsed }, unaborted()),
      ),
    );
    return cut.flatMap(({ bytes }) => decodeTile(bytes).crowd?.features ?? []).filter(within);
  }

  test.each([undefined, "open = TRUE", "count > 100 AND NOT open = TRUE"])(
    "count each feature that matches %s once",
    async (filter) => {
      const wanted = positions.filter((_, index) => {
        const { open, count } = fixtureFeature(index + 1, "", { type: "Point", coordinates: [] })
          .properties as { open: boolean; count: number | null };
        if (filter === undefined) return true;
        return filter === "open = TRUE" ? open : count !== null && count > 100 && !open;
      }).length;
      for (const zoom of zooms) {
        expect([zoom, sum((await featuresAt(zoom, filter)).map(countOf))]).toEqual([zoom, wanted]);
      }
    },
  );

  test("end at the last zoom, where every feature is on its own and tells who shares its spot", async () => {
    const features = await featuresAt(layer.maxzoom);
    expect(features.map(({ properties }) => properties.id).sort()).toEqual(
      positions.map((_, index) => `point-${index + 1}`).sort(),
    );
    const sharing = features
      .map(({ properties }) => properties.same_place)
      .filter((count) => count !== undefined);
    expect(sharing.sort()).toEqual([...Array(39).fill(0), 40]);
  });

  test("are the same from one reading to the next", async () => {
    const request = { layer, edition: 1, tile: { z: 7, x: 88, y: 52 } };
    const [one, other] = await Promise.all(
      [tiles, new ClusterTiles(database)].map((each) => each.getTile(request, unaborted())),
    );
    expect(one?.bytes.length).toBeGreaterThan(0);
    expect(other?.bytes).toEqual(one?.bytes);
  });
});
