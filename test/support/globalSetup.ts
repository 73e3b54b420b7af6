import type { TestProject } from "vitest/node";
import {
  embeddedTemplate,
  onServer,
  postgresTemplate,
  type Templates,
} from "./databaseTemplates.ts";
import { startCluster } from "./postgresCluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    databaseTemplates: Templates;
  }
}

interface Prepared {
  templates: Templates;
  cleanUp(): Promise<void>;
}

/** Every vitest project runs this file for itself; what it prepares is shared through here. */
const shared = globalThis as { naqshaTests?: { users: number; prepared: Promise<Prepared> } };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.naqshaTests ??= { users: 0, prepared: prepare() };
  const tests = shared.naqshaTests;
  tests.users += 1;
  const { templates, cleanUp } = await tests.prepared;
  project.provide("databaseTemplates", templates);
  return async () => {
    tests.users -= 1;
    if (tests.users === 0) await cleanUp();
  };
}

async function prepare(): Promise<Prepared> {
  const embedded = await embeddedTemplate();
  const cluster = process.env.DATABASE_URL ? undefined : await startCluster();
  const serverUrl = process.env.DATABASE_URL || cluster?.url;
  if (!serverUrl) {
    sayWhatIsSkipped();
    return { templates: { embedded, postgres: null }, cleanUp: async () => {} };
  }
  const template = await postgresTemplate(serverUrl);
  return {
    templates: { embedded, postgres: { serverUrl, template } },
    async cleanUp() {
      await (cluster ? cluster.stop() : onServer(serverUrl, `drop database "${template}"`));
    },
  };
}

function sayWhatIsSkipped(): void {
  const how =
    "install PostgreSQL with PostGIS (Debian: apt-get install postgresql postgresql-15-postgis-3), or set DATABASE_URL";
  if (process.env.CI) throw new Error(`The tests need PostgreSQL here: ${how}`);
  console.warn(`Tests on PostgreSQL are skipped. To run them, ${how}.`);
}
