import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claimDataDirectory } from "../../server/database/dataDirectory.ts";
import { DatabaseUnusable } from "../../server/database/errors.ts";
import { openDatabase } from "../../server/database/openDatabase.ts";
import { sql } from "../../server/database/sql.ts";
import { embeddedFixture } from "../support/database.ts";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "naqsha-directory-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const lockFile = () => join(dataDir, "lock");
const lockOf = (pid: number, host = hostname()) => JSON.stringify({ pid, host, token: "other" });

async function refusal(): Promise<string> {
  const error = await claimDataDirectory(dataDir).catch((thrown: Error) => thrown);
  if (!(error instanceof DatabaseUnusable)) throw new TypeError("it was not refused");
  return error.message;
}

/** Root may write anywhere: what is to be refused is done as nobody. */
async function unprivileged<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** A process number that was in use a moment ago. */
const deadPid = () => spawnSync(process.execPath, ["-e", ""]).pid;

describe("a data directory in use", () => {
  test("by this process is refused, naming process and lock file", async () => {
    const held = await claimDataDirectory(dataDir);
    expect(await refusal()).toContain(
      `in use by process ${process.pid} on ${hostname()} (lock file ${lockFile()})`,
    );
    await held.release();
    const again = await claimDataDirectory(dataDir);
    await again.release();
    expect(await readdir(dataDir)).not.toContain("lock");
  });

  test("by another process is refused as long as that lives", async () => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    await writeFile(lockFile(), lockOf(other.pid ?? 0));
    expect(await refusal()).toContain(`process ${other.pid}`);
    other.kill();
    await once(other, "exit");
    await (await claimDataDirectory(dataDir)).release();
  });

  test("by a process that died is taken over", async () => {
    await writeFile(lockFile(), lockOf(deadPid()));
    const taken = await claimDataDirectory(dataDir);
    expect(JSON.parse(await readFile(lockFile(), "utf8")).pid).toBe(process.pid);
    await taken.release();
  });

  test("from another container is refused while its lock is touched, and taken over when not", async () => {
    await writeFile(lockFile(), lockOf(1, "container-a"));
    expect(await refusal()).toContain("process 1 on container-a");
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(lockFile(), longAgo, longAgo);
    await (await claimDataDirectory(dataDir)).release();
  });

  test("by one of many that find a dead lock goes to exactly one", async () => {
    await writeFile(lockFile(), lockOf(deadPid()));
    const claims = await Promise.allSettled(
      Array.from({ length: 8 }, () => claimDataDirectory(dataDir)),
    );
    const won = claims.filter((claim) => claim.status === "fulfilled");
    expect(won).toHaveLength(1);
    for (const { value } of won) await value.release();
  });
});

describe("a data directory that cannot be used", () => {
  test("because it is read-only", async () => {
    await chmod(dataDir, 0o555);
    const message = await unprivileged(refusal);
    expect(message).toContain(`Cannot write to the data directory ${dataDir} (EACCES`);
    expect(message).toContain("NAQSHA_DATA_DIR");
    expect(await readdir(dataDir)).toEqual([]);
  });

  test("because a file has its name", async () => {
    await rm(dataDir, { recursive: true });
    await writeFile(dataDir, "");
    const message = await refusal();
    expect(message).toContain(`Cannot write to the data directory ${dataDir}`);
    expect(message).toContain("NAQSHA_DATA_DIR");
  });

  test("because another PostgreSQL wrote it", async () => {
    await mkdir(join(dataDir, "postgres"));
    await writeFile(join(dataDir, "postgres/PG_VERSION"), "19\n");
    expect(await refusal()).toContain(
      "was written by PostgreSQL 19, and this Naqsha brings PostgreSQL 18",
    );
    expect(await readdir(dataDir)).not.toContain("lock");
  });

  test("because something else is in it", async () => {
    await mkdir(join(dataDir, "postgres"));
    await writeFile(join(dataDir, "postgres/letters.txt"), "mine");
    expect(await refusal()).toContain('holds a directory "postgres" that is not a database');
    expect(await readdir(join(dataDir, "postgres"))).toEqual(["letters.txt"]);
  });
});

test("what an interrupted first start left is removed, and only that", async () => {
  const interrupted = await claimDataDirectory(dataDir);
  await mkdir(interrupted.location);
  await writeFile(join(interrupted.location, "half"), "");
  await interrupted.release();
  await writeFile(join(dataDir, "notes.txt"), "kept");

  const next = await claimDataDirectory(dataDir);
  expect(next.isNew).toBe(true);
  expect((await readdir(dataDir)).sort()).toEqual(["creating", "lock", "notes.txt"]);
  await next.markCreated();
  await next.release();
});

describe("an embedded database", () => {
  const { freshLocation } = embeddedFixture();

  test("is opened by one at a time, keeps what was committed, and brings the expected PostgreSQL", async () => {
    const location = await freshLocation();
    const database = await openDatabase(location);
    await expect(openDatabase(location)).rejects.toThrow(`in use by process ${process.pid}`);
    await database.execute("create table kept (n integer); insert into kept values (1)");
    await database.close();
    await expect(database.query(sql`select 1`)).rejects.toThrow(
      "the embedded database has stopped",
    );

    const again = await openDatabase(location);
    expect(await again.query(sql`select n from kept`)).toEqual([{ n: 1 }]);
    await again.close();
    const version = await readFile(join(location.dataDir, "postgres/PG_VERSION"), "utf8");
    expect(version.trim()).toBe("18");
  });
});
