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
