import { gzipSync } from "node:zlib";
import type { Geometry, Position } from "geojson";
import { afterEach, expect, test } from "vitest";
import { describeEachServer } from "../support/server.ts";

const site = { collection: "chagai-arc-sites", ids: ["reko-diq"] };
const bowTie = polygon([61, 28], [64, 30], [64, 28], [61, 30], [61, 28]);
const unclosed = polygon([61, 28], [64, 28], [64, 30], [61, 30]);
const emptyCollection: Geometry = { type: "GeometryCollection", geometries: [] };
const noPoints: Geometry = { type: "MultiPoint", coordinates: [] };
const hemisphere = polygon([-80, -80], [80, -80], [80, 80], [-80, 80], [-80, -80]);

const longEdge: Geometry = {
  type: "LineString",
  coordinates: [
    [-85, 10],
    [85, 10],
  ],
};

function polygon(...ring: Position[]): Geometry {
  return { type: "Polygon", coordinates: [ring] };
}

function zigzag(count: number): Geometry {
  const coordinates = Array.from({ length: count }, (_, n) => [60 + n / 5000, 30 + (n % 2) / 10]);
  return { type: "LineString", coordinates };
}

function nested(depth: number): string {
  return `${'{"type":"GeometryCollection","geometries":['.repeat(depth)}{"type":"Point","coordinates":[66,30]}${"]}".repeat(depth)}`;
}

/** What is asked, as JSON: numbers that JavaScript has no literal for can be written. */
type Fault = [name: string, process: string, inputs: string, status: number, named: string];

const distances: readonly Fault[] = ["buffer", "zone-report"].flatMap((process): Fault[] => {
  const at = (distance: string) => `{"source":${JSON.stringify(site)},"distancesM":[${distance}]}`;
  return [
    ["a distance of 0", process, at("0"), 400, "distancesM"],
    ["a negative distance of a point", process, at("-5000"), 400, "distancesM"],
    ["an infinite distance", process, at("1e999"), 400, "distancesM"],
    ["NaN", process, at("NaN"), 400, "JSON"],
    ["NaN as a text", process, at('"NaN"'), 400, "distancesM"],
    ["null", process, at("null"), 400, "distancesM"],
    ["50,000 km", process, at("5e7"), 400, "distancesM"],
    ["no distance", process, at(""), 400, "distancesM"],
    ["21 distances", process, at(Array.from({ length: 21 }, (_, n) => n + 5).join()), 400, "20"],
  ];
});

const tolerances: readonly Fault[] = [
  ["0", 400],
  ["-1", 400],
  ["1e999", 400],
  ['"fine"', 400],
  ["1e-9", 422],
].map(([tolerance, status]) => [
  `a tolerance of ${tolerance}`,
  "buffer",
  `{"source":${JSON.stringify(site)},"distancesM":[5000],"toleranceM":${tolerance}}`,
  Number(status),
  "toleranceM",
]);

const sources: readonly Fault[] = ["buffer", "zone-report", "nearest"].flatMap(
  (process): Fault[] => {
    const more = process === "nearest" ? "" : ',"distancesM":[5000]';
    const of = (source: string) => `{"source":${source}${more}}`;
    const geometry = (shape: Geometry) => of(JSON.stringify({ geometry: shape }));
    return [
      ["a bow-tie", process, geometry(bowTie), 422, "self-intersection"],
      ["an unclosed polygon", process, geometry(unclosed), 422, "geometry"],
      ["an empty collection", process, geometry(emptyCollection), 400, "geometries"],
      ["no points", process, geometry(noPoints), 400, "coordinates"],
      ["half of the Earth", process, geometry(hemisphere), 422, "80°"],
      ["an edge half round the Earth", process, geometry(longEdge), 422, "10000 km"],
      [
        "a latitude of 91°",
        process,
        geometry({ type: "Point", coordinates: [66, 91] }),
        422,
        "geometry",
      ],
      [
        "an infinite longitude",
        process,
        of('{"geometry":{"type":"Point","coordinates":[1e999,30]}}'),
        400,
        "coordinates",
      ],
      ["20,000 vertices", process, geometry(zigzag(20_000)), 413, "10000"],
      ["a million vertices", process, geometry(zigzag(1_000_000)), 413, "4mb"],
      ["10,000 collections in one another", process, of(`{"geometry":${nested(10_000)}}`), 400, ""],
      ["an unknown feature", process, of('{"collection":"incidents","ids":["x"]}'), 400, '"x"'],
      ["an unknown collection", process, of('{"collection":"x","ids":["x"]}'), 400, '"x"'],
      ["no source", process, `{${more.slice(1)}}`, 400, "source"],
    ];
  },
);

const tooMuch: readonly Fault[] = [
  [
    "20 zones round 10,000 vertices",
    "buffer",
    JSON.stringify({
      source: { geometry: zigzag(10_000) },
      distancesM: Array.from({ length: 20 }, (_, n) => 10_000 + n),
      toleranceM: 0.1,
    }),
    413,
    "edges",
  ],
];

/** Made here, as it takes so long that the server would close a connection meanwhile. */
const compressed = gzipSync(
  JSON.stringify({ inputs: { source: { geometry: zigzag(1_000_000) }, distancesM: [5000] } }),
);

describeEachServer("zones asked for wrongly", ({ get }) => {
  const post = (process: string, body: BodyInit, headers: Record<string, string> = {}) =>
    get(`/api/processes/${process}/execution`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });

  afterEach(async () => {
    const after = await post("nearest", JSON.stringify({ inputs: { source: site, count: 1 } }));
    expect(after.status).toBe(200);
    await after.text();
  });

  test.each([...distances, ...tolerances, ...sources, ...tooMuch])(
    "%s, for %s",
    async (_name, process, inputs, status, named) => {
      const response = await post(process, `{"inputs":${inputs}}`);
      expect(response.status).toBe(status);
      expect(response.headers.get("content-type")).toContain("application/problem+json");
      expect(((await response.json()) as { detail: string }).detail).toContain(named);
    },
  );

  test("a million vertices that came compressed", async () => {
    const response = await post("buffer", compressed, { "content-encoding": "gzip" });
    expect(response.status).toBe(413);
  });
});

describeEachServer("while a zone is drawn that takes long", ({ get }) => {
  const drawing = (signal?: AbortSignal) =>
    get("/api/processes/buffer/execution", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        inputs: { source: { geometry: zigzag(2_000) }, distancesM: [20_000], toleranceM: 10 },
      }),
      ...(signal && { signal }),
    });

  test("the server says that it is well, and serves tiles and features", async () => {
    const done: string[] = [];
    const drawn = drawing().then((response) => {
      done.push("zone");
      return response.arrayBuffer().then(() => response.status);
    });
    for (const path of [
      "/health/live",
      "/health/ready",
      "/tiles/latest/incidents/5/21/13.mvt",
      "/api/collections/incidents/items?limit=1",
      "/health/ready",
    ]) {
      expect((await get(path)).ok).toBe(true);
      done.push(path);
    }
    expect(done).not.toContain("zone");
    expect([200, 503]).toContain(await drawn);
  });

  test("a client that leaves takes its drawing with it", async () => {
    const client = new AbortController();
    const left = drawing(client.signal);
    await get("/health/live");
    client.abort();
    await expect(left).rejects.toThrow("abort");
    expect((await get("/health/ready")).ok).toBe(true);
  });
});
