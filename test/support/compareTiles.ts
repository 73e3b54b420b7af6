import { buffer, extent } from "../../server/contract/tile.ts";
import { type DecodedFeature, decodeTile, type GridPoint } from "./decodeTile.ts";

type Segment = readonly [GridPoint, GridPoint];

/**
 * How two tiles differ, as sentences; none when they have the same features with the same
 * properties, and geometry within one unit per axis: vertices of points and lines, for polygons the
 * area, so that what is thinner than a unit may be there or not. What lies in the outermost unit of
 * the buffer is not compared: clipping before or after rounding differs there, and the neighbouring
 * tile has it.
 */
export function tileDifferences(left: Uint8Array, right: Uint8Array): string[] {
  const [a, b] = [decodeTile(left), decodeTile(right)];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].flatMap((name) =>
    layerDifferences(name, a[name]?.features ?? [], b[name]?.features ?? []),
  );
}

function layerDifferences(
  layer: string,
  left: readonly DecodedFeature[],
  right: readonly DecodedFeature[],
): string[] {
  const others = new Map(right.map((feature) => [feature.id, feature]));
  const differences = left.flatMap((feature) => {
    const other = others.get(feature.id);
    others.delete(feature.id);
    const label = `${layer} ${feature.id} (${feature.properties.name})`;
    if (!other) return [`${label}: only left ${JSON.stringify(feature.paths)}`];
    return featureDifferences(feature, other).map((difference) => `${label}: ${difference}`);
  });
  const missing = [...others.values()].map(
    ({ id, properties, paths }) =>
      `${layer} ${id} (${properties.name}): only right ${JSON.stringify(paths)}`,
  );
  return [...differences, ...missing];
}

function featureDifferences(left: DecodedFeature, right: DecodedFeature): string[] {
  if (left.type !== right.type) return [`${left.type} and ${right.type}`];
  const properties = [left.properties, right.properties].map((each) =>
    JSON.stringify(Object.entries(each).sort()),
  );
  const shown = () => `${JSON.stringify(left.paths)} and ${JSON.stringify(right.paths)}`;
  const samePlace =
    left.type === "Polygon"
      ? boxesTouch(left, right) && sameAreas(left, right)
      : isClose(left, right) && isClose(right, left);
  return [
    ...(properties[0] === properties[1] ? [] : [`${properties[0]} and ${properties[1]}`]),
    ...(samePlace ? [] : [shown()]),
  ];
}

/** Whether every vertex of `feature` is within a unit of `other`. */
function isClose(feature: DecodedFeature, other: DecodedFeature): boolean {
  const segments = segmentsOf(other);
  return feature.paths
    .flat()
    .every((vertex) => atBufferEdge(vertex) || segments.some((each) => isNear(vertex, each)));
}

function segmentsOf({ type, paths }: DecodedFeature): Segment[] {
  return paths.flatMap((path) =>
    type === "Point" || path.length === 1
      ? path.map((point): Segment => [point, point])
      : path.slice(1).map((point, i): Segment => [path[i] as GridPoint, point]),
  );
}

function atBufferEdge(point: GridPoint): boolean {
  return point.some((value) => value <= 1 - buffer || value >= extent + buffer - 1);
}

/** Whether the segment touches the square that reaches one unit from `point` on each side. */
function isNear([x, y]: GridPoint, [[x1, y1], [x2, y2]]: Segment): boolean {
  let [from, to] = [0, 1];
  for (const [start, end, centre] of [[x1, x2, x] as const, [y1, y2, y] as const]) {
    if (start === end) {
      if (Math.abs(start - centre) > 1) return false;
      continue;
    }
    const cuts = [-1, 1].map((side) => (centre + side - start) / (end - start));
    from = Math.max(from, Math.min(...cuts));
    to = Math.min(to, Math.max(...cuts));
  }
  return from <= to + 1e-9;
}

/** Tells the places of polygons too small to have a point away from their outline. */
function boxesTouch(left: DecodedFeature, right: DecodedFeature): boolean {
  return [0, 1].every((axis) => {
    const [a, b] = [left, right].map(({ paths }) => paths.flat().map((point) => point[axis] ?? 0));
    if (!a || !b) return false;
    return Math.min(...a) - 1 <= Math.max(...b) && Math.min(...b) - 1 <= Math.max(...a);
  });
}

/** Whether points more than a unit away from either outline are inside both or outside both. */
function sameAreas(left: DecodedFeature, right: DecodedFeature): boolean {
  const outlines = [...segmentsOf(left), ...segmentsOf(right)];
  return samplePoints(outlines).every(
    (point) =>
      atBufferEdge(point) ||
      outlines.some((each) => isNear(point, each)) ||
      isInside(point, left) === isInside(point, right),
  );
}

/** Two and a half units to each side of every edge's middle, and a coarse grid over the tile. */
function samplePoints(outlines: readonly Segment[]): GridPoint[] {
  const beside = outlines.flatMap(([[x1, y1], [x2, y2]]) => {
    const length = Math.hypot(x2 - x1, y2 - y1) || 1;
    const [dx, dy] = [(2.5 * (y2 - y1)) / length, (2.5 * (x1 - x2)) / length];
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    return [[x + dx, y + dy] as const, [x - dx, y - dy] as const];
  });
  const steps = Array.from({ length: 17 }, (_, i) => i * 256 + 0.37);
  return [...beside, ...steps.flatMap((x) => steps.map((y) => [x, y] as const))];
}

/** By the even-odd rule. */
function isInside([x, y]: GridPoint, polygon: DecodedFeature): boolean {
  const crossings = segmentsOf(polygon).filter(
    ([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1),
  );
  return crossings.length % 2 === 1;
}
