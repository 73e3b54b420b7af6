import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { type DatabaseOptions, openDatabase } from "../../server/database/openDatabase.ts";
import { latestEdition } from "../../server/load/editions.ts";
import { projectRoot } from "../../server/projectRoot.ts";
import { embeddedFixture, postgresFixture } from "../support/database.ts";

/** `npm run load`, as a process of its own. */

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "naqsha-load-"));
});
afterAll(() => rm(directory, { recursive: true }));

interface Outcome {
  code: number;
  out: string;
  problems: string;
}

function start(args: string[], { databaseUrl = "", dataDir }: DatabaseOptions) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/load.ts", ...args], {
    cwd: projectRoot,
    env: {
      ...process.env,
      // A setting of the tests, which the command takes for a misspelt one of its own.
      NAQSHA_SHARED_DATA: "",
      DATABASE_URL: databaseUrl,
      NAQSHA_DATA_DIR: dataDir,
    },
  });
  // It may end before it has read its input.
  child.stdin.on("error", () => {});
  return child;
}

async function load(
  args: string[],
  location: DatabaseOptions,
  input: string | Uint8Array = "",
): Promise<Outcome> {
  const child = start(args, location);
  child.stdin.end(input);
  const [out, problems, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, out, problems };
}

const nowhere: DatabaseOptions = { dataDir: "unused" };

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(directory, name);
  await writeFile(file, content);
  return file;
}

const site = (id: string, given: Record<string, unknown> = {}) => ({
  type: "Feature",
  id,
  properties: {
    id,
    name: id,
    sources: ["usgs-vms"],
    regions: ["balochistan"],
    commodity_group: "unspecified",
    status: "unknown",
    position_accuracy_m: 500,
    position_method: "published-coordinate",
  },
  geometry: { type: "Point", coordinates: [62.07889, 29.12278] },
  ...given,
});
const collection = (...features: unknown[]) =>
  JSON.stringify({ type: "FeatureCollection", features });

const layer = ["--layer", "chagai-arc-sites"];

test("without a file it says how it is used", async () => {
  expect(await load([], nowhere)).toMatchObject({
    code: 2,
    problems: expect.stringContaining("npm run load -- FILE --layer ID"),
  });
});

test("asked for help it says so too, and that is no failure", async () => {
  expect(await load(["--help"], nowhere)).toMatchObject({
    code: 0,
    out: expect.stringContaining("npm run load -- FILE --layer ID"),
  });
});

test("an unknown preset is told with those there are", async () => {
  const { code, problems } = await load(["x.csv", "--preset", "ucdp"], nowhere);
  expect(code).toBe(2);
  expect(problems).toContain("There is no preset ucdp. The presets are:\n  ucdp-ged: ");
});

test("an option that does not exist is named", async () => {
  const { code, problems } = await load(["x.geojson", "--force"], nowhere);
  expect(code).toBe(2);
  expect(problems).toContain("--force");
});

const { postgres } = inject("databaseTemplates");

describe("a load", () => {
  const { freshLocation } = postgres ? postgresFixture() : embeddedFixture();
  let location: DatabaseOptions;
  beforeAll(async () => {
    location = await freshLocation();
  });

  async function look<T>(see: (database: Database) => Promise<T>): Promise<T> {
    const database = await openDatabase(location);
    try {
      return await see(database);
    } finally {
      await database.close();
    }
  }

  test.each<[string, () => Promise<string>, string]>([
    ["a file that is not there", async () => "none.geojson", "none.geojson: there is no such file"],
    ["a directory", async () => directory, "it cannot be read (EISDIR)"],
    ["an empty file", () => fileOf("empty.geojson", ""), "empty.geojson: it is empty"],
    [
      "a gzip file cut short",
      () => fileOf("cut.geojson.gz", gzipSync(collection(site("a"))).subarray(0, 60)),
      "its gzip data ends too early",
    ],
    [
      "a gzip file that is damaged",
      () => {
        const packed = gzipSync(collection(site("a")));
        packed.fill(0xff, 20, 40);
        return fileOf("damaged.geojson.gz", packed);
      },
      "its gzip data is damaged",
    ],
    [
      "a file with NaN",
      () => fileOf("nan.geojson", collection(site("a")).replace("62.07889", "NaN")),
      "nan.geojson: feature 0 is not valid JSON: NaN is not a JSON value (line 1)",
    ],
    [
      "features with faults",
      () =>
        fileOf(
          "faults.geojson",
          collection(
            site("a"),
            site("b", { geometry: { type: "Point", coordinates: [62, 91] } }),
            site("a"),
          ),
        ),
      "feature 1 (b): latitude 91 is outside −85.0511 to 85.0511\n  feature 2 (a): its id is that of feature 0",
    ],
  ])("of %s changes nothing, and says why", async (_, makeFile, reason) => {
    const { code, out, problems } = await load([await makeFile(), ...layer], location);
    expect(problems).toContain(reason);
    expect(problems).not.toContain("    at ");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(await look(latestEdition)).toBe(0);
  });

  test("rehearses, publishes from standard input, and finds nothing changed the second time", async () => {
    const packed = gzipSync([site("a"), site("b")].map((each) => JSON.stringify(each)).join("\n"));
    const rehearsal = await load(["-", ...layer, "--dry-run"], location, packed);
    expect(rehearsal.out).toContain("2 added, 0 changed, 0 removed, 0 unchanged\nA dry run");
    expect(await look(latestEdition)).toBe(0);

    const first = await load(["-", ...layer], location, packed);
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining("Published edition 1.") });
    const second = await load(["-", ...layer], location, packed);
    expect(second).toMatchObject({ code: 0, out: expect.stringContaining("Nothing changed") });
    expect(await look(latestEdition)).toBe(1);
  });

  test("into an unknown layer is told the known ones, the nearest first", async () => {
    const { code, problems } = await load(["x.geojson", "--layer", "chagai-sites"], location);
    expect(code).toBe(2);
    expect(problems.split("\n").slice(0, 2)).toEqual([
      "There is no layer chagai-sites. The layers are, the most similar first:",
      "  chagai-arc-sites",
    ]);
  });

  test("with --skip-invalid lists what it left out", async () => {
    const file = await fileOf("some.geojson", collection(site("a"), { type: "Nonsense" }));
    const { code, out } = await load([file, ...layer, "--skip-invalid"], location);
    expect(code).toBe(0);
    expect(out).toContain('Skipped: feature 1: it is of type "Nonsense", not a Feature');
    expect(out).toContain("0 added, 0 changed, 1 removed, 1 unchanged\nPublished edition 2.");
  });
});

