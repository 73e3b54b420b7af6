import type { LineString, MultiPoint } from "geojson";
import { bufferGeometries } from "../../server/analysis/buffer/bufferGeometries.ts";
import { destination, type LonLat } from "../../server/analysis/geodesy/wgs84.ts";
import { startCluster } from "../../test/support/postgresCluster.ts";
import { PsqlSession } from "./filter/psqlSession.ts";
import { median } from "./median.ts";

const rounds = 7;
const warmUps = 2;
const toleranceM = 10;

interface Measure {
  name: string;
  geometry: MultiPoint | LineString;
  distancesM: number[];
}

/**
 * Buffers with a proven error of 10 m, as a ratio to ST_Buffer of PostGIS with about as many
 * vertices, in the same run. On the server of DATABASE_URL, or on a throw-away one.
 */
export async function benchBuffers(): Promise<void> {
  const cluster = process.env.DATABASE_URL ? undefined : await startCluster();
  const serverUrl = process.env.DATABASE_URL || cluster?.url;
  if (!serverUrl) {
    console.log("There is no PostgreSQL to measure: install it with PostGIS, or set DATABASE_URL.");
    return;
  }
  const psql = new PsqlSession(serverUrl);
  try {
    await psql.timeMs("create extension if not exists postgis");
    for (const measure of measures()) print(measure, await compare(measure, psql));
  } finally {
    await psql.close();
    await cluster?.stop();
  }
}

function measures(): Measure[] {
  const site: LonLat = [62.05, 29.12];
  return [
    {
      name: "one site, 3 rings",
      geometry: { type: "MultiPoint", coordinates: [[...site]] },
      distancesM: [5_000, 10_000, 25_000],
    },
    {
      name: "1,000 sites at 10 km, dissolved",
      geometry: { type: "MultiPoint", coordinates: scattered(1_000).map((place) => [...place]) },
      distancesM: [10_000],
    },
    {
      name: "1,900 km of road in legs of 1 km, at 5 km",
      geometry: { type: "LineString", coordinates: road(1_900).map((place) => [...place]) },
      distancesM: [5_000],
    },
  ];
}

async function compare({ geometry, distancesM }: Measure, psql: PsqlSession) {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds + warmUps; round += 1) {
    const start = performance.now();
    bufferGeometries({ geometries: [geometry], distancesM, toleranceM });
    const oursMs = performance.now() - start;
    let theirsMs = 0;
    for (const distanceM of distancesM)
      theirsMs += await psql.timeMs(statement(geometry, distanceM));
    if (round < warmUps) continue;
    ours.push(oursMs);
    theirs.push(theirsMs);
  }
  return { oursMs: median(ours), theirsMs: median(theirs) };
}

/** With as many edges to a circle as our tolerance needs. */
function statement(geometry: MultiPoint | LineString, distanceM: number): string {
  const edgesPerQuarter = Math.ceil(Math.PI / 2 / Math.sqrt((8 * toleranceM) / distanceM));
  const source = `st_setsrid(st_geomfromgeojson('${JSON.stringify(geometry)}'), 4326)`;
  return `select st_asbinary(st_union(st_buffer(geom::geography, ${distanceM}, ${edgesPerQuarter})::geometry))
    from st_dump(${source})`;
}

function print(
  { name }: Measure,
  { oursMs, theirsMs }: { oursMs: number; theirsMs: number },
): void {
  const ratio = (oursMs / theirsMs).toFixed(2);
  console.log(`${name}: ${oursMs.toFixed(1)} ms, PostGIS ${theirsMs.toFixed(1)} ms, ${ratio}×`);
}

function scattered(count: number): LonLat[] {
  return Array.from({ length: count }, (_, index) => [
    61 + 15 * ((index * 0.7548776662) % 1),
    24 + 12 * ((index * 0.5698402911) % 1),
  ]);
}

/** Winding north-eastwards from Gwadar. */
function road(legs: number): LonLat[] {
  const places: LonLat[] = [[62.3, 25.2]];
  for (let leg = 1; leg <= legs; leg += 1) {
    const azimuth = 45 + 40 * Math.sin(leg / 7) + 30 * Math.sin(leg / 2.3);
    places.push(destination(places.at(-1) as LonLat, azimuth, 1_000));
  }
  return places;
}
