import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "../../server/projectRoot.ts";
import { launchBrowser } from "../../test/support/browser.ts";
import { benchLayerId, writeBenchLayer } from "./figures/benchLayer.ts";
import { mapPicture } from "./figures/mapPicture.ts";
import { peakMb } from "./figures/peakMb.ts";
import { median } from "./median.ts";
import { type ServerProcess, startProcess } from "./serverProcess.ts";

const runs = 5;
const atOnce = 4;
const cssPixelsPerMm = 96 / 25.4;

/** All of an A4 page between usual margins. */
const page = { widthMm: 170, heightMm: 247, dpi: 300 };
const view = { lon: 68.5, lat: 30, zoom: 6 };
const pageQuery = `width=${page.widthMm}&height=${page.heightMm}&dpi=${page.dpi}&view=${view.lon},${view.lat},${view.zoom}`;

const shipped =
  "mineral-belts,faults,cpec-routes,cpec-nodes,incidents,balochistan-sites,kpk-sites,chagai-arc-sites";

/** What is on the map, and how long it may take. */
const maps = [
  { name: "shipped layers", layers: shipped, aims: { png: 1, svg: 0.15, pdf: 0.5 } },
  { name: "20,000 points", layers: `mineral-belts,${benchLayerId}`, aims: { png: 3 } },
] as const;

/** How long figures take in each format, several at once, beside Chromium taking the same picture; and the most memory. */
export async function benchFigures(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "naqsha-bench-"));
  await loadPoints(dataDir);
  const server = await startProcess(dataDir);
  const rows: Record<string, ReturnType<typeof row>> = {};
  try {
    rows["first figure of a server"] = row(
      await secondsOf(() => figure(server, "svg", shipped)),
      "s",
    );
    for (const map of maps) await measure(server, map, rows);
    rows["most memory, of the server and its processes"] = row(await peakMb(server.pid), "MB");
    await figure(
      server,
      "png",
      shipped,
      pageQuery.replace(/^.*&dpi=\d+/, "width=297&height=420&dpi=600"),
    );
    rows["the same after an A3 at 600 dpi"] = row(await peakMb(server.pid), "MB");
    rows["memory afterwards, of the server alone"] = row(await server.residentMb(), "MB");
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true });
  }
  console.table(rows);
  console.log(
    `A4 (${page.widthMm} × ${page.heightMm} mm) at ${page.dpi} dpi; medians of ${runs} runs`,
  );
}

async function measure(
  server: ServerProcess,
  { name, layers, aims }: (typeof maps)[number],
  rows: Record<string, ReturnType<typeof row>>,
): Promise<void> {
  for (const format of ["png", "svg", "pdf"] as const) {
    await figure(server, format, layers);
    const taken: number[] = [];
    for (let run = 0; run < runs; run++) {
      taken.push(await secondsOf(() => figure(server, format, layers)));
    }
    const aim = (aims as Partial<Record<typeof format, number>>)[format];
    rows[`${name}: ${format.toUpperCase()}`] = row(median(taken), "s", aim);
  }
  const svg = (await figure(server, "svg", layers)).toString();
  rows[`${name}: names in it`] = row(svg.match(/aria-label/g)?.length, "");
  const togetherS = await secondsOf(() =>
    Promise.all(Array.from({ length: atOnce }, () => figure(server, "png", layers))),
  );
  rows[`${name}: PNG, ${atOnce} at once`] = row(atOnce / togetherS, "figures/s");
  rows[`${name}: Chromium ÷ PNG of the map alone`] = row(await ratio(server, layers), "×");
}

/** Of the same map in the same size, in a new page of a browser that is open already. */
async function ratio(server: ServerProcess, layers: string): Promise<number> {
  const bare = `${pageQuery}&furniture=none`;
  const [widthPx, heightPx] = [page.widthMm, page.heightMm].map((mm) =>
    Math.round(mm * cssPixelsPerMm),
  ) as [number, number];
  const picture = { layers, ...view, widthPx, heightPx, scale: page.dpi / 96 };
  const browser = await launchBrowser();
  try {
    const [drawn, taken]: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run++) {
      drawn.push(await secondsOf(() => figure(server, "png", layers, bare)));
      taken.push(await secondsOf(() => mapPicture(browser, server.url, picture)));
    }
    return median(taken) / median(drawn);
  } finally {
    await browser.close();
  }
}

/** Into a new database, as a person would. */
async function loadPoints(dataDir: string): Promise<void> {
  const server = await startProcess(dataDir);
  await server.stop();
  const file = await writeBenchLayer(dataDir);
  await promisify(execFile)("npm", ["run", "load", "--", file], {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: "", NAQSHA_DATA_DIR: dataDir },
  });
}

async function figure(
  { url }: ServerProcess,
  format: string,
  layers: string,
  query = pageQuery,
): Promise<Buffer> {
  const response = await fetch(`${url}/figure.${format}?${query}&layers=${layers}`);
  const body = Buffer.from(await response.arrayBuffer());
  if (!response.ok) throw new Error(`figure.${format} was a ${response.status}: ${body}`);
  return body;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function row(value: number | undefined, unit: string, aim?: number) {
  return { value: Number(value?.toFixed(unit === "MB" ? 0 : 2)), unit, aim: aim ?? "" };
}
