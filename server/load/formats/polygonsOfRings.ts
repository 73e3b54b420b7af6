import type { Position } from "geojson";
import { UnreadableFile } from "../reader.ts";

/** Comparing every hole with every outline takes a second here. */
const mostComparisons = 200_000_000;

interface Ring {
  positions: Position[];
  bbox: [number, number, number, number];
  /** Positive when it runs counter-clockwise. */
  area: number;
}

/**
 * Puts rings together to polygons, as a Shapefile leaves to its readers: clockwise ones are outlines,
 * the others holes of the smallest outline around them. A hole in nothing is taken for an outline.
 * @see https://www.esri.com/content/dam/esrisites/sitecore-archive/Files/Pdfs/library/whitepapers/pdfs/shapefile.pdf
 */
export function polygonsOfRings(given: readonly Position[][]): Position[][][] {
  const rings = given.map(measured);
  const outlines = rings.filter(({ area }) => area <= 0).sort((a, b) => b.area - a.area);
  const holes = rings.filter(({ area }) => area > 0);
  if (outlines.length * holes.length > mostComparisons) {
    throw new UnreadableFile(`a polygon has ${outlines.length} outlines and ${holes.length} holes`);
  }
  const polygons = new Map(outlines.map((outline) => [outline, [outline.positions]]));
  const orphans: Position[][][] = [];
  for (const hole of holes) {
    const around = outlines.find((outline) => contains(outline, hole));
    if (around) polygons.get(around)?.push(hole.positions);
    else orphans.push([hole.positions]);
  }
  return [...polygons.values(), ...orphans];
}

function measured(positions: Position[]): Ring {
  const bbox: Ring["bbox"] = [Infinity, Infinity, -Infinity, -Infinity];
  const [originX = 0, originY = 0] = positions[0] ?? [];
  let doubled = 0;
  let [previousX, previousY] = [0, 0];
  for (const [x = 0, y = 0] of positions) {
    bbox[0] = Math.min(bbox[0], x);
    bbox[1] = Math.min(bbox[1], y);
    bbox[2] = Math.max(bbox[2], x);
    bbox[3] = Math.max(bbox[3], y);
    doubled += previousX * (y - originY) - (x - originX) * previousY;
    [previousX, previousY] = [x - originX, y - originY];
  }
  return { positions, bbox, area: doubled / 2 };
}

/** By the first of the hole's positions that is not on the outline. */
function contains(outline: Ring, hole: Ring): boolean {
  const [[west, south, east, north], [w, s, e, n]] = [outline.bbox, hole.bbox];
  if (w < west || s < south || e > east || n > north) return false;
  for (const position of hole.positions) {
    const side = sideOf(outline.positions, position);
    if (side !== "on") return side === "inside";
  }
  return true;
}

function sideOf(ring: readonly Position[], [x = 0, y = 0]: Position): "inside" | "outside" | "on" {
  let isInside = false;
  for (let at = 1; at < ring.length; at += 1) {
    const [x0 = 0, y0 = 0] = ring[at - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[at] ?? [];
    const cross = (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);
    const isBeside = Math.min(x0, x1) <= x && x <= Math.max(x0, x1);
    if (cross === 0 && isBeside && Math.min(y0, y1) <= y && y <= Math.max(y0, y1)) return "on";
    if (y0 > y !== y1 > y && cross > 0 === y1 > y0) isInside = !isInside;
  }
  return isInside ? "inside" : "outside";
}
