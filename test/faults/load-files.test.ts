import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { syncLayerTables } from "../../server/database/syncLayerTables.ts";
import { latestEdition } from "../../server/load/editions.ts";
import { LoadRejected, publishEdition } from "../../server/load/publish.ts";
import { UnreadableFile } from "../../server/load/reader.ts";
import { readFeatures } from "../../server/load/readFeatures.ts";
import { embeddedFixture, postgresFixture } from "../support/database.ts";
import { blobOf, geoPackageOf } from "../support/geoPackageOf.ts";
import {
  mines,
  publish,
  feature as sound,
  sourceIds,
  testCatalog,
} from "../support/loadFixtures.ts";
import { readingFiles } from "../support/readFormats.ts";
import { dbfOf, partsRecord, pointRecord, shpOf, wgs84Prj } from "../support/shapefileOf.ts";
import { zipOf } from "../support/zipOf.ts";

/** Files that are wrong, cut short, damaged or hostile. */

const fixture = (name: string) => readFileSync(`test/fixtures/formats/${name}`);
const { pathOf, read, refusal } = readingFiles();

describe("zips that are bombs", () => {
  const blanks = Buffer.alloc(100_000_000, " ");

  test.each([
    ["a table", { "a.csv": blanks }],
    ["a KML", { "doc.kml": blanks }],
    ["a Shapefile", { "a.shp": blanks, "a.dbf": "", "a.prj": wgs84Prj }],
  ])("%s that unpacks to a thousand times its size is refused unread", async (_, files) => {
    expect(await refusal("bomb.zip", zipOf(files))).toContain("as a zip bomb does");
  });

  test("one that declares less than it unpacks to is stopped where it does", async () => {
    const bomb = zipOf({ "a.csv": blanks }, { declaredSize: 1000 });
    expect(await refusal("bomb.zip", bomb)).toContain("too many bytes in the stream");
  });

  test("a description of a megabyte is none", async () => {
    const files = { "a.shp": "", "a.dbf": "", "a.prj": blanks.subarray(0, 1_000_000) };
    expect(await refusal("bomb.zip", zipOf(files))).toContain(
      "a.prj in the zip is larger than 64 KiB",
    );
  });

  test("too many entries", async () => {
    const files = Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`${n}.txt`, ""]));
    expect(await refusal("bomb.zip", zipOf(files))).toBe(
      "the zip has 1001 entries; at most 1000 are read",
    );
  });

  test("zips in a zip are not opened", async () => {
    const inner = zipOf({ "a.csv": "id,lon,lat\n1,62,29\n" });
    expect(await refusal("bomb.zip", zipOf({ "inner.zip": inner }))).toContain("no Shapefile, KML");
    expect(await refusal("bomb.zip", zipOf({ "inner.csv": inner }))).toContain(
      "a file of its own only",
    );
    expect(await refusal("bomb.zip.gz", gzipSync(inner))).toContain("a file of its own only");
  });

  test("a gzip of blanks ends at the first line that is too long", async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from("id"), blanks]));
    expect(await refusal("bomb.csv.gz", bomb)).toBe("line 1 is longer than 16 MiB");
  });

  test("a gzip in a gzip, which could go on for ever, is not opened", async () => {
    const twice = gzipSync(gzipSync("id,lon,lat\n1,62,29\n"));
    expect(await refusal("twice.csv.gz", twice)).toBe("it is packed twice; unpack it first");
  });
});

test("a zip that is encrypted, and one whose bytes were changed", async () => {
  const files = { "a.csv": "id,lon,lat\n1,62,29\n" };
  expect(await refusal("a.zip", zipOf(files, { flags: 1 }))).toContain("encrypted");
  const changed = zipOf(files);
  changed.writeUInt32LE(0, changed.indexOf("PK\u0001\u0002", 0, "latin1") + 16);
  expect(await refusal("a.zip", changed)).toContain("its checksum is another");
});

test("what a file's message quotes does not steer a terminal", async () => {
  const files = { "a.shp": shpOf([]), "a.dbf": dbfOf([], []), "a.prj": 'LOCAL_CS["\u001b[2J\nx"]' };
  expect(await refusal("a.zip", zipOf(files))).toContain("\ufffd[2J\ufffdx is not known");
});

test("names that lead out of the zip lead nowhere", async () => {
  expect(await refusal("a.zip", zipOf({ "../../etc/a.csv": "id,lon,lat\n1,62,29\n" }))).toContain(
    "damaged",
  );
});

describe("a KML that asks for other files", () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end('<!ENTITY a "fetched">');
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => server.close());

  test("gets none", async () => {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const place = "<Placemark><Point><coordinates>62,29</coordinates></Point></Placemark>";
    const link = `<NetworkLink><Link><href>${base}/more.kml</href></Link></NetworkLink>`;
    expect(await read("a.kml", `<kml><Document>${place}${link}</Document></kml>`)).toHaveLength(1);
    await refusal("a.kml", `<!DOCTYPE kml SYSTEM "${base}/kml.dtd"><kml>${place}</kml>`);
    await refusal(
      "a.kml",
      `<!DOCTYPE kml [<!ENTITY % x SYSTEM "${base}/x.dtd">%x;]><kml>&a;</kml>`,
    );
    await read(
      "a.kml",
      `<?xml-stylesheet href="${base}/a.xsl"?><kml schemaLocation="a ${base}/a.xsd"/>`,
    );
    expect(asked).toEqual([]);
  });
});

