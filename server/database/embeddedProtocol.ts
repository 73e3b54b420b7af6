/** What the main thread asks of the worker that holds PGlite, and what comes back. */
export type Command =
  | { type: "query"; text: string; values: readonly unknown[] }
  | { type: "execute"; script: string }
  | { type: "close" };

export interface Request {
  id: number;
  command: Command;
}

export type Reply =
  | { type: "opened" }
  | { type: "result"; id: number; rows: object[] }
  | { type: "missing"; id: number; query: string }
  | { type: "failed"; id: number; message: string; sqlstate: string | undefined; query: string }
  | { type: "notification"; channel: string; payload: string };

export interface WorkerData {
  /** Directory of the PostgreSQL files, or `memory://`. */
  location: string;
}
