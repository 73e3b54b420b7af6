import { type ReadFeature, type ReadOptions, UnreadableFile, Unsaid } from "../reader.ts";
import { layerName, readShapefile } from "./readShapefile.ts";
import { ZipArchive, type ZipEntry, type ZipSource } from "./zipArchive.ts";

const readable = [".kml", ".gpx", ".geojson", ".json", ".csv", ".tsv", ".fgb"];

/**
 * Reads what is in a zip: a Shapefile, the document of a KMZ, or one other file.
 * @param readDocument reads what is no Shapefile.
 * @throws UnreadableFile, listing what there is when it is not one thing.
 */
export async function* readZip(
  opening: Promise<ZipSource>,
  options: ReadOptions,
  readDocument: (bytes: AsyncIterable<Uint8Array>, name: string) => AsyncGenerator<ReadFeature>,
): AsyncGenerator<ReadFeature> {
  const zip = await ZipArchive.open(opening, options.onRead);
  try {
    const shapefiles = zip.withExtension(".shp");
    const documents = readable.flatMap((extension) => zip.withExtension(extension));
    if (shapefiles.length > 0) {
      yield* readShapefile(zip, chosen(shapefiles, options.table), options);
    } else {
      const document = chosen(documents, options.table);
      yield* readDocument(zip.bytesOf(document), document.fileName);
    }
  } finally {
    zip.close();
  }
}

function chosen(entries: readonly ZipEntry[], table: string | undefined): ZipEntry {
  const wanted =
    table === undefined
      ? mainOf(entries)
      : entries.find((entry) => layerName(entry) === table || entry.fileName === table);
  if (wanted) return wanted;
  const names = entries.map(layerName);
  if (entries.length === 0) {
    throw new UnreadableFile("the zip has no Shapefile, KML or other file that is read");
  }
  const list = names.join(", ");
  throw new Unsaid(
    table === undefined
      ? `the zip has several layers; say which as table: ${list}`
      : `the zip has no layer "${table}"; there are ${list}`,
    { option: "table", names },
  );
}

/** The only one, or what a KMZ begins with. */
function mainOf(entries: readonly ZipEntry[]): ZipEntry | undefined {
  if (entries.length === 1) return entries[0];
  return entries.find(({ fileName }) => fileName === "doc.kml");
}
