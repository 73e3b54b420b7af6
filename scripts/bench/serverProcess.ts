import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "../../server/projectRoot.ts";

export interface ServerProcess {
  url: string;
  pid: number;
  /** Seconds from the command to a 200 of `/health/ready`. */
  readyS: number;
  residentMb(): Promise<number>;
  stop(): Promise<void>;
}

const port = 18_080;
const giveUpMs = 120_000;

/** Starts the built server as a person would, on the embedded database in `dataDir`. */
export async function startProcess(dataDir: string): Promise<ServerProcess> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(projectRoot, "dist/server/main.js")], {
    env: { ...process.env, PORT: String(port), NAQSHA_DATA_DIR: dataDir, DATABASE_URL: "" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    if (performance.now() - started > giveUpMs) throw new Error("the server did not get ready");
    await sleep(20);
  }
  return {
    url,
    pid: child.pid ?? 0,
    readyS: (performance.now() - started) / 1000,
    residentMb: () => residentMb(url),
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  const response = await fetch(`${url}/health/ready`).catch(() => null);
  return response?.ok ?? false;
}

async function residentMb(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const bytes = /^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1];
  return Number(bytes) / 1024 / 1024;
}
