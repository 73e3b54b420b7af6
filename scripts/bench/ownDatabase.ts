import { onServer, urlOf } from "../../test/support/databaseTemplates.ts";
import { startCluster } from "../../test/support/postgresCluster.ts";

/**
 * Measures in a database of its own, on the server of DATABASE_URL or on a throw-away one. Says so
 * where there is no PostgreSQL.
 */
export async function inOwnDatabase(
  name: string,
  measure: (databaseUrl: string) => Promise<void>,
): Promise<void> {
  const cluster = process.env.DATABASE_URL ? undefined : await startCluster();
  const serverUrl = process.env.DATABASE_URL || cluster?.url;
  if (!serverUrl) {
    console.log("There is no PostgreSQL to measure: install it with PostGIS, or set DATABASE_URL.");
    return;
  }
  await onServer(serverUrl, `drop database if exists ${name}`);
  await onServer(serverUrl, `create database ${name}`);
  try {
    await measure(urlOf(serverUrl, name));
  } finally {
    await onServer(serverUrl, `drop database ${name} with (force)`);
    await cluster?.stop();
  }
}
