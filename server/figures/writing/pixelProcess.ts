import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { HttpProblem } from "../../http/problem.ts";

/** What the server asks of a process that makes pixels. */
export interface PixelJob {
  /** Refers to nothing outside of it. */
  svg: string;
  widthPx: number;
  dpi: number;
}

interface Limits {
  /** How long a picture may take. */
  timeoutMs: number;
  /** How long a process is kept that has nothing to do: it may hold the 850 MB that its largest picture took. */
  idleMs: number;
}

/** A3 at 600 dots per inch, the largest, takes 6 s on two busy cores; a process takes 0.1 s to start. */
const usual: Limits = { timeoutMs: 60_000, idleMs: 10_000 };

/**
 * Makes pixels in a process of its own, one picture at a time. A thread would not do: resvg 2.6 ends the process over some
 * drawings (https://github.com/thx/resvg-js/issues/413), and cannot be stopped from another thread. As WebAssembly, where it
 * only throws, it takes 3.5 times as long. The process is started when it is first needed, and again when it has ended.
 */
export class PixelProcess {
  readonly #limits: Limits;
  #child: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(limits: Partial<Limits> = {}) {
    this.#limits = { ...usual, ...limits };
  }

  /** Undefined while there is none. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /**
   * A PNG.
   * @throws HttpProblem 500 when the process ends over it, 503 when it takes too long; what the signal was aborted with.
   */
  async draw(job: PixelJob, signal: AbortSignal | undefined): Promise<Uint8Array> {
    signal?.throwIfAborted();
    clearTimeout(this.#idle);
    const { timeoutMs, idleMs } = this.#limits;
    const child = this.#child ?? this.#start();
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(tookTooLong(timeoutMs)), timeoutMs);
    try {
      return await answerOf(
        child,
        job,
        AbortSignal.any([giveUp.signal, ...(signal ? [signal] : [])]),
      );
    } catch (error) {
      this.#end(child);
      throw error;
    } finally {
      clearTimeout(timer);
      this.#idle = setTimeout(() => this.#end(child), idleMs).unref();
    }
  }

  #end(child: ChildProcess): void {
    if (this.#child === child) this.#child = undefined;
    child.kill("SIGKILL");
  }

  #start(): ChildProcess {
    const child = startChild();
    const forget = () => {
      if (this.#child === child) this.#child = undefined;
    };
    child.on("exit", forget).on("error", forget);
    this.#child = child;
    return child;
  }
}

/** Runs .js once compiled, and .ts under tsx and vitest. It knows nothing of the server's settings. */
function startChild(): ChildProcess {
  const isSource = import.meta.url.endsWith(".ts");
  const child = fork(new URL(isSource ? "./pixelWorker.ts" : "./pixelWorker.js", import.meta.url), {
    execArgv: isSource ? ["--import", import.meta.resolve("tsx")] : [],
    env: {},
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  if (child.pid) giveWay(child.pid);
  // It does not keep the server from ending.
  child.unref();
  child.channel?.unref();
  return child;
}

/** Tiles and health are answered first. */
function giveWay(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not every system lets us, and figures can be had all the same.
  }
}

async function answerOf(
  child: ChildProcess,
  job: PixelJob,
  stop: AbortSignal,
): Promise<Uint8Array> {
  const settled = new AbortController();
  const signal = AbortSignal.any([stop, settled.signal]);
  const answer = once(child, "message", { signal }).then(([png]) => png as Uint8Array);
  const end = once(child, "exit", { signal }).then(() => Promise.reject(couldNot()));
  child.send(job);
  try {
    return await Promise.race([answer, end]);
  } catch (error) {
    throw stop.aborted ? stop.reason : error;
  } finally {
    settled.abort();
    await Promise.allSettled([answer, end]);
  }
}

function couldNot(): HttpProblem {
  const detail = "this figure could not be made into pixels; as SVG or PDF it can be had";
  return new HttpProblem(500, detail);
}

function tookTooLong(timeoutMs: number): HttpProblem {
  const detail = `the figure takes longer than ${timeoutMs / 1000} s to write; a smaller one takes less`;
  return new HttpProblem(503, detail, { retryAfterS: 60 });
}
