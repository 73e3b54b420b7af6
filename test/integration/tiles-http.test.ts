import { createServer, request as httpRequest, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { openDatabase } from "../../server/database/openDatabase.ts";
import { sql } from "../../server/database/sql.ts";
import { syncLayerTables } from "../../server/database/syncLayerTables.ts";
import { tileSourceChooser } from "../../server/tiles/chooseTileSource.ts";
import { MemoryTiles } from "../../server/tiles/memoryTiles.ts";
import { PostgisTiles } from "../../server/tiles/postgisTiles.ts";
import { TileComposer } from "../../server/tiles/tileComposer.ts";
import { createTileHandler, type TileDeps } from "../../server/tiles/tileHandler.ts";
import { describeEachDatabase, describePostgres } from "../support/database.ts";
import { decodeTile } from "../support/decodeTile.ts";
import { edgeFeatures, edgeTile } from "../support/edgeFeatures.ts";
import { quiet } from "../support/server.ts";
import {
  fixtureCatalog,
  fixtureFeature,
  fixtureLayer,
  linesLayer,
  onTile,
  pointsLayer,
  publishFixtures,
} from "../support/tileFixtures.ts";

const shallowLayer = fixtureLayer("shallow-points", ["Point"], { minzoom: 4, maxzoom: 6 });
const catalog = fixtureCatalog(pointsLayer, linesLayer, shallowLayer);
const { z, x, y } = edgeTile;
const here = `${z}/${x}/${y}.mvt`;

interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
  json(): { detail: string; errors: { parameter: string }[] } & Record<string, unknown>;
}

/** Not `fetch`, which decompresses and hides what was sent. */
function send(server: Server, path: string, headers = {}, method = "GET"): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, path, headers, method, host: "127.0.0.1" }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const body = Buffer.concat(chunks);
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, headers, body, json: () => JSON.parse(body.toString()) });
      });
    });
    request.on("error", reject).end();
  });
}

