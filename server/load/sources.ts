import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SourceRecord } from "../../geodata/declaration.ts";

/** Ids of the sources that features may cite, from `sources.json` of the geodata directory. */
export async function readSourceIds(geodataDir: string): Promise<Set<string>> {
  const text = await readFile(join(geodataDir, "sources.json"), "utf8");
  const records: SourceRecord[] = JSON.parse(text);
  return new Set(records.map(({ id }) => id));
}
