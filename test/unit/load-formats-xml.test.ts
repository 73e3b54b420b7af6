import { describe, expect, test } from "vitest";
import { readingFiles } from "../support/readFormats.ts";
import { zipOf } from "../support/zipOf.ts";

const { read, refusal } = readingFiles();

const kml = (content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${content}</Document></kml>`;
const placemark = (content: string) => kml(`<Placemark>${content}</Placemark>`);
const point = "<Point><coordinates>62.08,29.12</coordinates></Point>";

async function onlyOne(text: string) {
  const features = await read("a.kml", text);
  expect(features).toHaveLength(1);
  return features[0];
}

describe("KML", () => {
  test("names, times, data and schema data are properties, in folders too", async () => {
    const text = kml(`<Folder><name>Sites</name><Placemark id="reko-diq">
      <name>ریکوڈک</name><description><![CDATA[<b>Copper</b> & gold]]></description>
      <TimeSpan><begin>2011-01-01</begin></TimeSpan>
      <ExtendedData>
        <Data name="stage"><displayName>Stage</displayName><value>feasibility</value></Data>
        <Data name="empty"><value/></Data>
        <SchemaData schemaUrl="#s"><SimpleData name="cu_pct">0.53</SimpleData></SchemaData>
      </ExtendedData>${point}</Placemark></Folder>`);
    expect(await onlyOne(text)).toEqual({
      type: "Feature",
      id: "reko-diq",
      properties: {
        name: "ریکوڈک",
        description: "<b>Copper</b> & gold",
        begin: "2011-01-01",
        stage: "feasibility",
        empty: null,
        cu_pct: "0.53",
      },
      geometry: { type: "Point", coordinates: [62.08, 29.12] },
    });
  });

  const ring = (tuples: string) => `<LinearRing><coordinates>${tuples}</coordinates></LinearRing>`;
  const line = "<LineString><coordinates>62,29 63,30</coordinates></LineString>";

  test.each([
    [
      "a line",
      line,
      {
        type: "LineString",
        coordinates: [
          [62, 29],
          [63, 30],
        ],
      },
    ],
    [
      "an area with a hole",
      `<Polygon><innerBoundaryIs>${ring("1,1 2,1 2,2 1,1")}</innerBoundaryIs><outerBoundaryIs>${ring("0,0 9,0 9,9 0,0")}</outerBoundaryIs></Polygon>`,
      {
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [9, 0],
            [9, 9],
            [0, 0],
          ],
          [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 1],
          ],
        ],
      },
    ],
    [
      "several of one kind, in one another",
      `<MultiGeometry>${line}<MultiGeometry>${line}</MultiGeometry></MultiGeometry>`,
      {
        type: "MultiLineString",
        coordinates: [
          [
            [62, 29],
            [63, 30],
          ],
          [
            [62, 29],
            [63, 30],
          ],
        ],
      },
    ],
    [
      "one of several",
      `<MultiGeometry>${line}</MultiGeometry>`,
      {
        type: "LineString",
        coordinates: [
          [62, 29],
          [63, 30],
        ],
      },
    ],
    [
      "several of different kinds",
      `<MultiGeometry>${point}${line}</MultiGeometry>`,
      {
        type: "GeometryCollection",
        geometries: [
          { type: "Point", coordinates: [62.08, 29.12] },
          {
            type: "LineString",
            coordinates: [
              [62, 29],
              [63, 30],
            ],
          },
        ],
      },
    ],
    [
      "a track",
      "<gx:Track><when>2021-01-01</when><gx:coord>62 29 900</gx:coord><gx:coord>63 30 900</gx:coord></gx:Track>",
      {
        type: "LineString",
        coordinates: [
          [62, 29],
          [63, 30],
        ],
      },
    ],
    ["no geometry", "<name>x</name>", null],
    [
      "what is no number is left to be checked",
      "<Point><coordinates>62.08E,29.12N</coordinates></Point>",
      { type: "Point", coordinates: ["62.08E", "29.12N"] },
    ],
  ])("%s", async (_, content, geometry) => {
    expect((await onlyOne(placemark(content)))?.geometry).toEqual(geometry);
  });

  test("a prefix of its own, and UTF-16", async () => {
    const text = `<k:kml xmlns:k="http://www.opengis.net/kml/2.2"><k:Placemark><k:name>سونا</k:name></k:Placemark></k:kml>`;
    const features = await read("a.kml", Buffer.from(`\ufeff${text}`, "utf16le"));
    expect(features[0]?.properties?.name).toBe("سونا");
  });

  test("an encoding it declares", async () => {
    const text = `<?xml version="1.0" encoding="windows-1252"?><kml><Placemark><name>Café</name></Placemark></kml>`;
    const features = await read("a.kml", Buffer.from(text, "latin1"));
    expect(features[0]?.properties?.name).toBe("Café");
  });

  test("heights that are not nought are noted once", async () => {
    const at = (height: number) =>
      `<Placemark><Point><coordinates>62,29,${height}</coordinates></Point></Placemark>`;
    const notesOf = async (text: string) => {
      const notes: string[] = [];
      await read("a.kml", kml(text), { onNote: (note) => notes.push(note) });
      return notes;
    };
    expect(await notesOf(at(0))).toEqual([]);
    expect(await notesOf(at(1200) + at(900))).toEqual(["heights were left out"]);
  });

  describe("packed as KMZ", () => {
    const doc = placemark(point);

    test("its doc.kml is read, the others not", async () => {
      const files = { "files/other.kml": kml(""), "doc.kml": doc, "files/icon.png": "" };
      expect(await read("a.kmz", zipOf(files))).toHaveLength(1);
    });

    test("without a doc.kml, the only one, or the one that is said", async () => {
      expect(await read("a.kmz", zipOf({ "Sites.kml": doc }))).toHaveLength(1);
      const two = zipOf({ "a.kml": doc, "b.kml": kml("") });
      expect(await refusal("a.kmz", two)).toContain("say which as table: a, b");
      expect(await read("a.kmz", two, { table: "a" })).toHaveLength(1);
    });
  });
});

describe("GPX", () => {
  const gpx = `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
    <metadata><name>not a feature</name></metadata>
    <wpt lat="29.12" lon="62.08"><ele>900</ele><time>2021-03-04T05:06:07Z</time><name>سونا</name>
      <extensions><naqsha:grade>0.5</naqsha:grade></extensions></wpt>
    <rte><name>in</name><rtept lat="29" lon="62"/><rtept lat="30" lon="63"/></rte>
    <trk><trkseg><trkpt lat="29" lon="62"/><trkpt lat="30" lon="63"/></trkseg></trk>
    <trk><trkseg><trkpt lat="29" lon="62"/><trkpt lat="30" lon="63"/></trkseg>
      <trkseg><trkpt lat="31" lon="64"/><trkpt lat="32" lon="65"/></trkseg></trk></gpx>`;

  test("waypoints, routes and tracks, in order", async () => {
    const line = {
      type: "LineString",
      coordinates: [
        [62, 29],
        [63, 30],
      ],
    };
    expect(await read("a.gpx", gpx)).toEqual([
      {
        type: "Feature",
        properties: { ele: "900", time: "2021-03-04T05:06:07Z", name: "سونا", grade: "0.5" },
        geometry: { type: "Point", coordinates: [62.08, 29.12] },
      },
      { type: "Feature", properties: { name: "in" }, geometry: line },
      { type: "Feature", properties: {}, geometry: line },
      {
        type: "Feature",
        properties: {},
        geometry: {
          type: "MultiLineString",
          coordinates: [
            line.coordinates,
            [
              [64, 31],
              [65, 32],
            ],
          ],
        },
      },
    ]);
  });

  test("one kind by table", async () => {
    expect(await read("a.gpx", gpx, { table: "tracks" })).toHaveLength(2);
    expect(await refusal("a.gpx", gpx, { table: "lines" })).toBe(
      'GPX has no table "lines"; it has waypoints, routes, tracks',
    );
  });
});

describe("what cannot be read says why and where", () => {
  const laughs = `<!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`;
  const outside = `<!DOCTYPE kml [<!ENTITY secret SYSTEM "file:///etc/passwd">]>`;
  const doctype =
    "it has a DOCTYPE, which could have entities expanded and files fetched; take it out (line 1)";

  test.each([
    [
      "entities that multiply",
      `${laughs}<kml><Placemark><name>&c;</name></Placemark></kml>`,
      doctype,
    ],
    [
      "an entity from elsewhere",
      `${outside}<kml><Placemark><name>&secret;</name></Placemark></kml>`,
      doctype,
    ],
    [
      "a DTD from elsewhere",
      `<!DOCTYPE kml SYSTEM "http://localhost:9200/kml.dtd"><kml/>`,
      doctype,
    ],
    [
      "an entity that is not declared",
      `<kml>\n<Placemark><name>&secret;</name></Placemark></kml>`,
      "invalid character entity (line 2)",
    ],
    ["an end inside an element", kml("<Placemark><name>a").slice(0, -30), "(line 2)"],
    [
      "a file that is cut short",
      kml("<Placemark><name>a</name></Placemark>").slice(0, 110),
      "it ends inside an element, as if it were cut short",
    ],
    ["tags that cross", "<kml><Placemark><name></Placemark></name></kml>", "unexpected close tag"],
    ["another document", "<html><body/></html>", "it is XML of <html>; <kml> and <gpx> are read"],
    ["only a comment", "<!-- nothing -->", "it has no elements"],
    [
      "bytes that are not UTF-8",
      Buffer.from(kml("\n<name>Caf\u00e9</name>"), "latin1"),
      "line 3 is not valid UTF-8",
    ],
    [
      "elements without an end to their nesting",
      `<kml>${"<Folder>".repeat(200_000)}`,
      "elements nest deeper than 100",
    ],
  ])("%s", async (_, content, reason) => {
    expect(await refusal("a.kml", content)).toContain(reason);
  });

  test("a placemark of 20 MB", async () => {
    const text = placemark(`<name>${"a".repeat(20_000_000)}</name>`);
    expect(await refusal("a.kml", text)).toContain(
      "a Placemark is larger than 16 MiB; simplify or split it",
    );
  });

  test("a folder of 40 MB of small placemarks is read one by one", async () => {
    const one = `<Placemark><name>${"a".repeat(1000)}</name></Placemark>`;
    expect(await read("a.kml", kml(one.repeat(40_000)))).toHaveLength(40_000);
  });
});

describe("network links", () => {
  const link = (href: string) => `<NetworkLink><Link><href>${href}</href></Link></NetworkLink>`;

  test("are noted with their address, and not fetched", async () => {
    const notes: string[] = [];
    const text = kml(
      `<Placemark>${point}</Placemark>${link("http://localhost:9200/a.kml")}<NetworkLink/>`,
    );
    const features = await read("a.kml", text, { onNote: (note) => notes.push(note) });
    expect(features).toHaveLength(1);
    expect(notes).toEqual([
      "2 network links were not fetched: http://localhost:9200/a.kml, one without an address",
    ]);
  });

  test("alone are nothing to load", async () => {
    expect(await refusal("a.kml", kml(link("http://localhost:9200/a.kml")))).toBe(
      "it has no placemarks, only links, which are not fetched: http://localhost:9200/a.kml",
    );
  });
});
