import type { LocalAnswer, LocalCall, LocalMethods } from "./worker/localWorker.ts";

type Method = keyof LocalMethods;
type Tail<All extends readonly unknown[]> = All extends readonly [unknown, ...infer Rest]
  ? Rest
  : [];
type Arguments<M extends Method> = Tail<Parameters<LocalMethods[M]>>;
type Result<M extends Method> = Awaited<ReturnType<LocalMethods[M]>>;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
  onProgress: ((amount: number) => void) | undefined;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let lastCall = 0;

/** Asks the worker that holds the reader's files; it starts with the first question. */
export function askWorker<M extends Method>(method: M, ...args: Arguments<M>): Promise<Result<M>> {
  return send(method, args, undefined);
}

/** The same, of what takes its time; told the bytes read so far. */
export function askWorkerWithProgress<M extends Method>(
  onProgress: (bytes: number) => void,
  method: M,
  ...args: Arguments<M>
): Promise<Result<M>> {
  return send(method, args, onProgress);
}

function send<M extends Method>(
  method: M,
  args: readonly unknown[],
  onProgress: Waiting["onProgress"],
): Promise<Result<M>> {
  startWorker();
  lastCall += 1;
  const message: LocalCall = { call: lastCall, method, args };
  return new Promise<unknown>((resolve, reject) => {
    waiting.set(message.call, { resolve, reject, onProgress });
    worker?.postMessage(message);
  }) as Promise<Result<M>>;
}

/** Starts it before the first question. */
export function startWorker(): void {
  worker ??= start();
}

function start(): Worker {
  const started = new Worker(new URL("./worker/localWorker.ts", import.meta.url), {
    type: "module",
    name: "local",
  });
  started.addEventListener("message", ({ data }: MessageEvent<LocalAnswer>) => take(data));
  started.addEventListener("error", ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });
  return started;
}

function take(answer: LocalAnswer): void {
  const asked = waiting.get(answer.call);
  if (!asked) return;
  if ("progress" in answer) {
    asked.onProgress?.(answer.progress);
    return;
  }
  waiting.delete(answer.call);
  if ("error" in answer) asked.reject(new Error(answer.error));
  else asked.resolve(answer.result);
}