describe("bytes that were lost or changed on the way", () => {
  const files: [string, () => Buffer | Promise<Buffer>][] = [
    ["a.zip", () => fixture("shapes.zip")],
    ["a.fgb", () => fixture("shapes.fgb")],
    ["indexed.fgb", () => fixture("indexed.fgb")],
    ["a.gpkg", () => gunzipSync(fixture("shapes.gpkg.gz"))],
    ["a.kml", () => fixture("shapes.kml")],
    ["a.geojson", () => fixture("shapes.geojson")],
  ];

  test.each(files)("%s, cut short anywhere, is refused", async (name, make) => {
    const whole = await make();
    // White space at the end of a text is no loss.
    const last = whole.toString("latin1").trimEnd().length - 1;
    const cuts = fc.integer({ min: 0, max: name.endsWith(".fgb") ? whole.length - 1 : last });
    await fc.assert(
      fc.asyncProperty(cuts, async (length) => {
        expect(await refusal(name, whole.subarray(0, length))).not.toBe("");
      }),
      { numRuns: 40 },
    );
  });

  const name = { name: "name", type: "C", length: 9 };
  const square: [number, number][] = [
    [62, 29],
    [62, 30],
    [63, 30],
    [62, 29],
  ];
  const shp = shpOf([partsRecord(5, [square, square.toReversed()]), pointRecord(62, 29)]);
  const intact: Record<string, Buffer> = {
    "a.shp": shp,
    "a.dbf": dbfOf([name], [["سونا"], ["x"]]),
    "a.prj": Buffer.from(wgs84Prj),
  };
  type Changeable = [string, () => Buffer | Promise<Buffer>, (changed: Buffer) => Buffer];
  const wholes = files.map(([file, make]): Changeable => [file, make, (changed) => changed]);
  const parts = Object.entries(intact).map(
    ([part, bytes]): Changeable => [
      `${part}.zip`,
      () => bytes,
      (changed) => zipOf({ ...intact, [part]: changed }),
    ],
  );

  test.each([...wholes, ...parts])(
    "%s, changed anywhere, is read or refused, and nothing worse",
    async (file, make, packed) => {
      const whole = await make();
      const changes = fc.array(
        fc.record({
          at: fc.nat({ max: whole.length - 4 }),
          value: fc.oneof(fc.nat({ max: 0xffffffff }), fc.constantFrom(0, 0x7fffffff, 0xffffffff)),
        }),
        { minLength: 1, maxLength: 4 },
      );
      await fc.assert(
        fc.asyncProperty(changes, async (places) => {
          const changed = Buffer.from(whole);
          for (const { at, value } of places) changed.writeUInt32LE(value, at);
          // Anything but an UnreadableFile is thrown on.
          await refusal(file, packed(changed)).catch(({ message }) =>
            expect(message).toBe(`${file} was read`),
          );
        }),
        { numRuns: 100 },
      );
    },
  );
});

describe("a load of a bad file changes nothing", () => {
  const { postgres } = inject("databaseTemplates");
  const { freshDatabase } = postgres ? postgresFixture() : embeddedFixture();
  let database: Database;
  beforeAll(async () => {
    database = await freshDatabase();
    await syncLayerTables(database, testCatalog);
    await publish(database, mines, [sound("kept")]);
  });

  const name = { name: "name", type: "C", length: 20 };
  const shapefile = { "a.shp": shpOf([pointRecord(62, 29)]), "a.dbf": dbfOf([name], [["x"]]) };
  const point = blobOf({ type: 1, doubles: [62, 29] });
  const inUtm = blobOf({ type: 1, doubles: [5e5, 3e6] }, { srsId: 32642 });

  test.each<[string, string, () => string | Uint8Array | Promise<Uint8Array>, string]>([
    [
      "a delimiter that is not there",
      "a.csv",
      () => "name#lon#lat\nx#62#29\n",
      "say its delimiter",
    ],
    [
      "another encoding",
      "a.csv",
      () => Buffer.from("name,lon,lat\nCafé,62,29\n", "latin1"),
      "line 2 is not valid UTF-8",
    ],
    [
      "no columns of positions",
      "a.csv",
      () => "name,ost,nord\nx,62,29\n",
      "say which by lon and lat",
    ],
    [
      "a date that does not exist",
      "a.csv",
      () => "id,opened,lon,lat\nx,2021-02-31,62,29\n",
      'opened must be a date as YYYY-MM-DD, not "2021-02-31"',
    ],
    [
      "coordinates that are no numbers",
      "a.csv",
      () => `id,lon,lat\nx,"62°65'E",29\n`,
      'a position must be two finite numbers, not ["62°65\'E",29]',
    ],
    [
      "mixed systems",
      "a.gpkg",
      () => geoPackageOf([{ name: "a", rows: [[point], [inUtm]] }]),
      "feature 1 is in system 32642",
    ],
    ["a Shapefile without .prj", "a.zip", () => zipOf(shapefile), "a.prj is missing"],
    ["a bomb", "a.zip", () => zipOf({ "a.csv": Buffer.alloc(1e8) }), "as a zip bomb does"],
    [
      "entities",
      "a.kml",
      () => '<!DOCTYPE kml [<!ENTITY a "b">]><kml>&a;</kml>',
      "it has a DOCTYPE",
    ],
    ["only links", "a.kml", () => "<kml><NetworkLink/></kml>", "links, which are not fetched"],
    [
      "an end in the middle",
      "a.fgb",
      () => fixture("shapes.fgb").subarray(0, 1500),
      "ends inside feature",
    ],
  ])("%s", async (_, file, make, reason) => {
    await read(file, await make()).catch(() => {});
    const load = { layer: mines, features: readFeatures(pathOf(file)), shippedHash: null };
    const failure: Error = await publishEdition(database, [load], { sourceIds }).then(
      () => expect.unreachable(),
      (error) => error,
    );
    expect([UnreadableFile, LoadRejected].some((kind) => failure instanceof kind)).toBe(true);
    expect(failure.message).toContain(reason);
    expect(await latestEdition(database)).toBe(1);
  });
});
