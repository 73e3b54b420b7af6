import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clientCode } from "./clientCode.ts";
import { mapDrawnS } from "./mapDrawn.ts";
import { median } from "./median.ts";
import { startProcess } from "./serverProcess.ts";

const runs = 5;

/** From command to `ready`, cold and warm; memory; from navigation to a drawn map; client size. */
export async function benchStart(): Promise<void> {
  const cold: number[] = [];
  const warm: number[] = [];
  const restMb: number[] = [];
  const drawn: number[] = [];
  const bare: number[] = [];
  const mapLibreKb: number[] = [];
  const clientKb: number[] = [];
  const embedKb: number[] = [];
  for (let run = 0; run < runs; run++) {
    const dataDir = await mkdtemp(join(tmpdir(), "naqsha-bench-"));
    const first = await startProcess(dataDir);
    cold.push(first.readyS);
    await first.stop();
    const second = await startProcess(dataDir);
    warm.push(second.readyS);
    drawn.push(await mapDrawnS(second.url));
    bare.push(await mapDrawnS(`${second.url}/?basemap=none&layers=`));
    const { map, embed } = await clientCode(second.url);
    mapLibreKb.push(map.mapLibreKb);
    clientKb.push(map.restKb);
    embedKb.push(embed.restKb);
    restMb.push(await second.residentMb());
    await second.stop();
    await rm(dataDir, { recursive: true });
  }
  console.table({
    "cold start to ready": row(median(cold), "s", 15),
    "warm start to ready": row(median(warm), "s", 4),
    "navigation to idle map": row(median(drawn), "s", 2),
    "the same with nothing on the map": row(median(bare), "s"),
    "memory at rest": row(median(restMb), "MB"),
    "MapLibre as sent": row(median(mapLibreKb), "kB"),
    "the rest of the client as sent": row(median(clientKb), "kB", 120),
    "the same in a frame, opened": row(median(embedKb), "kB", 60),
  });
  console.log(`Medians of ${runs} runs; cold ÷ warm = ${(median(cold) / median(warm)).toFixed(1)}`);
}

function row(value: number, unit: string, aim?: number) {
  return { value: Number(value.toFixed(unit === "s" ? 2 : 0)), unit, aim: aim ?? "" };
}
