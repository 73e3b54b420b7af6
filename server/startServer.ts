import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { catalog as shippedCatalog } from "../geodata/catalog.ts";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import type { Database } from "./database/database.ts";
import { migrate } from "./database/migrate.ts";
import { openDatabase } from "./database/openDatabase.ts";
import { syncLayerTables } from "./database/syncLayerTables.ts";
import { answerClientError, maxHeaderBytes } from "./http/clientError.ts";
import { answerWhileStarting } from "./http/startingPage.ts";
import { ServedCatalog } from "./load/declared/servedCatalog.ts";
import { EditionTracker } from "./load/editions.ts";
import { seed } from "./load/seed.ts";
import { readSources } from "./load/sources.ts";
import type { Logger } from "./operations/log.ts";
import { projectRoot } from "./projectRoot.ts";

export interface RunningServer {
  /** Where to open it, without a trailing slash. */
  url: string;
  database: Database;
  /** Stops accepting, lets requests finish, closes the database. */
  close(): Promise<void>;
}

/** Requests still running this long after `close` are cut off. */
const drainMs = 7_000;

/**
 * Starts everything: listens at once (so that a taken port is known before any work, and health
 * checks are answered), then prepares the database and takes over.
 * @throws Error with a message for a person when it cannot start; nothing is left running then.
 */
export async function startServer(config: Config, log: Logger): Promise<RunningServer> {
  let listener: RequestListener = answerWhileStarting;
  const server = createServer({ maxHeaderSize: maxHeaderBytes }, (request, response) =>
    listener(request, response),
  );
  server.on("clientError", answerClientError);
  await listen(server, config);
  let database: Database | undefined;
  try {
    database = await openDatabase(config, (line) => log.info(line));
    const { catalog, editions } = await prepare(database, log);
    const clientDir = join(projectRoot, "dist/client");
    listener = createApp({ config, database, editions, catalog, clientDir, log });
    return { url: urlOf(server, config), database, close: closing(server, database, editions) };
  } catch (error) {
    server.close();
    server.closeAllConnections();
    await database?.close();
    throw error;
  }
}

const geodataDir = join(projectRoot, "geodata");

async function prepare(database: Database, log: Logger) {
  await migrate(database);
  const sources = await readSources(geodataDir);
  const catalog = await ServedCatalog.read(database, { catalog: shippedCatalog, sources });
  await syncLayerTables(database, catalog);
  await seed(database, shippedCatalog, geodataDir, (line) => log.info(line));
  const editions = await EditionTracker.start(database, () => catalog.refresh(database));
  return { catalog, editions };
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explained(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function explained(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE") {
    return new Error(`Port ${port} is in use by another program. Set PORT to a free one.`);
  }
  if (error.code === "EACCES") return new Error(`Port ${port} needs more rights. Set PORT.`);
  return new Error(`Cannot listen on ${host}: ${error.message}`);
}

function urlOf(server: Server, { host, publicUrl }: Config): string {
  const { port } = server.address() as AddressInfo;
  const name = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host) ? "localhost" : host;
  return publicUrl ?? `http://${name}:${port}`;
}

function closing(server: Server, database: Database, editions: EditionTracker) {
  return async () => {
    // A client that asks again and again on one connection would never find it closed.
    server.prependListener("request", (_request, response) => {
      response.setHeader("Connection", "close");
    });
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    const cutOff = setTimeout(() => server.closeAllConnections(), drainMs);
    await closed;
    clearTimeout(cutOff);
    await editions.stop();
    await database.close();
  };
}
