import type { ServerResponse } from "node:http";
import { csv, type Encoding, geoPackage, kml } from "../features/encodings.ts";
import { csvFile } from "./csvFile.ts";
import type { Download } from "./download.ts";
import { geoJsonFile } from "./geoJsonFile.ts";
import { writeGeoPackage } from "./geoPackage/writeGeoPackage.ts";
import { kmlFile } from "./kmlFile.ts";
import { sendMade, sendText } from "./sendFile.ts";

/** Sends the file in one of the encodings of downloads. */
export function sendDownload(
  response: ServerResponse,
  download: Download,
  encoding: Encoding,
): Promise<void> {
  switch (encoding) {
    case geoPackage:
      return sendMade(response, (path) => writeGeoPackage(path, download));
    case csv:
      return sendText(response, csvFile(download));
    case kml:
      return sendText(response, kmlFile(download));
    default:
      return sendText(response, geoJsonFile(download));
  }
}
