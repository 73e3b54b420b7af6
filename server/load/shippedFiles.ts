import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LayerDeclaration } from "../../geodata/declaration.ts";

/** The file that Naqsha ships for a layer; undefined where there is none. */
export function shippedFile(geodataDir: string, { id }: LayerDeclaration): string | undefined {
  return ["layers", "basemap"]
    .map((folder) => join(geodataDir, folder, `${id}.geojson`))
    .find(existsSync);
}

export async function hashFile(path: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
}
