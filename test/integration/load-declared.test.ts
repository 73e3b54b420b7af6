import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { listLayers } from "../../scripts/load/listLayers.ts";
import type { CatalogResponse } from "../../server/contract/wire.ts";
import type { Database } from "../../server/database/database.ts";
import { sql } from "../../server/database/sql.ts";
import { removeDeclared } from "../../server/load/declared/publishDeclared.ts";
import { startServer } from "../../server/startServer.ts";
import { describeEachDatabase } from "../support/database.ts";
import { load, readShipped } from "../support/loadFile.ts";
import { configFor, describeEachServer, quiet } from "../support/server.ts";

const csv = `no;taken;Cu ppm;rock;lat;lon
CH-1;14/03/2023;5230;porphyry;29.12;62.08
CH-2;15/03/2023;120;andesite;29.31;62.21
`;

const circle = { shape: "circle", code: "P", colour: "#B4581B" };
const declaration = {
  id: "chagai-samples",
  title: { en: "Chagai rock samples", ur: "چاغی کے چٹانی نمونے" },
  geometry: "Point",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  attribution: "The survey",
  properties: {
    copper_ppm: { type: "number", unit: "ppm" },
    taken_on: { type: "date" },
    rock: {
      type: "string",
      vocabulary: {
        porphyry: { title: "Porphyry", class: circle },
        andesite: { title: "Andesite", class: { ...circle, shape: "square", code: "A" } },
      },
    },
  },
  symbol: { type: "marker", classBy: "rock" },
  sources: [{ id: "assays-2023", type: "report", title: "Assays of 2023", license: "CC BY 4.0" }],
  constants: { position_accuracy_m: 20, position_method: "published-coordinate" },
  mapping: {
    properties: {
      id: { slug: "{no}" },
      name: "no",
      copper_ppm: "Cu ppm",
      taken_on: { column: "taken", dateOrder: "dmy" },
    },
  },
};

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "naqsha-declared-"));
});
afterAll(() => rm(directory, { recursive: true }));

let files = 0;

/** A table, with its declaration beside it. */
async function fileOf(content: string, declared: object | null): Promise<string> {
  files += 1;
  const file = join(directory, `samples-${files}.csv`);
  await writeFile(file, content);
  if (declared) {
    await writeFile(join(directory, `samples-${files}.layer.json`), JSON.stringify(declared));
  }
  return file;
}

const remove = async (database: Database, id: string, dryRun = false) =>
  removeDeclared(database, id, { shipped: await readShipped(), dryRun });

describeEachServer("a layer declared beside a file, on a running server", ({ get, server }) => {
  const catalogOf = async (edition?: number): Promise<CatalogResponse> => {
    const response = await get(
      `/catalog.json${edition === undefined ? "" : `?edition=${edition}`}`,
    );
    return response.json();
  };
  const samplesIn = async (edition?: number) =>
    (await catalogOf(edition)).layers.find(({ id }) => id === "chagai-samples");
  const untilEdition = (edition: number | null) =>
    vi.waitFor(async () => expect((await catalogOf()).edition).toBe(edition), 20_000);

  let first: number;
  beforeAll(async () => {
    const { publication } = await load(server().database, await fileOf(csv, declaration));
    first = publication.edition ?? 0;
    await untilEdition(first);
  });

  test("is in the catalog from the edition that brought it", async () => {
    expect(await samplesIn()).toMatchObject({ featureCount: 2, group: "added" });
    expect((await catalogOf()).groups.at(-1)).toMatchObject({ id: "added" });
    expect(await samplesIn(first - 1)).toBeUndefined();
  });

  test("is served as tiles, features, by search, and with its source", async () => {
    expect((await get(`/tiles/${first}/chagai-samples/7/86/53.mvt`)).status).toBe(200);
    const items = await (await get("/api/collections/chagai-samples/items")).json();
    expect(items.features[0].properties).toMatchObject({
      id: "ch-1",
      copper_ppm: 5230,
      taken_on: "2023-03-14",
      rock: "porphyry",
      sources: ["assays-2023"],
      position_accuracy_m: 20,
    });
    const { results } = await (await get("/api/search?q=CH-2")).json();
    expect(results).toMatchObject([{ layer: "chagai-samples", id: "ch-2", class: "andesite" }]);
    const sources: { id: string }[] = await (await get("/sources.json")).json();
    expect(sources.map(({ id }) => id)).toContain("assays-2023");
  });

  test("declared anew is a new edition, though no feature changed", async () => {
    const again = { ...declaration, title: "Samples" };
    const { publication } = await load(server().database, await fileOf(csv, again));
    expect(publication).toMatchObject({ edition: first + 1, layers: [{ unchanged: 2 }] });
    await untilEdition(first + 1);
    expect(await samplesIn()).toMatchObject({ title: { en: "Samples" } });
    expect(await (await get(`/tiles/latest/chagai-samples.json`)).json()).toMatchObject({
      vector_layers: [{ description: "Samples" }],
    });
  });

  test("loaded again as it is changes nothing", async () => {
    const again = { ...declaration, title: "Samples" };
    const { publication } = await load(server().database, await fileOf(csv, again));
    expect(publication.edition).toBeNull();
  });

  test("takes the next file by its id, mapped as before", async () => {
    const file = await fileOf(`${csv}CH-3;02/04/2023;12800;porphyry;29.22;62.31\n`, null);
    const { publication } = await load(server().database, file, "--layer", "chagai-samples");
    expect(publication).toMatchObject({ edition: first + 2, layers: [{ added: 1, unchanged: 2 }] });
  });

  test("is listed with the layers there are", async () => {
    const lines = await listLayers(server().database, await readShipped());
    expect(lines).toContain("  chagai-samples: Samples; 3 features; added");
    expect(lines).toContain("  incidents: Incidents 2024–2025; 17 features");
  });

  test("removed is listed no longer, but in past editions", async () => {
    expect((await remove(server().database, "chagai-samples", true)).edition).toBeNull();
    const { edition } = await remove(server().database, "chagai-samples");
    await untilEdition(edition);
    expect(await samplesIn()).toBeUndefined();
    expect(await samplesIn(first + 2)).toMatchObject({ featureCount: 3 });
    expect((await get(`/tiles/${first + 2}/chagai-samples/7/86/53.mvt`)).status).toBe(200);
    expect((await get(`/tiles/latest/chagai-samples/7/86/53.mvt`)).status).toBe(204);
    await expect(remove(server().database, "chagai-samples")).rejects.toThrow(
      "There is no added layer chagai-samples. No layer was added.",
    );
  });
});

