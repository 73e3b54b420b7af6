import { setTimeout as sleep } from "node:timers/promises";
import { loadConfig } from "../../server/config.ts";
import { createLogger } from "../../server/operations/log.ts";
import { type RunningServer, startServer } from "../../server/startServer.ts";
import { type Measure, measuresOf } from "./filter/measures.ts";
import { PsqlSession, psqlColumn } from "./filter/psqlSession.ts";
import { syntheticLayer, syntheticSamples } from "./filter/syntheticLayer.ts";
import { median } from "./median.ts";
import { inOwnDatabase } from "./ownDatabase.ts";
import { featureCount, publishSynthetic } from "./synthetic.ts";

const rounds = 9;
const warmUps = 2;

/**
 * Filters over HTTP on a million synthetic points, as a ratio to SQL written by hand and sent by
 * psql in the same run. In a database of its own, on the server of DATABASE_URL or on a throw-away one.
 */
export function benchFilter(): Promise<void> {
  return inOwnDatabase("naqsha_benchfilter", measureOn);
}

async function measureOn(databaseUrl: string): Promise<void> {
  const server = await startServer(
    loadConfig({ PORT: "0", DATABASE_URL: databaseUrl, NAQSHA_STATEMENT_TIMEOUT_MS: "60000" }),
    createLogger("warn"),
  );
  const psql = new PsqlSession(databaseUrl);
  try {
    await publishSynthetic(server.database, syntheticSamples);
    await untilServed(server);
    await checkAnswers(server, databaseUrl);
    print(await times(server, psql));
  } finally {
    await psql.close();
    await server.close();
  }
}

async function untilServed({ url }: RunningServer): Promise<void> {
  while (!(await fetch(`${url}/api/collections/${syntheticLayer.id}`)).ok) await sleep(50);
}

/** What is compared must be the same: pages are, id by id. */
async function checkAnswers({ url }: RunningServer, databaseUrl: string): Promise<void> {
  for (const { name, path, statements } of await measuresOf(url, 0)) {
    if (!path.startsWith("/api/")) continue;
    const { features } = await (await fetched(url + path)).json();
    const byHand = await psqlColumn(databaseUrl, statements[0] ?? "");
    const served = features.map(({ id }: { id: string }) => id);
    if (byHand.join() !== served.join()) throw new Error(`the answers differ: ${name}`);
  }
}

interface Timing {
  httpMs: number[];
  psqlMs: number[];
}

/** Turn by turn, so that whatever else the machine does weighs on both. */
async function times({ url }: RunningServer, psql: PsqlSession): Promise<Map<string, Timing>> {
  const timings = new Map<string, Timing>();
  for (let round = -warmUps; round < rounds; round++) {
    for (const measure of await measuresOf(url, round)) {
      const timing = timings.get(measure.name) ?? { httpMs: [], psqlMs: [] };
      timings.set(measure.name, timing);
      const httpMs = await requestMs(url + measure.path);
      const psqlMs = await statementsMs(psql, measure);
      if (round < 0) continue;
      timing.httpMs.push(httpMs);
      timing.psqlMs.push(psqlMs);
    }
  }
  return timings;
}

async function requestMs(url: string): Promise<number> {
  const started = performance.now();
  await (await fetched(url)).arrayBuffer();
  return performance.now() - started;
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  return response;
}

async function statementsMs(psql: PsqlSession, { statements }: Measure): Promise<number> {
  let sum = 0;
  for (const statement of statements) sum += await psql.timeMs(statement);
  return sum;
}

function print(timings: Map<string, Timing>): void {
  const rows = [...timings].map(([name, { httpMs, psqlMs }]) => {
    const [http, psql] = [median(httpMs), median(psqlMs)];
    const ratio = Number((http / psql).toFixed(2));
    return [
      name,
      { "HTTP ms": one(http), "psql ms": one(psql), "more ms": one(http - psql), ratio },
    ];
  });
  console.table(Object.fromEntries(rows));
  console.log(`${featureCount} synthetic points; medians of ${rounds} rounds; aim: ratio ≤ 1.3`);
}

function one(value: number): number {
  return Number(value.toFixed(1));
}
