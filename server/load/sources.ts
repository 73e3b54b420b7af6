import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SourceRecord } from "../../geodata/declaration.ts";

/** The sources that features of the shipped layers cite, from `sources.json` of the geodata directory. */
export async function readSources(geodataDir: string): Promise<SourceRecord[]> {
  return JSON.parse(await readFile(join(geodataDir, "sources.json"), "utf8"));
}

/** What features of the shipped layers may cite. */
export async function readSourceIds(geodataDir: string): Promise<Set<string>> {
  return new Set((await readSources(geodataDir)).map(({ id }) => id));
}
