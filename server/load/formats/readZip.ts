import type { Entry } from "yauzl";
import { type ReadFeature, type ReadOptions, UnreadableFile } from "../reader.ts";
import { layerName, readShapefile } from "./readShapefile.ts";
import { ZipArchive } from "./zipArchive.ts";

const readable = [".kml", ".gpx", ".geojson", ".json", ".csv", ".tsv", ".fgb"];

/**
 * Reads what is in a zip: a Shapefile, the document of a KMZ, or one other file.
 * @param readDocument reads what is no Shapefile.
 * @throws UnreadableFile, listing what there is when it is not one thing.
 */
export async function* readZip(
  path: string,
  options: ReadOptions,
  readDocument: (bytes: AsyncIterable<Uint8Array>, name: string) => AsyncGenerator<ReadFeature>,
): AsyncGenerator<ReadFeature> {
  const zip = await ZipArchive.open(path, options.onRead);
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

function chosen(entries: readonly Entry[], table: string | undefined): Entry {
  const wanted =
    table === undefined
      ? mainOf(entries)
      : entries.find((entry) => layerName(entry) === table || entry.fileName === table);
  if (wanted) return wanted;
  const names = entries.map(layerName).join(", ");
  if (entries.length === 0) {
    throw new UnreadableFile("the zip has no Shapefile, KML or other file that is read");
  }
  throw new UnreadableFile(
    table === undefined
      ? `the zip has several layers; say which as table: ${names}`
      : `the zip has no layer "${table}"; there are ${names}`,
  );
}

/** The only one, or what a KMZ begins with. */
function mainOf(entries: readonly Entry[]): Entry | undefined {
  if (entries.length === 1) return entries[0];
  return entries.find(({ fileName }) => fileName === "doc.kml");
}
