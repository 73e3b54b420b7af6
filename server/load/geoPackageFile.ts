import { readFile, stat } from "node:fs/promises";
import { longestGeoPackageBytes } from "./formats/limits.ts";
import { UnreadableFile } from "./reader.ts";

/** The bytes of a GeoPackage that no other program is writing. @throws UnreadableFile */
export async function geoPackageFile(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > longestGeoPackageBytes) {
    throw new UnreadableFile("it is larger than 1 GiB; save the table you want as FlatGeobuf");
  }
  const log = await stat(`${path}-wal`).catch(() => undefined);
  if (log && log.size > 0) {
    throw new UnreadableFile(
      "another program has it open, with changes beside it (-wal); close it there first",
    );
  }
  return readFile(path);
}
