import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { DatabaseOptions } from "../../server/database/openDatabase.ts";
import { projectRoot } from "../../server/projectRoot.ts";

export interface ServerProcess {
  url: string;
  /** Resolves when `/health/ready` is 200; rejects when the process ends before. */
  ready(): Promise<{ edition: number }>;
  signal(name: NodeJS.Signals): void;
  /** How it ended, and all it printed. */
  ended: Promise<{ code: number | null; output: string }>;
}

/** Starts the built server (`npm test` builds it) as a process of its own. */
export async function startProcess(
  { databaseUrl, dataDir }: DatabaseOptions,
  env: Record<string, string> = {},
): Promise<ServerProcess> {
  const port = env.PORT ?? String(await freePort());
  const child = spawn(process.execPath, [join(projectRoot, "dist/server/main.js")], {
    env: { PORT: port, DATABASE_URL: databaseUrl ?? "", NAQSHA_DATA_DIR: dataDir, ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = once(child, "close").then(([code]) => ({ code, output }));
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    ended,
    signal: (name) => void child.kill(name),
    async ready() {
      while (child.exitCode === null) {
        const response = await fetch(`${url}/health/ready`).catch(() => undefined);
        if (response?.ok) return response.json();
        await sleep(50);
      }
      throw new Error(`the server ended: ${output}`);
    },
  };
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const { port, close } = await holdPort();
  await close();
  return port;
}

export async function holdPort(): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: async () => {
      server.close();
      await once(server, "close");
    },
  };
}
