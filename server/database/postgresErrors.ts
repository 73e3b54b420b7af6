import pg from "pg";
import { DatabaseUnavailable, QueryFailed, QueryTimeout } from "./errors.ts";

/** statement_timeout, and lock_timeout where an operator has set one. */
const timeouts = new Set(["57014", "55P03"]);

/** Connection lost, server shutting down or starting, too many connections. */
const unavailable = /^(08...|57P0[1-5]|53300)$/;

/** Says in our terms what went wrong with a query on a connection that existed. */
export function explained(error: Error, query: string): Error {
  if (error instanceof TypeError) return error;
  if (!(error instanceof pg.DatabaseError)) {
    // pg's own errors, and the socket's: the connection ended under the query.
    return new DatabaseUnavailable(`the connection to PostgreSQL was lost: ${error.message}`, {
      cause: error,
    });
  }
  const { code = "", message } = error;
  if (timeouts.has(code)) return new QueryTimeout(message);
  if (unavailable.test(code)) return new DatabaseUnavailable(message, { cause: error });
  return new QueryFailed(message, code, query);
}

/** Says where the database was looked for, without the password. */
export function unreachable({ connectionString = "" }: pg.ClientConfig, error: Error): Error {
  const reason = error.message || (error as NodeJS.ErrnoException).code || "no connection";
  return new DatabaseUnavailable(`PostgreSQL at ${placeOf(connectionString)}: ${reason}`);
}

function placeOf(connectionString: string): string {
  if (!URL.canParse(connectionString)) return "DATABASE_URL";
  const { hostname, port, pathname, username } = new URL(connectionString);
  return `${hostname || "localhost"}:${port || 5432}${pathname} (user ${username || "unset"})`;
}