/** A server of tiles alone: 418 is what the handler leaves to others. */
async function serve({
  database,
  ...deps
}: Partial<TileDeps> & { database: Database }): Promise<Server> {
  const tiles = createTileHandler({
    editions: { latest: 2, subscribe: () => () => false },
    composer: new TileComposer(database, catalog),
    catalog,
    cacheBytes: 10_000_000,
    publicUrl: undefined,
    log: quiet,
    ...deps,
  });
  const server = createServer((request, response) => {
    if (!tiles(request, response)) response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/** Edition 1 has points and lines; edition 2 another point instead. */
async function fill(database: Database): Promise<void> {
  await syncLayerTables(database, catalog);
  const inTile = (name: string) => [
    fixtureFeature(7, name, { type: "Point", coordinates: onTile(edgeTile, 7, 7) }),
  ];
  await publishFixtures(database, 1, [
    [pointsLayer, edgeFeatures.points],
    [linesLayer, edgeFeatures.lines],
    [shallowLayer, inTile("shallow")],
  ]);
  await publishFixtures(database, 2, [[pointsLayer, inTile("new")]]);
}

describeEachDatabase("tiles over HTTP", ({ freshDatabase }) => {
  let server: Server;
  const get = (path: string, headers = {}) => send(server, path, headers);

  beforeAll(async () => {
    const database = await freshDatabase();
    await fill(database);
    server = await serve({ database });
  });
  afterAll(() => server.close());

  test("a tile has the layer's features of the edition, as MVT 2", async () => {
    const tile = await get(`/tiles/1/edge-points/${here}`);
    expect(tile.status).toBe(200);
    expect(tile.headers).toMatchObject({
      "content-type": "application/vnd.mapbox-vector-tile",
      "access-control-allow-origin": "*",
      vary: "Accept-Encoding",
    });
    const layer = decodeTile(tile.body)["edge-points"];
    expect(layer).toMatchObject({ version: 2, extent: 4096 });
    expect(layer?.features[1]).toEqual({
      id: 2,
      type: "Point",
      paths: [[[0, 0]]],
      properties: {
        id: "on-the-north-west-corner",
        name: "on the north-west corner",
        name_ur: "نام",
        position_accuracy_m: 2001,
        kinds: "copper;gold",
        since: "2024-02-09",
        count: -1,
        ratio: 2 / 3,
        open: false,
      },
    });
  });

  test("a past edition stays as it was; `latest` is the newest", async () => {
    const names = async (edition: string) => {
      const { body } = await get(`/tiles/${edition}/edge-points/${here}`);
      return decodeTile(body)["edge-points"]?.features.map(({ properties }) => properties.name);
    };
    expect(await names("1")).toContain("in the middle");
    expect(await names("2")).toEqual(["new"]);
    expect(await names("latest")).toEqual(["new"]);
  });

  test("several layers make one tile, in the catalog's order, unchanged ones included", async () => {
    const { body } = await get(`/tiles/2/edge-lines,edge-points/${here}`);
    expect(Object.keys(decodeTile(body))).toEqual(["edge-points", "edge-lines"]);
    const other = await get(`/tiles/2/edge-points%2Cedge-lines/${here}`);
    expect(other.body.equals(body)).toBe(true);
  });

  test("numbered editions are kept for ever, `latest` asks again", async () => {
    const numbered = await get(`/tiles/2/edge-points/${here}`);
    const latest = await get(`/tiles/latest/edge-points/${here}`);
    expect(numbered.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(latest.headers["cache-control"]).toBe("no-cache");
    expect(latest.headers.etag).toBe(numbered.headers.etag);
  });

  test("each encoding is the same tile under a tag of its own", async () => {
    const path = `/tiles/1/edge-points/${here}`;
    const plain = await get(path);
    const gzip = await get(path, { "Accept-Encoding": "gzip" });
    const br = await get(path, { "Accept-Encoding": "gzip, deflate, br, zstd" });
    const refused = await get(path, { "Accept-Encoding": "br;q=0, gzip;q=0.5" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(br.headers["content-encoding"]).toBe("br");
    expect(refused.headers["content-encoding"]).not.toBe("br");
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    const tags = [plain, gzip, br].map(({ headers }) => headers.etag);
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[^"]+"$/);
  });

  test("who has the tile already is told so", async () => {
    const path = `/tiles/latest/edge-points/${here}`;
    const { headers } = await get(path);
    const again = await get(path, { "If-None-Match": `"other", ${headers.etag}` });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers).toMatchObject({ etag: headers.etag, vary: "Accept-Encoding" });
    const otherEncoding = { "If-None-Match": headers.etag, "Accept-Encoding": "gzip" };
    expect((await get(path, otherEncoding)).status).toBe(200);
  });

  test("HEAD says what GET would", async () => {
    const path = `/tiles/1/edge-points/${here}`;
    const got = await get(path);
    const head = await send(server, path, {}, "HEAD");
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect(head.headers["content-length"]).toBe(String(got.body.length));
    expect(head.headers.etag).toBe(got.headers.etag);
  });

  test("a tile without features is 204", async () => {
    const empty = await get("/tiles/1/edge-points/6/0/0.mvt", { "Accept-Encoding": "br" });
    expect(empty.status).toBe(204);
    expect(empty.headers["content-encoding"]).toBeUndefined();
    expect(empty.headers["cache-control"]).toContain("immutable");
  });

  test.each([
    ["/tiles/1/edge-points/23/0/0.mvt", ["z"]],
    ["/tiles/1/edge-points/2/4/0.mvt", ["x"]],
    ["/tiles/1/edge-points/2/0/-1.mvt", ["y"]],
    ["/tiles/1/edge-points/2/1.5/NaN.mvt", ["x", "y"]],
    ["/tiles/1/edge-points/z/1/1.mvt", ["z"]],
    ["/tiles/newest/edge-points/0/0/0.mvt", ["edition"]],
    ["/tiles/1/edge-points,edge-points/0/0/0.mvt", ["tileset"]],
    ["/tiles/1/edge-points/0/0/0.mvt?fliter=a&b=c", ["fliter", "b"]],
  ])("%s is a 400 that names %j", async (path, parameters) => {
    const answer = await get(path);
    expect(answer.status).toBe(400);
    expect(answer.headers["content-type"]).toMatch("application/problem+json");
    expect(answer.json().errors.map(({ parameter }) => parameter)).toEqual(parameters);
  });

  test("bad percent-encoding is a 400", async () => {
    expect((await get("/tiles/1/%ZZ/0/0/0.mvt")).status).toBe(400);
  });

  test.each([
    ["/tiles/1/edge-points,nowhere,never.json", "nowhere, never"],
    ["/tiles/3/edge-points/0/0/0.mvt", "edition 3"],
    ["/tiles/3/edge-points.json", "edition 3"],
    ["/tiles/1/edge-points/15/0/0.mvt", "zoom 0 to 14"],
    ["/tiles/1/shallow-points/3/0/0.mvt", "zoom 4 to 6"],
    ["/tiles/1/edge-points/0/0/0.png", "/tiles/1/edge-points/0/0/0.png"],
    ["/tiles/", "/tiles/"],
  ])("%s is a 404 that says %s", async (path, said) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.json().detail).toContain(said);
  });

  test("a layer that ends lower stays in the deeper tiles of its tileset", async () => {
    const deep = `/${z + 2}/${x * 4}/${y * 4}.mvt`;
    expect((await get(`/tiles/1/shallow-points${deep}`)).status).toBe(404);
    const { body } = await get(`/tiles/1/edge-points,shallow-points${deep}`);
    expect(decodeTile(body)["shallow-points"]?.features).toHaveLength(1);
    const { body: high } = await get("/tiles/1/edge-points,shallow-points/3/5/3.mvt");
    expect(Object.keys(decodeTile(high))).toEqual(["edge-points"]);
  });

  test("tiles can only be read", async () => {
    const posted = await send(server, `/tiles/1/edge-points/${here}`, {}, "POST");
    expect(posted.status).toBe(405);
    expect(posted.headers.allow).toBe("GET, HEAD");
  });

  test("other paths are left to others", async () => {
    expect((await get("/tile/1/edge-points")).status).toBe(418);
  });

  test("TileJSON tells the fields, the box and where the edition's tiles are", async () => {
    const answer = await get("/tiles/latest/edge-points,shallow-points.json", {
      Host: "maps.test:81",
    });
    expect(answer.status).toBe(200);
    const told = answer.json();
    expect(told).toMatchObject({
      tilejson: "3.0.0",
      scheme: "xyz",
      tiles: ["http://maps.test:81/tiles/2/edge-points,shallow-points/{z}/{x}/{y}.mvt"],
      minzoom: 0,
      maxzoom: 14,
      attribution: "Fixtures; Tests",
      edition: 2,
    });
    expect(told.vector_layers).toMatchObject([
      { id: "edge-points", minzoom: 0, maxzoom: 14, fields: { ratio: "Fixture (number, %)" } },
      { id: "shallow-points", minzoom: 4, maxzoom: 6 },
    ]);
    const [layer] = told.vector_layers as { fields: object }[];
    expect(layer?.fields).not.toHaveProperty("hidden");
    const [lon = 0, lat = 0] = onTile(edgeTile, 7, 7);
    const bounds = told.bounds as number[];
    expect(bounds[0]).toBeCloseTo(lon, 6);
    expect(bounds[3]).toBeCloseTo(lat, 6);
  });
});

describeEachDatabase("the source of a layer's tiles", ({ kind, freshDatabase }) => {
  test("is memory for small layers, and for all where the database cannot encode", async () => {
    const database = await freshDatabase();
    await fill(database);
    const choose = tileSourceChooser(database);
    const large = kind === "embedded" ? MemoryTiles : PostgisTiles;
    expect(await choose(pointsLayer, 1, 50_000)).toBeInstanceOf(MemoryTiles);
    expect(await choose(pointsLayer, 1, 50_001)).toBeInstanceOf(large);
    await database.query(sql`update layers.edge_lines set geom = (select ST_MakeLine(
      ST_MakePoint(60 + i / 1e5, 30) order by i) from generate_series(1, 500001) as i)
      where number = 101`);
    expect(await choose(linesLayer, 1, 1)).toBeInstanceOf(large);
  });
});

describePostgres("a tile with more features than it may have", ({ freshDatabase }) => {
  test("names the layers of which it has only a part", async () => {
    const database = await freshDatabase();
    await fill(database);
    await database.query(sql`insert into layers.edge_points (number, content_hash, edition_from,
        geom, id, name, sources, position_accuracy_m, position_method)
      select n, '', 2, ST_SetSRID(ST_MakePoint(65, 28), 4326), n, n, '{fixture}', 1, 'derived'
      from generate_series(1001, 51000) as n`);
    const server = await serve({ database });
    const { headers } = await send(server, "/tiles/2/edge-lines,edge-points/0/0/0.mvt");
    server.close();
    expect(headers["x-tile-truncated"]).toBe("edge-points");
  });
});

describePostgres("tiles of a database in trouble", ({ freshLocation }) => {
  test("a layer that was read once is served in any tile when the database is away", async () => {
    const database = await openDatabase(await freshLocation());
    await fill(database);
    const server = await serve({ database, publicUrl: "https://maps.example" });
    await send(server, `/tiles/1/edge-points/${here}`);
    await database.close();
    const other = await send(server, "/tiles/1/edge-points/0/0/0.mvt");
    const unread = await send(server, "/tiles/1/edge-lines/0/0/0.mvt");
    const described = await send(server, "/tiles/1/edge-lines.json");
    server.close();
    expect(other.status).toBe(200);
    const features = decodeTile(other.body)["edge-points"]?.features;
    expect(features).toHaveLength(edgeFeatures.points.length);
    expect(unread.status).toBe(503);
    expect(Number(unread.headers["retry-after"])).toBeGreaterThan(0);
    expect(described.json().tiles).toEqual([
      "https://maps.example/tiles/1/edge-lines/{z}/{x}/{y}.mvt",
    ]);
  });

  test("an edition that was prepared is served without one", async () => {
    const database = await openDatabase(await freshLocation());
    await fill(database);
    const composer = new TileComposer(database, catalog);
    await composer.prepare(1);
    await database.close();
    const server = await serve({ database, composer });
    const tiles = await send(server, `/tiles/1/edge-points,edge-lines/${here}`);
    server.close();
    expect(Object.keys(decodeTile(tiles.body)).sort()).toEqual(["edge-lines", "edge-points"]);
  });

  test("a statement that hits its limit is a 503, and the tile comes once it can", async () => {
    const database = await openDatabase({ ...(await freshLocation()), statementTimeoutMs: 300 });
    await fill(database);
    const server = await serve({ database });
    const blocked = await database.transaction(async (transaction) => {
      await transaction.query(sql`lock table layers.edge_points in access exclusive mode`);
      return send(server, `/tiles/1/edge-points/${here}`);
    });
    const free = await send(server, `/tiles/1/edge-points/${here}`);
    server.close();
    await database.close();
    expect(blocked.status).toBe(503);
    expect(Number(blocked.headers["retry-after"])).toBeGreaterThan(0);
    expect(blocked.body.toString()).not.toMatch(/edge_points|statement/);
    expect(free.status).toBe(200);
  });
});
