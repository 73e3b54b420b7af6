import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Files share the modules of their worker: importing them for each file anew took a tenth of all the time. */
const project = (name: string, options: object = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], isolate: false, ...options },
});

/** What needs a database waits for PGlite, which starts slowly on small machines. */
const withDatabase = {
  globalSetup: ["test/support/globalSetup.ts"],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    // On two cores vitest would take one: most of the time a test waits for a browser or a database.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // Generous: a machine with other work must not fail a test.
      project("unit", { testTimeout: 60_000 }),
      project("integration", withDatabase),
      project("faults", withDatabase),
      project("golden", withDatabase),
      // A map is drawn by software, on a machine that may have other work.
      project("browser", {
        ...withDatabase,
        testTimeout: 120_000,
        expect: { poll: { timeout: 20_000 } },
      }),
    ],
  },
});
