import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { LineString, MultiPoint, Point } from "geojson";
import { loadConfig } from "../../server/config.ts";
import { createLogger } from "../../server/operations/log.ts";
import { type RunningServer, startServer } from "../../server/startServer.ts";
import { PsqlSession } from "./filter/psqlSession.ts";
import { median } from "./median.ts";
import { inOwnDatabase } from "./ownDatabase.ts";
import { publishSynthetic } from "./synthetic.ts";
import { road, sites } from "./zones/places.ts";
import { reportByHand } from "./zones/reportByHand.ts";
import { syntheticIncidents } from "./zones/syntheticIncidents.ts";

const rounds = 7;
const warmUps = 2;
const site = { collection: "chagai-arc-sites", ids: ["reko-diq"] };
const ringsM = [5_000, 10_000, 25_000];
const toleranceM = 10;

interface Measure {
  name: string;
  aimMs: number;
  process: "zone-report" | "buffer";
  inputs: object;
  /** The same in plain PostGIS. */
  statements: readonly string[];
}

/**
 * Zones over HTTP, of a server that has answered before, as a ratio to plain PostGIS sent by psql
 * in the same run. In a database of its own, on the server of DATABASE_URL or on a throw-away one;
 * and the report of the shipped layers on the embedded database.
 */
export function benchZones(): Promise<void> {
  return inOwnDatabase("naqsha_benchzones", measureOn);
}

async function measureOn(databaseUrl: string): Promise<void> {
  const server = await start({ DATABASE_URL: databaseUrl });
  const psql = new PsqlSession(databaseUrl);
  try {
    const shipped = await shippedReport(server);
    await print(shipped, server, psql);
    await printEmbedded(shipped, psql);
    await publishSynthetic(server.database, syntheticIncidents);
    await untilServed(server);
    for (const measure of await later(server)) await print(measure, server, psql);
  } finally {
    await psql.close();
    await server.close();
  }
}

/** On the embedded database, held against the same plain PostGIS. */
async function printEmbedded(measure: Measure, psql: PsqlSession): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "naqsha-bench-"));
  const server = await start({ DATABASE_URL: "", NAQSHA_DATA_DIR: dataDir });
  try {
    await print({ ...measure, name: `${measure.name}, embedded` }, server, psql);
  } finally {
    await server.close();
    await rm(dataDir, { recursive: true });
  }
}

function start(settings: Record<string, string>): Promise<RunningServer> {
  const config = loadConfig({ PORT: "0", NAQSHA_STATEMENT_TIMEOUT_MS: "60000", ...settings });
  return startServer(config, createLogger("warn"));
}

async function untilServed({ url }: RunningServer): Promise<void> {
  const collection = `${url}/api/collections/${syntheticIncidents.layer.id}`;
  while (!(await fetch(collection)).ok) await sleep(50);
}

async function shippedReport(server: RunningServer): Promise<Measure> {
  return {
    name: "report on one site, 3 rings, shipped layers",
    aimMs: 150,
    process: "zone-report",
    inputs: { source: site, distancesM: ringsM },
    statements: reportByHand(await positionOf(server), ringsM),
  };
}

async function later(server: RunningServer): Promise<Measure[]> {
  const place = await positionOf(server);
  return [
    {
      name: "the same, and a million synthetic incidents",
      aimMs: 300,
      process: "zone-report",
      inputs: { source: site, distancesM: ringsM },
      statements: reportByHand(place, ringsM, [syntheticIncidents.layer]),
    },
    bufferOf("1,000 sites at 10 km, dissolved", sites, 10_000),
    bufferOf("1,900 km of road in legs of 1 km, at 5 km", road, 5_000),
  ];
}

async function positionOf({ url }: RunningServer): Promise<[lon: number, lat: number]> {
  const path = `/api/collections/${site.collection}/items/${site.ids[0]}`;
  const { geometry } = (await (await fetch(url + path)).json()) as { geometry: Point };
  return geometry.coordinates as [number, number];
}

function bufferOf(name: string, geometry: MultiPoint | LineString, distanceM: number): Measure {
  return {
    name,
    aimMs: 1_000,
    process: "buffer",
    inputs: { source: { geometry }, distancesM: [distanceM], toleranceM },
    statements: [bufferByHand(geometry, distanceM)],
  };
}

/** With as many edges to a circle as our tolerance needs. */
function bufferByHand(geometry: MultiPoint | LineString, distanceM: number): string {
  const edgesPerQuarter = Math.ceil(Math.PI / 2 / Math.sqrt((8 * toleranceM) / distanceM));
  const source = `ST_SetSRID(ST_GeomFromGeoJSON('${JSON.stringify(geometry)}'), 4326)`;
  return `select ST_AsGeoJSON(ST_Union(
      ST_Buffer(geom::geography, ${distanceM}, ${edgesPerQuarter})::geometry))
    from ST_Dump(${source})`;
}

/** Turn by turn, so that whatever else the machine does weighs on both. */
async function print(measure: Measure, server: RunningServer, psql: PsqlSession): Promise<void> {
  const [ours, byHand]: [number[], number[]] = [[], []];
  for (let round = -warmUps; round < rounds; round++) {
    const oursMs = await executionMs(measure, server);
    let byHandMs = 0;
    for (const statement of measure.statements) byHandMs += await psql.timeMs(statement);
    if (round < 0) continue;
    ours.push(oursMs);
    byHand.push(byHandMs);
  }
  const [oursMs, byHandMs] = [median(ours), median(byHand)];
  const ratio = (oursMs / byHandMs).toFixed(2);
  const least = Math.min(...ours).toFixed(0);
  console.log(
    `${measure.name}: ${oursMs.toFixed(0)} ms (at best ${least}; aim ${measure.aimMs}), plain PostGIS ${byHandMs.toFixed(0)} ms, ${ratio}×`,
  );
}

async function executionMs({ process, inputs }: Measure, { url }: RunningServer): Promise<number> {
  const started = performance.now();
  const response = await fetch(`${url}/api/processes/${process}/execution`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ inputs }),
  });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${response.status}: ${body}`);
  return performance.now() - started;
}
