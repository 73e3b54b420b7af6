import { execFile, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chown, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface Cluster {
  url: string;
  stop(): Promise<void>;
}

/** Starts a throw-away PostgreSQL on a free port of the loopback; undefined where none is installed. */
export async function startCluster(): Promise<Cluster | undefined> {
  const bin = installedBin();
  if (!bin) return undefined;
  const directory = await mkdtemp(join(tmpdir(), "naqsha-cluster-"));
  const owner = await unprivilegedUser();
  if (owner) await chown(directory, owner.uid, owner.gid);
  const data = join(directory, "data");
  await run(
    join(bin, "initdb"),
    ["-D", data, "-U", "naqsha", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
    { ...owner, cwd: directory },
  );
  const port = await freePort();
  const server = spawn(join(bin, "postgres"), ["-D", data, ...serverSettings(directory, port)], {
    ...owner,
    cwd: directory,
    stdio: "ignore",
  });
  await untilReady(bin, directory, port);
  return {
    url: `postgres://naqsha@127.0.0.1:${port}/postgres`,
    async stop() {
      const exited = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await exited;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function installedBin(): string | undefined {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return undefined;
  const newestFirst = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return newestFirst
    .filter((version) => existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`))
    .map((version) => join(root, version, "bin"))
    .find((bin) => existsSync(join(bin, "initdb")));
}

/** PostgreSQL refuses to run as root. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const users = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  const user = ["postgres", "nobody"]
    .map((name) => users.find(([candidate]) => candidate === name))
    .find((entry) => entry !== undefined);
  return { uid: Number(user?.[2] ?? 65534), gid: Number(user?.[3] ?? 65534) };
}

/** Nothing has to survive: speed over durability. */
function serverSettings(directory: string, port: number): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: directory,
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    max_connections: 100,
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function untilReady(bin: string, directory: string, port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      await run(join(bin, "pg_isready"), ["-h", directory, "-p", `${port}`]);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`the PostgreSQL of the tests did not start in ${directory}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
