import { defineConfig } from "vitest/config";

const project = (name: string, options: object = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], ...options },
});

/** What needs a database waits for PGlite, which starts slowly on small machines. */
const withDatabase = {
  globalSetup: ["test/support/globalSetup.ts"],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    projects: [
      project("unit"),
      project("integration", withDatabase),
      project("faults", withDatabase),
      project("golden", withDatabase),
      project("browser", withDatabase),
    ],
  },
});
