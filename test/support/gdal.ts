import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { describe } from "vitest";
import { describeEachServer, type ServerFixture } from "./server.ts";

const run = promisify(execFile);

/** Runs the tests where the machine has GDAL, against a whole server on each database. */
export function describeWithGdal(name: string, define: (fixture: ServerFixture) => void): void {
  const isHere = spawnSync("ogrinfo", ["--version"]).status === 0;
  if (!isHere) sayWhatIsSkipped();
  describe.skipIf(!isHere)("GDAL", () => describeEachServer(name, define));
}

function sayWhatIsSkipped(): void {
  const how = "install GDAL (Debian: apt-get install gdal-bin)";
  if (process.env.CI) throw new Error(`The tests need ogrinfo and ogr2ogr here: ${how}`);
  console.warn(`Tests with GDAL are skipped. To run them, ${how}.`);
}

/** What a program of GDAL prints. @throws when it fails. */
export async function gdal(program: "ogrinfo" | "ogr2ogr", ...args: string[]): Promise<string> {
  const { stdout } = await run(program, args, { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}
