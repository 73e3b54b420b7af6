import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestFeatureBytes } from "../../server/load/formats/limits.ts";
import { readGeoJson } from "../../server/load/formats/readGeoJson.ts";
import { UnreadableFile } from "../../server/load/reader.ts";
import { feature } from "../support/loadFixtures.ts";

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

async function read(...parts: (string | Uint8Array)[]): Promise<unknown[]> {
  const features: unknown[] = [];
  for await (const { index, feature } of readGeoJson(chunks(...parts), {})) {
    expect(index).toBe(features.length);
    features.push(feature);
  }
  return features;
}

const one = feature("one", { properties: { note: 'brackets ]}[{ and "quotes" \\ in text' } });
const two = feature("سونا", { properties: { name: "سونا" } });
const collection = JSON.stringify({ type: "FeatureCollection", name: "x", features: [one, two] });

describe("formats", () => {
  test.each([
    ["a FeatureCollection", collection],
    ["one that is indented", JSON.stringify(JSON.parse(collection), null, 2)],
    [
      "one whose type comes last",
      `{"features": ${JSON.stringify([one, two])}, "type": "FeatureCollection"}`,
    ],
    ["newline-delimited features", `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`],
    ["a text sequence (RFC 8142)", `\u001e${JSON.stringify(one)}\n\u001e${JSON.stringify(two)}\n`],
    ["a byte order mark", `\ufeff${collection}`],
  ])("%s", async (_, text) => {
    expect(await read(text)).toEqual([one, two]);
  });

  test("a single feature, on several lines", async () => {
    expect(await read(JSON.stringify(one, null, 2))).toEqual([one]);
  });

  test("a collection without features has none", async () => {
    expect(await read('{"type":"FeatureCollection","features":[ ]}')).toEqual([]);
  });

  test("however the bytes are cut into chunks", async () => {
    const bytes = Buffer.from(collection);
    const cuts = fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const edges = [0, ...places.sort((a, b) => a - b), bytes.length];
        const parts = edges.slice(1).map((edge, index) => bytes.subarray(edges[index], edge));
        expect(await read(...parts)).toEqual([one, two]);
      }),
    );
  });
});

describe("what cannot be read says why and where", () => {
  const first = JSON.stringify(one);
  test.each([
    ["an empty file", "", "it is empty"],
    ["only spaces", " \n ", "it is empty"],
    ["a table", "id,name\n1,a", '"{" expected, not "i" (line 1)'],
    ["UTF-16", Buffer.from("\ufeff{}", "utf16le"), "it is UTF-16"],
    [
      "bytes that are not UTF-8",
      Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
      "not valid UTF-8",
    ],
    [
      "NaN",
      `{"type":"FeatureCollection","features":[\n${first},\n{"x":\n[NaN]}]}`,
      "feature 1 is not valid JSON: NaN is not a JSON value (line 4)",
    ],
    ["Infinity", `{"type":"Feature","x":-Infinity}`, "-Infinity is not a JSON value"],
    [
      "an end inside a feature",
      `{"type":"FeatureCollection","features":[${first},{"type`,
      "ends inside feature 1",
    ],
    [
      "an end between features",
      `{"type":"FeatureCollection","features":[${first}`,
      "ends inside feature 1",
    ],
    [
      "a missing comma",
      `{"type":"FeatureCollection","features":[${first}\n${first}]}`,
      '"]" expected, not "{" (line 2)',
    ],
    [
      "a comma too many",
      `{"type":"FeatureCollection","features":[${first},]}`,
      'a value expected, not "]"',
    ],
    [
      "brackets that do not match",
      `{"type":"FeatureCollection","features":[{"a":[1}]}`,
      '"," or "]" expected, not "}"',
    ],
    ["more after the end", `${collection}{}`, "more after the end of the FeatureCollection"],
    ["another type", `{"type":"Topology","features":[]}`, 'its type is "Topology"'],
    [
      "coordinates in a system that is not known",
      `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::99999"}},"features":[]}`,
      "the reference system urn:ogc:def:crs:EPSG::99999 is not known",
    ],
    [
      "a broken member beside the features",
      `{"type":"FeatureCollection","name":abc,"features":[]}`,
      "abc is not a JSON value",
    ],
  ])("%s", async (_, text, reason) => {
    const reading = read(text);
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow(reason);
  });
});

describe("a feature of 200 MB", () => {
  const start = '{"type":"FeatureCollection","features":[{"type":"Feature","note":"';

  test("is refused before it is held", async () => {
    let given = 0;
    async function* endless() {
      yield Buffer.from(start);
      const part = Buffer.alloc(1024 * 1024, "a");
      for (; given < 200 * part.length; given += part.length) yield part;
    }
    const reading = async () => {
      for await (const _ of readGeoJson(endless(), {}));
    };
    await expect(reading()).rejects.toThrow("feature 0 is larger than 16 MiB");
    expect(given).toBeLessThanOrEqual(longestFeatureBytes + 2 * 1024 * 1024);
  });

  test("while one just under the limit is read", async () => {
    const note = "a".repeat(longestFeatureBytes - 1024);
    const [large] = (await read(start, note, '"}]}')) as [{ note: string }];
    expect(large.note.length).toBe(note.length);
  });
});

describe("reference systems", () => {
  const named = (code: string) => ({
    type: "name",
    properties: { name: `urn:ogc:def:crs:${code}` },
  });
  const utm = named("EPSG::32642");
  const inUtm = feature("a", { geometry: { type: "Point", coordinates: [688194.4, 3010014.1] } });
  const lonLatOf = async (text: string, crs?: string) => {
    const options = crs === undefined ? {} : { crs };
    const positions: number[][] = [];
    for await (const { feature } of readGeoJson(chunks(text), options)) {
      positions.push((feature as { geometry: { coordinates: number[] } }).geometry.coordinates);
    }
    return positions.map(([lon, lat]) => [lon?.toFixed(6), lat?.toFixed(6)]);
  };
  const there = ["70.900000", "27.200000"];

  test.each([
    [
      "the collection's",
      JSON.stringify({ type: "FeatureCollection", crs: utm, features: [inUtm, inUtm] }),
    ],
    [
      "each feature's",
      [inUtm, inUtm].map((each) => JSON.stringify({ ...each, crs: utm })).join("\n"),
    ],
  ])("%s", async (_, text) => {
    expect(await lonLatOf(text)).toEqual([there, there]);
  });

  test("the one that is given goes before the file's own", async () => {
    const crs = named("EPSG::32643");
    const text = JSON.stringify({ type: "FeatureCollection", crs, features: [inUtm] });
    expect(await lonLatOf(text, "EPSG:32642")).toEqual([there]);
  });

  test.each([
    [
      "mixed ones",
      `${JSON.stringify({ ...inUtm, crs: utm })}\n${JSON.stringify({ ...inUtm, crs: named("EPSG::32643") })}`,
      "feature 1 is in urn:ogc:def:crs:EPSG::32643, and those before it in urn:ogc:def:crs:EPSG::32642",
    ],
    [
      "one that comes after longitude, latitude",
      `${JSON.stringify(one)}\n${JSON.stringify({ ...inUtm, crs: utm })}`,
      "feature 1 is in urn:ogc:def:crs:EPSG::32642, and those before it in longitude, latitude",
    ],
    [
      "one that is said too late",
      JSON.stringify({ type: "FeatureCollection", features: [inUtm], crs: utm }),
      "it says after its features that they are in urn:ogc:def:crs:EPSG::32642; give that as crs",
    ],
  ])("%s", async (_, text, reason) => {
    await expect(read(text)).rejects.toThrow(reason);
  });
});
