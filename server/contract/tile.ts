/** A tile address: XYZ, y grows southwards. */
export interface Tile {
  z: number;
  x: number;
  y: number;
}

/** The MVT grid: units per tile edge. */
export const extent = 4096;

/** Units drawn beyond each tile edge, so that symbols and strokes are not cut. */
export const buffer = 64;

export const maxZoom = 22;

/** Whether z, x and y name a tile that exists. geojson-vt wraps x silently, so ask first. */
export function inRange({ z, x, y }: Tile): boolean {
  if (![z, x, y].every(Number.isInteger) || z < 0 || z > maxZoom) return false;
  const edge = 2 ** z;
  return x >= 0 && x < edge && y >= 0 && y < edge;
}