describeEachDatabase("a layer declared beside a file", ({ freshDatabase, freshLocation }) => {
  test("is there after the next start", async () => {
    const location = await freshLocation();
    const before = await startServer(configFor(location), quiet);
    await load(before.database, await fileOf(csv, declaration));
    await before.close();
    const server = await startServer(configFor(location), quiet);
    const { layers }: CatalogResponse = await (await fetch(`${server.url}/catalog.json`)).json();
    await server.close();
    expect(layers.find(({ id }) => id === "chagai-samples")).toMatchObject({ featureCount: 2 });
  });

  describe("is refused, and nothing changes,", () => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase();
      await load(database, await fileOf(csv, declaration));
    });

    const state = () =>
      database.query(sql`
        select (select max(edition) from naqsha.editions) as edition,
          (select string_agg(id || layer::text, ',') from naqsha.declared_layers) as declared,
          (select string_agg(relname, ',' order by relname) from pg_class
            where relnamespace = 'layers'::regnamespace and relkind = 'r') as tables`);

    const other = { ...declaration, id: "other-samples" };
    test.each<[string, string, object, string]>([
      [
        "under the id of a layer that Naqsha ships",
        csv,
        { ...declaration, id: "incidents" },
        "incidents is a layer that Naqsha ships: choose another id.",
      ],
      [
        "under the id of a basemap",
        csv,
        { ...declaration, id: "basemap-river" },
        "basemap-river is a layer that Naqsha ships",
      ],
      [
        "with another type of a property",
        csv,
        {
          ...declaration,
          properties: { ...declaration.properties, copper_ppm: { type: "integer" } },
        },
        "copper_ppm was declared as number before, and now as integer",
      ],
      [
        "with a source whose id is another's",
        csv,
        { ...other, sources: [{ ...declaration.sources[0], title: "Other assays" }] },
        "There is another source with the id assays-2023: choose another id.",
      ],
      [
        "with a mistake in its declaration",
        csv,
        { ...other, symbol: { type: "marker", classBy: "rocks" } },
        "symbol.classBy: rocks is not among the properties declared",
      ],
      [
        "where a feature is wrong",
        csv.replace("andesite", "basalt"),
        other,
        'rock is "basalt"; allowed are porphyry, andesite',
      ],
      [
        "where a column is missing",
        csv.replace("taken", "date"),
        other,
        "there is no column taken, for taken_on",
      ],
    ])("%s", async (_, content, declared, reason) => {
      const before = await state();
      await expect(load(database, await fileOf(content, declared))).rejects.toThrow(reason);
      expect(await state()).toEqual(before);
    });

    test("in a dry run, which says what would change", async () => {
      const before = await state();
      const { publication } = await load(database, await fileOf(csv, other), "--dry-run");
      expect(publication).toMatchObject({ edition: null, layers: [{ added: 2 }] });
      expect(await state()).toEqual(before);
    });

    test("when a shipped layer is to be removed", async () => {
      await expect(remove(database, "incidents")).rejects.toThrow(
        "incidents is a layer that Naqsha ships, and cannot be removed.",
      );
    });
  });
});
