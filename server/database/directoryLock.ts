import { randomUUID } from "node:crypto";
import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { resolve } from "node:path";
import { DatabaseUnusable } from "./errors.ts";

interface Holder {
  pid: number;
  host: string;
  token: string;
}

const heartbeatMs = 5_000;
/** A lock untouched for this long was left by a process that is gone. */
const staleMs = 30_000;

const heldHere = new Set<string>();

/**
 * Takes the lock file, or throws naming who holds it. A lock left by a dead process is taken over:
 * its process number is dead, or, where that cannot be asked (another container) or was given to
 * another process since, nobody has touched the file for a while.
 * @returns what gives the lock back.
 * @throws DatabaseUnusable, or the error of the file system.
 */
export async function lockFile(file: string): Promise<() => Promise<void>> {
  const path = resolve(file);
  const own: Holder = { pid: process.pid, host: hostname(), token: randomUUID() };
  const taken =
    (await create(path, own)) || ((await removeStale(path, own)) && (await create(path, own)));
  if (!taken) throw inUse(path, await readHolder(path));
  heldHere.add(path);
  const heartbeat = setInterval(() => touch(path), heartbeatMs).unref();
  return async () => {
    clearInterval(heartbeat);
    heldHere.delete(path);
    await rm(path, { force: true });
  };
}

async function create(path: string, own: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(own), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Of several that find a stale lock, one at a time judges it again and removes it. */
async function removeStale(path: string, own: Holder): Promise<boolean> {
  const guard = `${path}.takeover`;
  if (!(await create(guard, own))) {
    if (await isOld(guard)) await rm(guard, { force: true });
    return false;
  }
  try {
    if (!(await isStale(path))) return false;
    await rm(path, { force: true });
    return true;
  } finally {
    await rm(guard, { force: true });
  }
}

async function isStale(path: string): Promise<boolean> {
  if (await isOld(path)) return true;
  const holder = await readHolder(path);
  if (holder?.host !== hostname()) return false;
  return holder.pid === process.pid ? !heldHere.has(path) : !isAlive(holder.pid);
}

/** Untouched for long, or given back by now. */
async function isOld(path: string): Promise<boolean> {
  const { mtimeMs = 0 } = (await stat(path).catch(() => undefined)) ?? {};
  return Date.now() - mtimeMs > staleMs;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Undefined while its holder is still writing it. */
async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}

function touch(path: string): void {
  const now = new Date();
  // The next beat tries again; a directory removed under a running server is not ours to report.
  utimes(path, now, now).catch(() => {});
}

function inUse(path: string, holder: Holder | undefined): DatabaseUnusable {
  const who = holder ? `process ${holder.pid} on ${holder.host}` : "another process";
  return new DatabaseUnusable(
    `The embedded database is in use by ${who} (lock file ${path}). ` +
      "Stop that server first, or set NAQSHA_DATA_DIR to another directory; " +
      "with PostgreSQL (DATABASE_URL) several programs can use one database.",
  );
}
