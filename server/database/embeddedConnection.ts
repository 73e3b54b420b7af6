import type { Worker } from "node:worker_threads";
import { startThread } from "../startThread.ts";
import type { Command, Reply, WorkerData } from "./embeddedProtocol.ts";
import { DatabaseUnavailable, QueryFailed, ResultMissing } from "./errors.ts";

interface Pending {
  resolve: (rows: object[]) => void;
  reject: (error: Error) => void;
}

/** The main thread's end of the worker that holds PGlite. */
export class EmbeddedConnection {
  #worker: Worker;
  #pending = new Map<number, Pending>();
  #nextId = 1;
  #ended: Error | undefined;
  #listeners = new Map<string, Set<(payload: string) => void>>();

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (reply: Reply) => this.#receive(reply));
    worker.on("error", (error) => this.#end(error));
    worker.on("exit", () => this.#end(new Error("it was closed")));
  }

  /** @throws DatabaseUnavailable when PGlite does not start. */
  static async open(location: string): Promise<EmbeddedConnection> {
    const connection = new EmbeddedConnection(startWorker(location));
    await new Promise<object[]>((resolve, reject) => {
      connection.#pending.set(0, { resolve, reject });
    });
    return connection;
  }

  send(command: Command): Promise<object[]> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker.postMessage({ id, command });
    });
  }

  /** Returns a function that stops it. The channel must be listened to as well. */
  onNotification(channel: string, notify: (payload: string) => void): () => void {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(notify));
    return () => listeners.delete(notify);
  }

  async close(): Promise<void> {
    if (this.#ended) return;
    await this.send({ type: "close" });
    await this.#worker.terminate();
  }

  #receive(reply: Reply): void {
    if (reply.type === "notification") {
      for (const notify of this.#listeners.get(reply.channel) ?? []) notify(reply.payload);
      return;
    }
    const id = reply.type === "opened" ? 0 : reply.id;
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (reply.type === "opened") pending?.resolve([]);
    else if (reply.type === "result") pending?.resolve(reply.rows);
    else pending?.reject(errorOf(reply));
  }

  #end(cause: Error): void {
    this.#ended ??= new DatabaseUnavailable(`the embedded database has stopped: ${cause.message}`, {
      cause,
    });
    for (const { reject } of this.#pending.values()) reject(this.#ended);
    this.#pending.clear();
  }
}

function errorOf(reply: Extract<Reply, { type: "missing" | "failed" }>): Error {
  return reply.type === "missing"
    ? new ResultMissing(reply.query)
    : new QueryFailed(reply.message, reply.sqlstate, reply.query);
}

function startWorker(location: string): Worker {
  const workerData: WorkerData = { location };
  return startThread(import.meta.url, "./embeddedWorker", { workerData });
}
