import { reprojectGeometry } from "../crs/reprojectGeometry.ts";
import { type ToLonLat, toLonLat } from "../crs/toLonLat.ts";
import { type ReadFeature, type ReadOptions, UnreadableFile, Unsaid } from "../reader.ts";
import { ByteReader, EndsTooEarly } from "./byteReader.ts";
import { readFlatGeometry } from "./flatGeometry.ts";
import { type FlatColumn, readFlatProperties } from "./flatProperties.ts";
import { FlatTable } from "./flatTable.ts";
import { heightsLeftOut } from "./heightsLeftOut.ts";
import { longestFeatureBytes } from "./limits.ts";

/** What a header may have; one that is hostile could have names that all point to the same bytes. */
const [longestHeaderBytes, mostColumns] = [1024 * 1024, 2000];

const ownColumns = "it has columns of its own, beside those of the file, which are not read";

interface Header {
  geometryType: number;
  columns: FlatColumn[];
  /** 0 when the writer did not know. */
  featureCount: number;
  indexLength: number;
  crs: string | undefined;
}

/**
 * Reads FlatGeobuf 3 as a stream, past its index. A file that ends before all its features is refused.
 *
 * Our own reader: the package flatgeobuf 4.5 brings OpenLayers along (28 packages, 33 MB), and takes a
 * file that is cut short for one that ends.
 * @see https://flatgeobuf.org
 * @throws UnreadableFile naming the feature.
 */
export async function* readFlatGeobuf(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<ReadFeature> {
  const reader = new ByteReader(bytes);
  let index = 0;
  try {
    const header = await readHeader(reader);
    const read = featureReader(header, options);
    await reader.skip(header.indexLength);
    for (;;) {
      const length = await reader.take(4);
      if (!length) break;
      yield { index, ...read(await reader.takeAll(lengthOf(length, index))) };
      index += 1;
    }
    if (index < header.featureCount) throw new EndsTooEarly();
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile(`feature ${index} is damaged`);
    if (!(error instanceof EndsTooEarly)) throw error;
    throw new UnreadableFile(`it ends inside feature ${index}, as if it were cut short`);
  }
}

async function readHeader(reader: ByteReader): Promise<Header> {
  const version = (await reader.takeAll(8)).getUint8(3);
  if (version !== 3) throw new UnreadableFile(`it is FlatGeobuf ${version}; 3 is read`);
  const length = (await reader.takeAll(4)).getUint32(0, true);
  if (length > longestHeaderBytes) throw new UnreadableFile("its header is damaged");
  const bytes = await reader.takeAll(length);
  try {
    return headerOf(FlatTable.root(bytes));
  } catch (error) {
    throw error instanceof RangeError ? new UnreadableFile("its header is damaged") : error;
  }
}

/** Fields of the schema's Header: geometry_type 2, columns 7, features_count 8, index_node_size 9, crs 10. */
function headerOf(table: FlatTable): Header {
  const featureCount = table.uint64(8);
  return {
    geometryType: table.uint8(2),
    columns: columnsOf(table.tables(7)),
    featureCount,
    indexLength: indexLength(featureCount, table.uint16(9, 16)),
    crs: crsOf(table.table(10)),
  };
}

function columnsOf(tables: readonly FlatTable[]): FlatColumn[] {
  if (tables.length > mostColumns) throw new RangeError();
  return tables.map((column) => ({ name: column.string(0) ?? "", type: column.uint8(1) }));
}

/** Fields of the schema's Crs: org 0, code 1, wkt 4. */
function crsOf(table: FlatTable | undefined): string | undefined {
  if (!table) return undefined;
  const code = table.int32(1);
  return code > 0 ? `${table.string(0) ?? "EPSG"}:${code}` : table.string(4);
}

/** Of a packed Hilbert R-tree: 40 bytes for each node of each level. */
function indexLength(featureCount: number, nodeSize: number): number {
  if (nodeSize === 0 || featureCount === 0) return 0;
  let [level, nodes] = [featureCount, featureCount];
  while (level > 1) {
    level = Math.ceil(level / Math.max(nodeSize, 2));
    nodes += level;
  }
  return nodes * 40;
}

function lengthOf(bytes: DataView, index: number): number {
  const length = bytes.getUint32(0, true);
  if (length <= longestFeatureBytes) return length;
  throw new UnreadableFile(`feature ${index} is larger than 16 MiB, or damaged`);
}

function featureReader(header: Header, { crs = header.crs, onNote }: ReadOptions) {
  if (crs === undefined) {
    throw new Unsaid(
      "the system of its coordinates is not known; say it as crs, such as EPSG:32642",
      { option: "crs" },
    );
  }
  const convert: ToLonLat | undefined = toLonLat(crs);
  const onHeights = () => onNote?.(heightsLeftOut);
  /** Fields of the schema's Feature: geometry 0, properties 1, columns 2. */
  return (bytes: DataView) => {
    const table = FlatTable.root(bytes);
    if (table.vector(2, 4)?.byteLength) return { feature: null, problems: [ownColumns] };
    const properties = readFlatProperties(table.vector(1, 1), header.columns);
    const shape = table.table(0);
    const geometry = shape && readFlatGeometry(shape, header.geometryType, onHeights);
    if (geometry && convert) reprojectGeometry(geometry, convert);
    const feature = { type: "Feature", properties, geometry: geometry ?? null };
    if (!shape || geometry) return { feature };
    return { feature, problems: ["its geometry is of a type that is not read"] };
  };
}
