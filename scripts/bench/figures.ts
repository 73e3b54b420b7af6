import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mapDrawnS } from "./mapDrawn.ts";
import { median } from "./median.ts";
import { startProcess } from "./serverProcess.ts";

const runs = 5;
const atOnce = 4;
const query = "size=a4&dpi=300&view=68.5,30,6";

/** Figures of the shipped layers: how long each format takes, several at once, and memory. */
export async function benchFigures(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "naqsha-bench-"));
  const server = await startProcess(dataDir);
  const draw = async (format: string): Promise<number> => {
    const started = performance.now();
    const response = await fetch(`${server.url}/figure.${format}?${query}`);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`figure.${format} was a ${response.status}`);
    return (performance.now() - started) / 1000;
  };
  const firstS = await draw("svg");
  const seconds: Record<string, number> = {};
  for (const format of ["png", "svg", "pdf"]) {
    await draw(format);
    const taken: number[] = [];
    for (let run = 0; run < runs; run++) taken.push(await draw(format));
    seconds[format] = median(taken);
  }
  const started = performance.now();
  await Promise.all(Array.from({ length: atOnce }, () => draw("png")));
  const togetherS = (performance.now() - started) / 1000;
  const browserS = await mapDrawnS(`${server.url}/?view=68.5,30,6`);
  const memoryMb = await server.residentMb();
  await server.stop();
  await rm(dataDir, { recursive: true });
  console.table({
    "first figure of a server": row(firstS, "s"),
    "A4, 300 dpi, PNG": row(seconds.png, "s", 1),
    "the same as SVG": row(seconds.svg, "s", 0.15),
    "the same as PDF": row(seconds.pdf, "s", 0.5),
    [`PNG, ${atOnce} asked for at once`]: row(atOnce / togetherS, "figures/s"),
    "a map drawn in Chromium ÷ PNG": row(browserS / (seconds.png ?? Number.NaN), "×"),
    "memory afterwards": row(memoryMb, "MB"),
  });
  console.log(`Medians of ${runs} runs`);
}

function row(value: number | undefined, unit: string, aim?: number) {
  return { value: Number(value?.toFixed(unit === "MB" ? 0 : 2)), unit, aim: aim ?? "" };
}
