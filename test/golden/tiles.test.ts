import { beforeAll, describe, expect, test } from "vitest";
import type { Tile } from "../../server/contract/tile.ts";
import { syncLayerTables } from "../../server/database/syncLayerTables.ts";
import { MemoryTiles } from "../../server/tiles/memoryTiles.ts";
import { embeddedFixture } from "../support/database.ts";
import { decodeTile } from "../support/decodeTile.ts";
import { edgeFeatures, edgeTile } from "../support/edgeFeatures.ts";
import {
  fixtureCatalog,
  linesLayer,
  pointsLayer,
  polygonsLayer,
  publishFixtures,
} from "../support/tileFixtures.ts";

const { z, x, y } = edgeTile;

const tiles = [
  [pointsLayer, edgeTile],
  [linesLayer, edgeTile],
  [polygonsLayer, edgeTile],
  [linesLayer, { z, x: x - 1, y }],
  [polygonsLayer, { z: 0, x: 0, y: 0 }],
  [polygonsLayer, { z: 14, x: x * 256 + 6, y: y * 256 + 6 }],
] as const;

/** Of `memoryTiles`: a test of their own holds `postgisTiles`, of whatever version, to the same. */
describe("tiles as they were", () => {
  const { freshDatabase } = embeddedFixture();
  let source: MemoryTiles;

  beforeAll(async () => {
    const database = await freshDatabase();
    await syncLayerTables(database, fixtureCatalog(pointsLayer, linesLayer, polygonsLayer));
    await publishFixtures(database, 1, [
      [pointsLayer, edgeFeatures.points],
      [linesLayer, edgeFeatures.lines],
      [polygonsLayer, edgeFeatures.polygons],
    ]);
    source = new MemoryTiles(database);
  });

  test.each(tiles)("$id in %j", async (layer, tile: Tile) => {
    const { bytes } = await source.getTile({ layer, edition: 1, tile });
    const file = `tiles/${layer.id}-${tile.z}-${tile.x}-${tile.y}.txt`;
    await expect(asText(bytes)).toMatchFileSnapshot(file);
  });
});

/** A line per feature and per path, properties sorted, so that a diff shows what changed. */
function asText(bytes: Uint8Array): string {
  const lines = Object.entries(decodeTile(bytes)).flatMap(([name, layer]) => [
    `${name}: version ${layer.version}, extent ${layer.extent}`,
    ...layer.features.flatMap(({ id, type, properties, paths }) => [
      `  ${id} ${type} ${JSON.stringify(Object.fromEntries(Object.entries(properties).sort()))}`,
      ...paths.map((path) => `    ${path.map((point) => point.join(",")).join(" ")}`),
    ]),
  ]);
  return `${lines.join("\n")}\n`;
}
