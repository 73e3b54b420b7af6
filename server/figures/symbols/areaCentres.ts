import { clippedRing, edgesOfBox } from "../framedPaths.ts";
import type { MapFeature } from "../mapFeature.ts";
import type { Point } from "../scene.ts";
import type { Place, SymbolLayout } from "./layerSymbols.ts";
import { isInTile } from "./lineAnchors.ts";
import { poleOfInaccessibility } from "./poleOfInaccessibility.ts";
import {
  fromTile,
  inTile,
  type TileGrid,
  type TilePlace,
  tileMarginUnits,
  tilesOf,
  tileUnits,
} from "./tileGrid.ts";

/** As exact as MapLibre's. */
const precisionUnits = 16;

const [least, most] = [-tileMarginUnits, tileUnits + tileMarginUnits];
const tileEdges = edgesOfBox(least, least, most, most);

/** A place well inside of each area of a feature, of what each tile holds of it. */
export function areaCentres(layout: SymbolLayout, feature: MapFeature): Place[] {
  const { grid, camera, marginPx } = layout;
  return tilesOf(feature, grid, camera, marginPx).flatMap((tile) =>
    areasIn(tile, feature, grid)
      .map((rings) => poleOfInaccessibility(rings, precisionUnits))
      .filter(isInTile)
      .map((at) => ({ at: fromTile(tile, grid, camera)(at), tile })),
  );
}

function areasIn(tile: TilePlace, feature: MapFeature, grid: TileGrid): Point[][][] {
  let next = 0;
  return feature.rings.flatMap((count) => {
    const paths = feature.paths.slice(next, next + count);
    next += count;
    const rings = paths
      .map((path) => clippedRing(inTile(path, tile, grid), tileEdges))
      .filter((ring) => ring.length > 2);
    return rings.length > 0 ? [rings] : [];
  });
}