describe("a layer of one's own", () => {
  const { freshLocation } = postgres ? postgresFixture() : embeddedFixture();
  let location: DatabaseOptions;
  beforeAll(async () => {
    location = await freshLocation();
  });

  const declaration = {
    id: "own-samples",
    title: "Own samples",
    geometry: "Point",
    licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    attribution: "The survey",
    properties: { copper_ppm: { type: "number" } },
    sources: [{ id: "own-assays", type: "report", title: "Assays", license: "CC BY 4.0" }],
    constants: { position_accuracy_m: 20, position_method: "published-coordinate" },
  };

  test("is loaded with its declaration, listed, and taken away", async () => {
    const table = "id,name,copper_ppm,lab,lat,lon\na,A,12,SGS,29.1,62.1\n";
    const file = await fileOf("own.csv", table);
    await fileOf("own.layer.json", JSON.stringify(declaration));
    expect(await load([file], location)).toMatchObject({
      code: 0,
      out: [
        "Columns that were not used: lab",
        "own-samples: 1 added, 0 changed, 0 removed, 0 unchanged",
        "Published edition 1.\n",
      ].join("\n"),
    });
    expect(await load(["--list"], location)).toMatchObject({
      code: 0,
      out: expect.stringContaining("  own-samples: Own samples; 1 feature; added"),
    });
    expect(await load(["--remove", "own-samples"], location)).toMatchObject({
      code: 0,
      out: "own-samples: 0 added, 0 changed, 1 removed, 0 unchanged\nPublished edition 2.\n",
    });
  });

  test.each<[string, string, string, string]>([
    ["is not JSON", "comma", '{"id": "a",}', "comma.layer.json: it is not valid JSON: "],
    [
      "has mistakes",
      "mistakes",
      JSON.stringify({ ...declaration, id: "A", properties: { xmin: { type: "date" } } }),
      "mistakes.layer.json cannot be used:\n  id: must be lower case letters, digits and hyphens\n  properties.xmin: is a reserved name",
    ],
  ])("whose declaration %s is refused by name", async (_, name, text, reason) => {
    const file = await fileOf(`${name}.csv`, "id,name,lat,lon\na,A,29.1,62.1\n");
    await fileOf(`${name}.layer.json`, text);
    const { code, problems } = await load([file], location);
    expect(code).toBe(1);
    expect(problems).toContain(reason);
    expect(problems).not.toContain("    at ");
  });

  test("with a mapping that has mistakes is refused by their paths", async () => {
    const file = await fileOf("mapped.csv", "id,name,lat,lon\na,A,29.1,62.1\n");
    const map = await fileOf("map.json", JSON.stringify({ properties: { name: {} }, rule: [] }));
    const { code, problems } = await load([file, "--map", map, ...layer], location);
    expect(code).toBe(1);
    expect(problems).toContain(
      'map.json cannot be used:\n  properties.name: needs one of column, constant, text, slug\n  Unrecognized key: "rule"',
    );
  });
});

describe("with an embedded database", () => {
  const { freshLocation } = embeddedFixture();

  test("a load that is killed half-way leaves everything as it was", async () => {
    const location = await freshLocation();
    const child = start(["-", ...layer], location);
    const padding = " ".repeat(2_000);
    const lines = Array.from(
      { length: 6_000 },
      (_, n) => JSON.stringify(site(`site-${n}`)) + padding,
    );
    child.stdin.write(`${lines.join("\n")}\n`);
    // The input stays open, so that the load cannot have finished when it is killed.
    for await (const output of child.stderr.setEncoding("utf8")) {
      if (output.includes("MB read")) break;
    }
    child.kill("SIGKILL");
    await once(child, "close");

    const file = await fileOf("after.geojson", collection(site("after")));
    expect(await load([file, ...layer], location)).toMatchObject({
      code: 0,
      out: expect.stringContaining(
        "1 added, 0 changed, 0 removed, 0 unchanged\nPublished edition 1.",
      ),
    });
  });

  test("that a server has open it says who has it, and what to do", async () => {
    const location = await freshLocation();
    const server = await openDatabase(location);
    const file = await fileOf("good.geojson", collection(site("a")));
    const { code, problems } = await load([file, ...layer], location);
    expect(code).toBe(1);
    expect(problems).toContain(`in use by process ${process.pid}`);
    expect(problems).toContain("Stop that server first");
    expect(await latestEdition(server)).toBe(0);
    await server.close();
  });
});
