import type { Position } from "geojson";
import type { Tile } from "../../server/contract/tile.ts";

/** The tiles of a zoom that have some of the positions, and their neighbours: a cluster may lie beside all its points. */
export function tilesAround(positions: readonly Position[], z: number): Tile[] {
  const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));
  const tiles = positions.flatMap((position) => {
    const { x, y } = tileOf(position, z);
    return near.map(([dx, dy]) => ({ z, x: x + dx, y: y + dy }));
  });
  const inRange = tiles.filter(({ x, y }) => Math.min(x, y) >= 0 && Math.max(x, y) < 2 ** z);
  return [...new Map(inRange.map((tile) => [`${tile.x}/${tile.y}`, tile])).values()];
}

function tileOf([lon = 0, lat = 0]: Position, z: number): Tile {
  const north = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI;
  return {
    z,
    x: Math.floor((lon / 360 + 0.5) * 2 ** z),
    y: Math.floor(((1 - north) / 2) * 2 ** z),
  };
}
