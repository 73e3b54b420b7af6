import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Tile } from "../../server/contract/tile.ts";
import type { Database } from "../../server/database/database.ts";
import { tableOf } from "../../server/database/layerTable.ts";
import { sql } from "../../server/database/sql.ts";
import { syncLayerTables } from "../../server/database/syncLayerTables.ts";
import { MemoryTiles } from "../../server/tiles/memoryTiles.ts";
import { PostgisTiles } from "../../server/tiles/postgisTiles.ts";
import { maxTileFeatures } from "../../server/tiles/tileSource.ts";
import { arbitraryShapes } from "../support/arbitraryShapes.ts";
import { tileDifferences } from "../support/compareTiles.ts";
import { describePostgres } from "../support/database.ts";
import { decodeTile } from "../support/decodeTile.ts";
import { edgeFeatures, edgeTile } from "../support/edgeFeatures.ts";
import {
  fixtureCatalog,
  fixtureFeature,
  linesLayer,
  onTile,
  pointsLayer,
  polygonsLayer,
  publishFixtures,
} from "../support/tileFixtures.ts";

const catalog = fixtureCatalog(pointsLayer, linesLayer, polygonsLayer);

describePostgres("memoryTiles and postgisTiles", ({ freshDatabase }) => {
  let database: Database;
  let memory: MemoryTiles;
  let postgis: PostgisTiles;
  let edition = 0;

  beforeAll(async () => {
    database = await freshDatabase();
    await syncLayerTables(database, catalog);
    memory = new MemoryTiles(database);
    postgis = new PostgisTiles(database);
  });

  async function publish(...contents: Parameters<typeof publishFixtures>[2]): Promise<void> {
    edition++;
    await publishFixtures(database, edition, contents);
  }

  async function cut(layer: LayerDeclaration, tile: Tile) {
    const request = { layer, edition, tile };
    const { signal } = new AbortController();
    return {
      fromMemory: await memory.getTile(request),
      fromPostgis: await postgis.getTile(request, signal),
    };
  }

  async function differences(tile: Tile): Promise<string[]> {
    const found = await Promise.all(
      catalog.layers.map(async (layer) => {
        const { fromMemory, fromPostgis } = await cut(layer, tile);
        return tileDifferences(fromMemory.bytes, fromPostgis.bytes);
      }),
    );
    return found.flat();
  }

  const publishEdges = () =>
    publish(
      [pointsLayer, edgeFeatures.points],
      [linesLayer, edgeFeatures.lines],
      [polygonsLayer, edgeFeatures.polygons],
    );

  test("agree on every kind of edge, at every zoom and in the tiles round about", async () => {
    await publishEdges();
    const { z, x, y } = edgeTile;
    const around = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].map((dy) => ({ z, x: x + dx, y: y + dy })),
    );
    const zooms = Array.from({ length: 15 }, (_, zoom) => tileAt(zoom, 2048.5, 2048.5));
    for (const tile of [...around, ...zooms]) expect(await differences(tile)).toEqual([]);
  });

  test("have every feature at zoom 0, however small", async () => {
    await publishEdges();
    for (const [layer, features] of [
      [pointsLayer, edgeFeatures.points],
      [linesLayer, edgeFeatures.lines],
      [polygonsLayer, edgeFeatures.polygons],
    ] as const) {
      const { fromMemory, fromPostgis } = await cut(layer, { z: 0, x: 0, y: 0 });
      for (const { bytes } of [fromMemory, fromPostgis]) {
        const ids = decodeTile(bytes)[layer.id]?.features.map(({ id }) => id);
        expect(ids).toEqual(features.map(({ id }) => id));
      }
    }
  });

  test("have no bytes for a tile without features", async () => {
    await publishEdges();
    const { fromMemory, fromPostgis } = await cut(pointsLayer, { z: 6, x: 0, y: 0 });
    expect(fromMemory.bytes).toHaveLength(0);
    expect(fromPostgis.bytes).toHaveLength(0);
  });

  test("agree on arbitrary shapes", async () => {
    const anywhere = fc.constantFrom<Tile>(
      edgeTile,
      { z: 10, x: 700, y: 420 },
      { z: 14, x: 11_300, y: 6_800 },
    );
    const world = anywhere.chain((tile) => {
      const { points, lines, polygons } = arbitraryShapes(tile);
      const some = { minLength: 1, maxLength: 40 };
      return fc.record({
        tile: fc.constant(tile),
        points: fc.array(points, some),
        lines: fc.array(lines, some),
        polygons: fc.array(polygons, some),
      });
    });
    await fc.assert(
      fc.asyncProperty(world, async ({ tile, points, lines, polygons }) => {
        const named = (shapes: typeof points) =>
          shapes.map((shape, index) => fixtureFeature(index + 1, `shape ${index + 1}`, shape));
        await publish(
          [pointsLayer, named(points)],
          [linesLayer, named(lines)],
          [polygonsLayer, named(polygons)],
        );
        const { z, x, y } = tile;
        for (const each of [
          tile,
          { z, x: x + 1, y },
          { z: z - 1, x: x >> 1, y: y >> 1 },
          { z: z + 1, x: 2 * x, y: 2 * y },
        ]) {
          expect(await differences(each)).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("keep the features of an edition that has passed", async () => {
    const here = (name: string) => [
      fixtureFeature(1, name, { type: "Point", coordinates: onTile(edgeTile, 9, 9) }),
    ];
    await publish([pointsLayer, here("before")]);
    const before = edition;
    await publish([pointsLayer, here("after")]);
    const request = { layer: pointsLayer, edition: before, tile: edgeTile };
    const { signal } = new AbortController();
    for (const { bytes } of [
      await memory.getTile(request),
      await postgis.getTile(request, signal),
    ]) {
      expect(decodeTile(bytes)["edge-points"]?.features[0]?.properties.name).toBe("before");
    }
  });

  test("say so when a tile has more features than it may, and keep the first", async () => {
    await publish([pointsLayer, []]);
    const [lon, lat] = onTile(edgeTile, 2048, 2048);
    await database.query(sql`insert into ${tableOf(pointsLayer)}
      (number, content_hash, edition_from, geom, id, name, sources, position_accuracy_m, position_method)
      select n, n::text, ${edition}, ST_SetSRID(ST_MakePoint(${lon}::float8, ${lat}::float8), 4326),
        'p' || n, 'p' || n, '{fixture}', 1, 'derived'
      from generate_series(1, ${maxTileFeatures + 1}::int) as n`);
    const { fromMemory, fromPostgis } = await cut(pointsLayer, edgeTile);
    for (const { bytes, truncated } of [fromMemory, fromPostgis]) {
      expect(truncated).toBe(true);
      const features = decodeTile(bytes)["edge-points"]?.features;
      expect(features).toHaveLength(maxTileFeatures);
      expect(features?.at(-1)?.id).toBe(maxTileFeatures);
    }
  });
});

/** The tile of `zoom` that has, or lies under, a position on the grid of `edgeTile`. */
function tileAt(zoom: number, gridX: number, gridY: number): Tile {
  const scale = 2 ** (zoom - edgeTile.z);
  const along = (tile: number, grid: number) => Math.floor((tile + grid / 4096) * scale);
  return { z: zoom, x: along(edgeTile.x, gridX), y: along(edgeTile.y, gridY) };
}
