import { catalog } from "../../geodata/catalog.ts";
import { readArguments } from "../../scripts/load/arguments.ts";
import { geodataDir, type Loaded, loadFile } from "../../scripts/load/loadFile.ts";
import type { Database } from "../../server/database/database.ts";
import { readSources } from "../../server/load/sources.ts";

/** What Naqsha ships, as the load command has it. */
export async function readShipped() {
  return { catalog, sources: await readSources(geodataDir) };
}

/** Loads a file as `npm run load -- …args` does. */
export async function load(database: Database, ...args: string[]): Promise<Loaded> {
  const job = readArguments(args);
  if (job.kind !== "load") throw new TypeError(`not a load: ${args.join(" ")}`);
  return loadFile(database, job, await readShipped());
}
