import type { Geometry, Position } from "geojson";
import { UnreadableFile } from "../reader.ts";
import { ByteReader, EndsTooEarly } from "./byteReader.ts";
import { longestFeatureBytes } from "./limits.ts";
import { polygonsOfRings } from "./polygonsOfRings.ts";

const [headerLength, fileCode] = [100, 9994];

/** Shape types by what they are without heights and measures. */
const shapes = new Map(
  (["Point", "PolyLine", "Polygon", "MultiPoint"] as const).flatMap((name, index) => {
    const plain = [1, 3, 5, 8][index] ?? 0;
    return [plain, plain + 10, plain + 20].map((type) => [type, name] as const);
  }),
);

/** With heights, beside measures: PointZ to MultiPointZ. */
function hasHeights(type: number): boolean {
  return type > 10 && type < 20;
}

/**
 * The geometries of a .shp, in two dimensions; null where a record has none.
 * @see https://www.esri.com/content/dam/esrisites/sitecore-archive/Files/Pdfs/library/whitepapers/pdfs/shapefile.pdf
 * @throws UnreadableFile naming the record.
 */
export async function* readShp(
  bytes: AsyncIterable<Uint8Array>,
  onHeights: () => void,
): AsyncGenerator<Geometry | null> {
  const reader = new ByteReader(bytes);
  let record = 0;
  try {
    let left = (await headerOf(reader)) - headerLength;
    while (left > 0) {
      record += 1;
      const length = (await reader.takeAll(8)).getInt32(4) * 2;
      if (length < 4 || length > longestFeatureBytes) throw damaged(record);
      const content = await reader.takeAll(length);
      if (hasHeights(content.getInt32(0, true))) onHeights();
      yield geometryOf(content, record);
      left -= 8 + length;
    }
    await reader.drain();
  } catch (error) {
    if (!(error instanceof EndsTooEarly)) throw error;
    throw new UnreadableFile(`the .shp ends inside record ${record}, as if it were cut short`);
  }
}

async function headerOf(reader: ByteReader): Promise<number> {
  const header = await reader.takeAll(headerLength);
  if (header.getInt32(0) !== fileCode) throw new UnreadableFile("the .shp is not a Shapefile");
  return header.getInt32(24) * 2;
}

function geometryOf(content: DataView, record: number): Geometry | null {
  const type = content.getInt32(0, true);
  if (type === 0) return null;
  const shape = shapes.get(type);
  if (!shape) {
    throw new UnreadableFile(`record ${record} is of shape type ${type}, which is not read`);
  }
  try {
    return typed(shape, content);
  } catch (error) {
    if (error instanceof RangeError) throw damaged(record);
    throw error;
  }
}

/** @throws RangeError when the content is too short for what it says. */
function typed(
  shape: "Point" | "PolyLine" | "Polygon" | "MultiPoint",
  content: DataView,
): Geometry {
  if (shape === "Point") return { type: "Point", coordinates: positionAt(content, 4) };
  if (shape === "MultiPoint") {
    const coordinates = positionsAt(content, 40, content.getInt32(36, true));
    return { type: "MultiPoint", coordinates };
  }
  const parts = partsOf(content);
  if (shape === "PolyLine") return oneOrMany("LineString", parts);
  return oneOrMany("Polygon", polygonsOfRings(parts));
}

function oneOrMany(type: "LineString", parts: Position[][]): Geometry;
function oneOrMany(type: "Polygon", parts: Position[][][]): Geometry;
function oneOrMany(type: "LineString" | "Polygon", parts: unknown[]): Geometry {
  const only = parts.length === 1;
  return {
    type: only ? type : `Multi${type}`,
    coordinates: only ? parts[0] : parts,
  } as Geometry;
}

function partsOf(content: DataView): Position[][] {
  const partCount = content.getInt32(36, true);
  const pointCount = content.getInt32(40, true);
  const starts = Array.from({ length: partCount }, (_, part) =>
    content.getInt32(44 + 4 * part, true),
  );
  return starts.map((start, part) => {
    const end = starts[part + 1] ?? pointCount;
    if (start < 0 || end < start || end > pointCount) throw new RangeError();
    return positionsAt(content, 44 + 4 * partCount + 16 * start, end - start);
  });
}

function positionsAt(content: DataView, offset: number, count: number): Position[] {
  if (count < 0 || offset + 16 * count > content.byteLength) throw new RangeError();
  return Array.from({ length: count }, (_, index) => positionAt(content, offset + 16 * index));
}

function positionAt(content: DataView, offset: number): Position {
  return [content.getFloat64(offset, true), content.getFloat64(offset + 8, true)];
}

function damaged(record: number): UnreadableFile {
  return new UnreadableFile(`record ${record} of the .shp is damaged`);
}
