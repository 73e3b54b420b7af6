import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, inject } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { type DatabaseOptions, openDatabase } from "../../server/database/openDatabase.ts";
import { onServer, urlOf } from "./databaseTemplates.ts";

export interface DatabaseFixture {
  kind: Database["kind"];
  /** Where a migrated database of its own is; removed after the tests. Whoever opens it closes it. */
  freshLocation(): Promise<DatabaseOptions>;
  /** The same, opened; closed after the tests. */
  freshDatabase(): Promise<Database>;
  /** An own place without a database, or with one that is not migrated. */
  emptyLocation(): Promise<DatabaseOptions>;
}

/** Runs the tests on the embedded database, and on PostgreSQL where the machine has it. */
export function describeEachDatabase(
  name: string,
  define: (fixture: DatabaseFixture) => void,
): void {
  describe(`${name} (embedded)`, () => define(embeddedFixture()));
  describePostgres(`${name} (postgres)`, define);
}

/** Runs the tests on PostgreSQL, where the machine has it. */
export function describePostgres(name: string, define: (fixture: DatabaseFixture) => void): void {
  describe.skipIf(!inject("databaseTemplates").postgres)(name, () => define(postgresFixture()));
}

/** To be called inside a `describe`: cleans up after it. */
export function embeddedFixture(): DatabaseFixture {
  const cleanUp = afterTests();
  const emptyLocation = async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "naqsha-test-"));
    cleanUp(() => rm(dataDir, { recursive: true, force: true }));
    return { dataDir };
  };
  const freshLocation = async () => {
    const location = await emptyLocation();
    const { embedded } = inject("databaseTemplates");
    await cp(embedded, location.dataDir, { recursive: true, mode: constants.COPYFILE_FICLONE });
    return location;
  };
  return fixture("embedded", { emptyLocation, freshLocation }, cleanUp);
}

/** To be called inside a `describe`: cleans up after it. */
export function postgresFixture(): DatabaseFixture {
  const cleanUp = afterTests();
  const create = async (fromTemplate: (template: string) => string) => {
    const postgres = inject("databaseTemplates").postgres;
    if (!postgres) throw new Error("there is no PostgreSQL for this test");
    const { serverUrl, template } = postgres;
    const name = `naqsha_test_${randomUUID().replaceAll("-", "")}`;
    await onServer(serverUrl, `create database "${name}" ${fromTemplate(template)}`);
    cleanUp(() => onServer(serverUrl, `drop database "${name}" with (force)`));
    return { databaseUrl: urlOf(serverUrl, name), dataDir: "unused" };
  };
  const freshLocation = () => create((template) => `template "${template}"`);
  const emptyLocation = () => create(() => "");
  return fixture("postgres", { emptyLocation, freshLocation }, cleanUp);
}

function fixture(
  kind: Database["kind"],
  locations: Pick<DatabaseFixture, "emptyLocation" | "freshLocation">,
  cleanUp: (work: () => Promise<void>) => void,
): DatabaseFixture {
  const freshDatabase = async () => {
    const database = await openDatabase(await locations.freshLocation());
    cleanUp(() => database.close());
    return database;
  };
  return { kind, ...locations, freshDatabase };
}

/** Collects what has to be undone after the tests of the surrounding `describe`, last first. */
function afterTests(): (work: () => Promise<void>) => void {
  const works: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const work of works.reverse()) await work();
  });
  return (work) => works.push(work);
}
