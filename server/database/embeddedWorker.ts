import { parentPort, workerData } from "node:worker_threads";
import { PGlite, type Results } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { postgis } from "@electric-sql/pglite-postgis";
import type { Command, Reply, Request, WorkerData } from "./embeddedProtocol.ts";
import { typeParsers } from "./typeParsers.ts";

/** Runs PGlite off the main thread: one WebAssembly PostgreSQL, one connection, no interruption. */

const port = parentPort;
if (!port) throw new Error("embeddedWorker.ts runs as a worker thread");
const { location } = workerData as WorkerData;

const pglite = await PGlite.create({
  dataDir: location,
  extensions: { postgis, pg_trgm },
  parsers: { ...typeParsers },
});

pglite.onNotification((channel, payload) => reply({ type: "notification", channel, payload }));
port.on("message", ({ id, command }: Request) => void answer(id, command));
reply({ type: "opened" });

async function answer(id: number, command: Command): Promise<void> {
  try {
    reply(await carryOut(id, command));
  } catch (error) {
    const { message, code } = error as { message: string; code?: string };
    reply({ type: "failed", id, message, sqlstate: code, query: textOf(command) });
  }
}

async function carryOut(id: number, command: Command): Promise<Reply> {
  switch (command.type) {
    case "query": {
      const result = await pglite.query<object>(command.text, [...command.values]);
      return isMissing(result)
        ? { type: "missing", id, query: command.text }
        : { type: "result", id, rows: result.rows };
    }
    case "execute": {
      const results = await pglite.exec(command.script);
      return results.some(isMissing)
        ? { type: "missing", id, query: command.script }
        : { type: "result", id, rows: [] };
    }
    case "close":
      await pglite.close();
      return { type: "result", id, rows: [] };
  }
}

/**
 * A GEOS exception leaves PGlite with no command tag, or with the tag of nothing, instead of an
 * error: `{rows: []}`, as if the query had found nothing. CREATE TABLE AS ends with its tag all the
 * same, and leaves the session damaged: nothing here calls GEOS in one, or in a script.
 */
function isMissing({ command }: Results & { command?: string }): boolean {
  return command === undefined || command === "???";
}

function textOf(command: Command): string {
  if (command.type === "query") return command.text;
  return command.type === "execute" ? command.script : command.type;
}

function reply(message: Reply): void {
  port?.postMessage(message);
}
