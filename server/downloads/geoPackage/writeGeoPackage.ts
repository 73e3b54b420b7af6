import type { Download } from "../download.ts";
import { FeatureWriter } from "./featureWriter.ts";
import { openGeoPackage } from "./openGeoPackage.ts";

/**
 * Writes the features and their sources to a file that is not there yet. Few of them are in memory
 * at once.
 * @see https://www.geopackage.org/spec131/
 */
export async function writeGeoPackage(path: string, download: Download): Promise<void> {
  const database = openGeoPackage(path, download);
  try {
    const writer = new FeatureWriter(database, download);
    try {
      for await (const rows of download.pages) writer.write(rows);
      writer.recordExtent();
    } finally {
      writer.close();
    }
    database.exec("commit");
  } finally {
    database.close();
  }
}
