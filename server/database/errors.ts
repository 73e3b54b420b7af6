/** The statement ran longer than the limit. Trying again later may help. */
export class QueryTimeout extends Error {
  override name = "QueryTimeout";
}

/** The caller's AbortSignal fired. */
export class QueryCancelled extends Error {
  override name = "QueryCancelled";

  constructor() {
    super("the query was cancelled by its caller");
  }
}

/** No connection: unreachable, refused, full or closed. The message never has the password. */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
}

/** The database answered nothing at all: PGlite does so when GEOS throws. */
export class ResultMissing extends Error {
  override name = "ResultMissing";

  constructor(query: string) {
    super(`the database dropped the result of: ${query}`);
  }
}

/** The database reported an error. Its text is for the log, never for a client. */
export class QueryFailed extends Error {
  override name = "QueryFailed";
  readonly sqlstate: string | undefined;

  constructor(message: string, sqlstate: string | undefined, query: string) {
    super(`${message} (SQLSTATE ${sqlstate ?? "unknown"}) in: ${query}`);
    this.sqlstate = sqlstate;
  }
}

/**
 * The database cannot be used as it is, and a person must decide: locked, read-only, from a newer
 * version, without PostGIS. The message says what to do.
 */
export class DatabaseUnusable extends Error {
  override name = "DatabaseUnusable";
}
