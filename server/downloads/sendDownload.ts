import type { ServerResponse } from "node:http";
import { csv, type Encoding, geoPackage, kml } from "../features/encodings.ts";
import { csvFile } from "./csvFile.ts";
import type { DiskRoom } from "./diskRoom.ts";
import type { Download } from "./download.ts";
import { geoJsonFile } from "./geoJsonFile.ts";
import { writeGeoPackage } from "./geoPackage/writeGeoPackage.ts";
import { kmlFile } from "./kmlFile.ts";
import { sendMade, sendText } from "./sendFile.ts";

/**
 * Sends the file in one of the encodings of downloads.
 * @throws HttpProblem 413 or 503 for a GeoPackage that there is no room for.
 */
export function sendDownload(
  response: ServerResponse,
  download: Download,
  encoding: Encoding,
  room: DiskRoom,
): Promise<void> {
  switch (encoding) {
    case geoPackage:
      return sendGeoPackage(response, download, room);
    case csv:
      return sendText(response, csvFile(download));
    case kml:
      return sendText(response, kmlFile(download));
    default:
      return sendText(response, geoJsonFile(download));
  }
}

async function sendGeoPackage(response: ServerResponse, download: Download, room: DiskRoom) {
  const giveBack = room.take(download.featureCount);
  try {
    await sendMade(response, (path) => writeGeoPackage(path, download));
  } finally {
    giveBack();
  }
}
