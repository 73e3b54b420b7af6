import { catalog } from "../geodata/catalog.ts";
import { ConfigError, loadConfig } from "../server/config.ts";
import type { Database } from "../server/database/database.ts";
import { DatabaseUnavailable, DatabaseUnusable } from "../server/database/errors.ts";
import { migrate } from "../server/database/migrate.ts";
import { openDatabase } from "../server/database/openDatabase.ts";
import { removeDeclared } from "../server/load/declared/publishDeclared.ts";
import { DeclarationRefused } from "../server/load/declared/refuseDeclaration.ts";
import type { Shipped } from "../server/load/declared/servedCatalog.ts";
import { LoadRejected, type Publication } from "../server/load/publish.ts";
import { UnreadableFile } from "../server/load/reader.ts";
import { readSources } from "../server/load/sources.ts";
import { type Job, type LoadJob, readArguments, UsageError, usage } from "./load/arguments.ts";
import { listLayers } from "./load/listLayers.ts";
import { geodataDir, loadFile } from "./load/loadFile.ts";
import { showProgress } from "./load/showProgress.ts";

async function main(): Promise<void> {
  const job = readArguments(process.argv.slice(2));
  if (job.kind === "help") return console.log(usage);
  const shipped = { catalog, sources: await readSources(geodataDir) };
  const database = await openDatabase(loadConfig(process.env), (line) => console.error(line));
  try {
    await migrate(database);
    for (const line of await run(database, job, shipped)) console.log(line);
  } finally {
    await database.close();
  }
}

async function run(
  database: Database,
  job: Exclude<Job, { kind: "help" }>,
  shipped: Shipped,
): Promise<string[]> {
  switch (job.kind) {
    case "list":
      return listLayers(database, shipped);
    case "remove":
      return outcome(await removeDeclared(database, job.layerId, { ...job, shipped }), job);
    case "load":
      return load(database, job, shipped);
  }
}

async function load(database: Database, job: LoadJob, shipped: Shipped): Promise<string[]> {
  const progress = await showProgress(job.file);
  try {
    const { publication, remarks } = await loadFile(database, job, shipped, progress.update);
    return [...remarks, ...outcome(publication, job)];
  } finally {
    progress.end();
  }
}

function outcome(
  { edition, layers }: Publication,
  { dryRun, skipInvalid = false }: { dryRun: boolean; skipInvalid?: boolean },
): string[] {
  const lines = layers.flatMap(({ layer, added, changed, removed, unchanged, skipped, notes }) => [
    ...notes.lines().map((line) => `Put right: ${line}`),
    ...(skipInvalid ? skipped.lines().map((line) => `Skipped: ${line}`) : []),
    `${layer}: ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`,
  ]);
  return [...lines, whatWasPublished(edition, dryRun)];
}

function whatWasPublished(edition: number | null, dryRun: boolean): string {
  if (dryRun) return "A dry run: nothing was published.";
  if (edition === null) return "Nothing changed, so there is no new edition.";
  return `Published edition ${edition}.`;
}

/** What a person can act on is printed without a stack. */
const forPeople = [
  UsageError,
  ConfigError,
  DeclarationRefused,
  LoadRejected,
  UnreadableFile,
  DatabaseUnavailable,
  DatabaseUnusable,
];

main().catch((error: Error) => {
  console.error(forPeople.some((kind) => error instanceof kind) ? error.message : error.stack);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
