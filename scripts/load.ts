import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { catalog } from "../geodata/catalog.ts";
import type { LayerDeclaration } from "../geodata/declaration.ts";
import { ConfigError, loadConfig } from "../server/config.ts";
import { DatabaseUnavailable, DatabaseUnusable } from "../server/database/errors.ts";
import { migrate } from "../server/database/migrate.ts";
import { openDatabase } from "../server/database/openDatabase.ts";
import { syncLayerTables } from "../server/database/syncLayerTables.ts";
import { byNearness } from "../server/load/check/nearestName.ts";
import { LoadRejected, type Publication, publishEdition } from "../server/load/publish.ts";
import { UnreadableFile } from "../server/load/reader.ts";
import { readFeatures } from "../server/load/readFeatures.ts";
import { hashFile, shippedFile } from "../server/load/shippedFiles.ts";
import { readSourceIds } from "../server/load/sources.ts";
import { projectRoot } from "../server/projectRoot.ts";
import { showProgress } from "./load/showProgress.ts";

const usage = `npm run load -- FILE --layer ID [--dry-run] [--skip-invalid]

Replaces the content of a layer by that of a GeoJSON file (also newline-delimited, also gzip; - reads
standard input), and publishes it as a new edition.

  --layer ID      the layer, as geodata/catalog.ts declares it
  --dry-run       check the file and say what would change, and change nothing
  --skip-invalid  publish the good features, and list the others`;

/** Used wrongly: exit code 2. */
class UsageError extends Error {}

interface Job {
  file: string;
  layer: LayerDeclaration;
  dryRun: boolean;
  skipInvalid: boolean;
}

async function main(): Promise<void> {
  const job = readArguments(process.argv.slice(2));
  const publication = await load(job);
  print(publication, job);
}

function readArguments(args: string[]): Job {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (!file || !values.layer || more.length > 0) throw new UsageError(usage);
  const layer = catalog.layers.find(({ id }) => id === values.layer);
  if (!layer) throw new UsageError(unknownLayer(values.layer));
  return { file, layer, dryRun: values["dry-run"], skipInvalid: values["skip-invalid"] };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        layer: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        "skip-invalid": { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}

function unknownLayer(id: string): string {
  const ids = catalog.layers.map((layer) => layer.id);
  const known = byNearness(id, ids).map((each) => `  ${each}`);
  return [`There is no layer ${id}. The layers are, the most similar first:`, ...known].join("\n");
}

async function load({ file, layer, ...options }: Job): Promise<Publication> {
  const geodataDir = join(projectRoot, "geodata");
  const sourceIds = await readSourceIds(geodataDir);
  const isShipped = shippedFile(geodataDir, layer) === resolve(file);
  const database = await openDatabase(loadConfig(process.env), (line) => console.error(line));
  const progress = await showProgress(file);
  try {
    await migrate(database);
    await syncLayerTables(database, catalog);
    const shippedHash = isShipped ? await hashFile(file) : null;
    const features = readFeatures(file, { onRead: progress.update });
    return await publishEdition(database, [{ layer, features, shippedHash }], {
      sourceIds,
      ...options,
    });
  } finally {
    progress.end();
    await database.close();
  }
}

function print({ edition, layers }: Publication, { dryRun, skipInvalid }: Job): void {
  for (const { layer, added, changed, removed, unchanged, skipped, notes } of layers) {
    for (const line of notes.lines()) console.log(`Put right: ${line}`);
    if (skipInvalid) for (const line of skipped.lines()) console.log(`Skipped: ${line}`);
    console.log(
      `${layer}: ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`,
    );
  }
  if (dryRun) console.log("A dry run: nothing was published.");
  else if (edition === null) console.log("Nothing changed, so there is no new edition.");
  else console.log(`Published edition ${edition}.`);
}

/** What a person can act on is printed without a stack. */
const forPeople = [
  UsageError,
  ConfigError,
  LoadRejected,
  UnreadableFile,
  DatabaseUnavailable,
  DatabaseUnusable,
];

main().catch((error: Error) => {
  console.error(forPeople.some((kind) => error instanceof kind) ? error.message : error.stack);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
