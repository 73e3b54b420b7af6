import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { projectRoot } from "../../server/projectRoot.ts";

const compress = promisify(brotliCompress);

/** Code and styles of the built client in kB as sent: MapLibre's own files, and all others. */
export async function brotliSize(): Promise<{ mapLibreKb: number; restKb: number }> {
  const directory = join(projectRoot, "dist/client/assets");
  const files = (await readdir(directory)).filter((file) => /\.(js|css)$/.test(file));
  const sizes = { mapLibreKb: 0, restKb: 0 };
  for (const file of files) {
    const { length } = await compress(await readFile(join(directory, file)));
    sizes[file.includes("maplibre") ? "mapLibreKb" : "restKb"] += length / 1000;
  }
  return sizes;
}
