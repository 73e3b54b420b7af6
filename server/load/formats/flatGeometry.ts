import type { Geometry, Position } from "geojson";
import type { FlatTable } from "./flatTable.ts";
import { longestFeatureBytes } from "./limits.ts";

/** Fields of the schema's Geometry. */
const [ends, xy, z, type, parts] = [0, 1, 2, 6, 7];

/**
 * A geometry of FlatGeobuf, in two dimensions; undefined when it is of a type that is not read.
 * @param commonType of all features, 0 when they differ.
 * @throws RangeError when it is damaged.
 */
export function readFlatGeometry(
  table: FlatTable,
  commonType: number,
  onHeights: () => void,
): Geometry | undefined {
  if (table.vector(z, 8)) onHeights();
  switch (commonType || table.uint8(type)) {
    case 1:
      return { type: "Point", coordinates: positionsOf(table)[0] ?? [] };
    case 2:
      return { type: "LineString", coordinates: positionsOf(table) };
    case 3:
      return { type: "Polygon", coordinates: linesOf(table) };
    case 4:
      return { type: "MultiPoint", coordinates: positionsOf(table) };
    case 5:
      return { type: "MultiLineString", coordinates: linesOf(table) };
    case 6:
      return { type: "MultiPolygon", coordinates: polygonsOf(table) };
    default:
      return undefined;
  }
}

/** Parts may all point to the same bytes, and so say more than there is. */
function polygonsOf(table: FlatTable): Position[][][] {
  let bytes = 0;
  return table.tables(parts).map((part) => {
    bytes += part.vector(xy, 8)?.byteLength ?? 0;
    if (bytes > longestFeatureBytes) throw new RangeError();
    return linesOf(part);
  });
}

function linesOf(table: FlatTable): Position[][] {
  const positions = positionsOf(table);
  const lengths = table.vector(ends, 4);
  if (!lengths || lengths.byteLength === 0) return [positions];
  let start = 0;
  return Array.from({ length: lengths.byteLength / 4 }, (_, index) => {
    const end = lengths.getUint32(4 * index, true);
    if (end < start || end > positions.length) throw new RangeError();
    const line = positions.slice(start, end);
    start = end;
    return line;
  });
}

function positionsOf(table: FlatTable): Position[] {
  const numbers = table.vector(xy, 8);
  if (!numbers) return [];
  return Array.from({ length: Math.floor(numbers.byteLength / 16) }, (_, index) => [
    numbers.getFloat64(16 * index, true),
    numbers.getFloat64(16 * index + 8, true),
  ]);
}
