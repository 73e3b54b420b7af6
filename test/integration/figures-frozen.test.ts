import { createHash } from "node:crypto";
import type { Feature } from "geojson";
import { expect, it } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { DatabaseOptions } from "../../server/database/openDatabase.ts";
import { type RunningServer, startServer } from "../../server/startServer.ts";
import {
  describeEachDatabase,
  describePostgres,
  embeddedFixture,
  postgresFixture,
} from "../support/database.ts";
import { publish } from "../support/loadFixtures.ts";
import { readLayer } from "../support/readGeodata.ts";
import { configFor, quiet } from "../support/server.ts";

/** What is read whole, narrowed in the database, taken from tiles, and drawn around features; with texts in both languages. */
const figures = [
  "figure.svg?view=68.5,30,5.2",
  "figure.svg?view=68.5,30,5&lang=ur&theme=dark&layers=faults,incidents:1:heat",
  "figure.svg?view=68.5,30,5.4&layers=incidents:1:clusters,cpec-nodes&filter.incidents=fatalities_best+%3E+2",
  "figure.svg?view=62.1,29.1,7&layers=chagai-arc-sites,incidents&zones=chagai-arc-sites/reko-diq@50000&datetime=2012-01-01/..",
  "figure.svg?bbox=61,28,65,30.5&layers=incidents,balochistan-sites&area=cpec-routes/m-14@40000",
  "figure.png?view=67,29,5.5&dpi=150&layers=mineral-belts,incidents",
  "figure.pdf?view=67,29,5.5&lang=ur&layers=mineral-belts,incidents",
].map((address) => `${address}&edition=1`);

/** Two starts of a server, and three times all figures. */
const timeoutMs = 180_000;

async function digests({ url }: RunningServer): Promise<Record<string, string>> {
  const entries: [string, string][] = [];
  for (const address of figures) {
    const response = await fetch(`${url}/${address}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (!response.ok) throw new Error(`${address} was a ${response.status}: ${bytes}`);
    entries.push([address, createHash("sha256").update(bytes).digest("hex")]);
  }
  return Object.fromEntries(entries);
}

async function withServer<Result>(
  location: DatabaseOptions,
  work: (server: RunningServer) => Promise<Result>,
): Promise<Result> {
  const server = await startServer(configFor(location), quiet);
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

/** The next edition has half of the incidents, each of another name. */
async function loadOther({ database }: RunningServer): Promise<void> {
  const incidents = catalog.layers.find(({ id }) => id === "incidents");
  if (!incidents) throw new Error("there are no incidents");
  const shipped = readLayer("incidents");
  const sourceIds = new Set(shipped.flatMap(({ properties }) => properties?.sources as string[]));
  const other = shipped
    .filter((_, index) => index % 2 === 0)
    .map((each): Feature => ({ ...each, properties: { ...each.properties, name: "Another" } }));
  await publish(database, incidents, other, { sourceIds });
}

const textOf = async (url: string): Promise<string> => (await fetch(url)).text();

describeEachDatabase("figures of an edition", ({ freshLocation }) => {
  it(
    "are the same bytes after a later load, and after a restart",
    async () => {
      const location = await freshLocation();
      const [before, loaded] = await withServer(location, async (server) => {
        const first = await digests(server);
        await loadOther(server);
        return [first, await digests(server)] as const;
      });
      expect(loaded).toEqual(before);
      await withServer(location, async (server) => {
        expect(await digests(server)).toEqual(before);
        // The load did change what these figures show.
        const map = `${server.url}/figure.svg?view=68.5,30,5.2&layers=incidents&furniture=none`;
        const [pinned, now] = await Promise.all([textOf(`${map}&edition=1`), textOf(map)]);
        expect(now.length).toBeLessThan(pinned.length);
      });
    },
    timeoutMs,
  );
});

describePostgres("figures of both databases", () => {
  const fixtures = [embeddedFixture(), postgresFixture()] as const;
  it(
    "are the same bytes",
    async () => {
      const [embedded, postgres] = fixtures;
      const expected = await withServer(await embedded.freshLocation(), digests);
      expect(await withServer(await postgres.freshLocation(), digests)).toEqual(expected);
    },
    timeoutMs,
  );
});
