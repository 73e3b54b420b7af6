import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Database, Queryable } from "../database/database.ts";
import { tableOf } from "../database/layerTable.ts";
import { takeLock } from "../database/locks.ts";
import { sql } from "../database/sql.ts";
import { editionChannel, latestEdition } from "./editions.ts";
import type { ProblemList } from "./problemList.ts";
import * as queries from "./publishQueries.ts";
import type { ReadFeature } from "./reader.ts";
import { type Staged, stage } from "./stage.ts";

/** New content for one layer; it replaces what the layer has. */
export interface LayerLoad {
  layer: LayerDeclaration;
  features: AsyncIterable<ReadFeature>;
  /** Of the file, when it is the one that Naqsha ships for the layer; null for any other. */
  shippedHash: string | null;
  /** The layer's declaration has changed: there is a new edition even where no feature has. */
  isRedeclared?: boolean;
}

export interface PublishOptions {
  /** What features may cite. */
  sourceIds: ReadonlySet<string>;
  /** Publish the good features and list the others, instead of refusing them all. */
  skipInvalid?: boolean;
  /** Check and compare, and change nothing. */
  dryRun?: boolean;
}

export interface Publication {
  /** The edition that was made; null when nothing changed, or in a dry run. */
  edition: number | null;
  layers: LayerPublication[];
}

export interface LayerPublication extends queries.LayerCounts {
  layer: string;
  /** Features left out by `skipInvalid`. */
  skipped: ProblemList;
  /** What was put right on the way. */
  notes: ProblemList;
}

/** Features were wrong, and nothing was changed. */
export class LoadRejected extends Error {
  override name = "LoadRejected";
  readonly rejected: readonly Staged[];

  constructor(rejected: readonly Staged[]) {
    const lines = rejected.flatMap(({ layer, problems }) => [
      `Layer ${layer.id}: ${problems.count === 1 ? "1 problem" : `${problems.count} problems`}; nothing was published.`,
      ...problems.lines().map((line) => `  ${line}`),
    ]);
    super(lines.join("\n"));
    this.rejected = rejected;
  }
}

/**
 * Publishes new content for layers as one edition, or changes nothing at all. Features that did not
 * change keep their row; when none did, there is no new edition.
 * @throws LoadRejected, UnreadableFile
 */
export function publishEdition(
  database: Database,
  loads: readonly LayerLoad[],
  options: PublishOptions,
): Promise<Publication> {
  return database.transaction((transaction) => publishIn(transaction, loads, options), {
    statementTimeoutMs: 0,
  });
}

/** `publishEdition` as part of a transaction, which must roll back when this throws. */
export async function publishIn(
  transaction: Queryable,
  loads: readonly LayerLoad[],
  { sourceIds, skipInvalid = false, dryRun = false }: PublishOptions,
): Promise<Publication> {
  const staged: Staged[] = [];
  for (const { layer, features } of loads) {
    staged.push(await stage(transaction, layer, features, sourceIds));
  }
  refuseProblems(staged, skipInvalid);
  // Taken only now, so that a slow file does not keep others from publishing.
  await transaction.query(takeLock("publish"));
  const comparisons: Comparison[] = [];
  for (const [index, each] of staged.entries()) {
    const [counts] = await transaction.query<queries.LayerCounts>(queries.countChanges(each));
    const { shippedHash = null, isRedeclared = false } = loads[index] ?? {};
    if (counts) comparisons.push({ staged: each, shippedHash, isRedeclared, counts });
  }
  const edition = dryRun ? null : await write(transaction, comparisons);
  return { edition, layers: comparisons.map(publicationOf) };
}

interface Comparison {
  staged: Staged;
  shippedHash: string | null;
  isRedeclared: boolean;
  counts: queries.LayerCounts;
}

/** A file without one good feature is refused in any case: it would empty the layer. */
function refuseProblems(all: readonly Staged[], skipInvalid: boolean): void {
  const rejected = all.filter(
    ({ problems, goodCount }) => problems.count > 0 && !(skipInvalid && goodCount > 0),
  );
  if (rejected.length > 0) throw new LoadRejected(rejected);
}

async function write(
  transaction: Queryable,
  comparisons: readonly Comparison[],
): Promise<number | null> {
  for (const { staged, shippedHash } of comparisons) {
    if (shippedHash) await transaction.query(queries.recordSeed(staged.layer.id, shippedHash));
  }
  const changed = comparisons.filter(
    ({ counts, isRedeclared }) => isRedeclared || hasChanges(counts),
  );
  if (changed.length === 0) return null;
  const edition = (await latestEdition(transaction)) + 1;
  await transaction.query(queries.insertEdition(edition));
  for (const comparison of changed) await writeLayer(transaction, comparison, edition);
  await transaction.query(sql`select pg_notify(${editionChannel}, ${String(edition)})`);
  return edition;
}

async function writeLayer(
  transaction: Queryable,
  { staged, shippedHash, counts }: Comparison,
  edition: number,
): Promise<void> {
  const origin = shippedHash ? "shipped" : "loaded";
  await transaction.query(queries.retireRows(staged, edition));
  await transaction.query(queries.insertRows(staged, edition));
  await transaction.query(queries.recordChange(staged, edition, origin, counts));
  if (!shippedHash) await transaction.query(queries.forgetSeed(staged.layer.id));
  // PGlite has no autovacuum, so nobody else would tell the planner.
  await transaction.query(sql`analyze ${tableOf(staged.layer)}`);
}

function hasChanges({ added, changed, removed }: queries.LayerCounts): boolean {
  return added + changed + removed > 0;
}

function publicationOf({ staged, counts }: Comparison): LayerPublication {
  return { layer: staged.layer.id, ...counts, skipped: staged.problems, notes: staged.notes };
}
