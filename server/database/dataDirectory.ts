import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lockFile } from "./directoryLock.ts";
import { DatabaseUnusable } from "./errors.ts";

/** PostgreSQL's major version inside PGlite: its files cannot be read by another one. */
const postgresMajor = "18";

export interface DataDirectory {
  /** Directory of the PostgreSQL files. */
  location: string;
  isNew: boolean;
  /** To be called when PostgreSQL has written its files. */
  markCreated(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes a data directory for this process, making it where it is missing. Files left by a first
 * start that was interrupted are removed: nothing was in them yet.
 * @throws DatabaseUnusable when it is in use, cannot be written to, or is of another version.
 */
export async function claimDataDirectory(dataDir: string): Promise<DataDirectory> {
  const location = join(dataDir, "postgres");
  const creating = join(dataDir, "creating");
  const release = await lock(dataDir);
  try {
    if (existsSync(creating)) await rm(location, { recursive: true, force: true });
    const isNew = !existsSync(location);
    if (isNew) await writeFile(creating, "");
    else await refuseOtherVersion(dataDir, location);
    return { location, isNew, markCreated: () => rm(creating, { force: true }), release };
  } catch (error) {
    await release();
    throw error;
  }
}

async function lock(dataDir: string): Promise<() => Promise<void>> {
  try {
    await mkdir(dataDir, { recursive: true });
    return await lockFile(join(dataDir, "lock"));
  } catch (error) {
    if (error instanceof DatabaseUnusable) throw error;
    throw new DatabaseUnusable(
      `Cannot write to the data directory ${dataDir} (${(error as Error).message}). ` +
        "Make it writable, or set NAQSHA_DATA_DIR to another directory.",
      { cause: error },
    );
  }
}

async function refuseOtherVersion(dataDir: string, location: string): Promise<void> {
  const found = (await readFile(join(location, "PG_VERSION"), "utf8").catch(() => "none")).trim();
  if (found === postgresMajor) return;
  const why =
    found === "none"
      ? `holds a directory "postgres" that is not a database`
      : `was written by PostgreSQL ${found}, and this Naqsha brings PostgreSQL ${postgresMajor}`;
  throw new DatabaseUnusable(
    `The data directory ${dataDir} ${why}. Start the Naqsha that wrote it, or set NAQSHA_DATA_DIR to another directory.`,
  );
}
