import { type ChildProcessWithoutNullStreams, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";

/** One psql on one connection, which times each statement by its own clock (`\timing`). */
export class PsqlSession {
  #psql: ChildProcessWithoutNullStreams;
  #exited: Promise<unknown>;

  constructor(databaseUrl: string) {
    const settings = ["-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-o", "/dev/null"];
    this.#psql = spawn("psql", [...settings, databaseUrl]);
    this.#psql.stdout.setEncoding("utf8");
    this.#psql.stderr.pipe(process.stderr);
    this.#exited = once(this.#psql, "exit");
    // As on the server's connections: what is compared is not what PostgreSQL compiles.
    this.#psql.stdin.write("set jit = off;\n\\timing on\n");
  }

  /** Milliseconds until psql has all rows of a statement. */
  async timeMs(statement: string): Promise<number> {
    const timed = once(this.#psql.stdout, "data");
    this.#psql.stdin.write(`${oneLine(statement)};\n`);
    const [line] = (await Promise.race([timed, this.#exited])) as [unknown];
    const ms = /^Time: ([\d.]+) ms/.exec(String(line))?.[1];
    if (ms === undefined) throw new Error(`psql did not answer: ${statement}`);
    return Number(ms);
  }

  async close(): Promise<void> {
    this.#psql.stdin.end();
    await this.#exited;
  }
}

/** The first column of a statement's rows. */
export async function psqlColumn(databaseUrl: string, statement: string): Promise<string[]> {
  const options = ["-X", "-At", "-F", "\t", databaseUrl, "-c", oneLine(statement)];
  const { stdout } = await promisify(execFile)("psql", options, { maxBuffer: 2 ** 26 });
  const lines = stdout.split("\n").filter((line) => line !== "");
  return lines.map((line) => line.split("\t")[0] ?? "");
}

function oneLine(statement: string): string {
  return statement.replaceAll(/\s+/g, " ").trim();
}
