import { Worker, type WorkerOptions } from "node:worker_threads";

/**
 * Starts a module as a worker thread: .js once compiled, and .ts under tsx and vitest.
 * @param here the caller's `import.meta.url`
 * @param name of the module, relative to it and without its extension
 */
export function startThread(
  here: string,
  name: string,
  options: Pick<WorkerOptions, "workerData" | "resourceLimits">,
): Worker {
  if (!here.endsWith(".ts")) {
    return new Worker(new URL(`${name}.js`, here), { ...options, execArgv: [] });
  }
  // On Node 20 a worker does not inherit the loader of TypeScript, nor take it by --import.
  const source = `require("node:module").register("tsx/esm", ${JSON.stringify(here)}, { data: true });
    import(${JSON.stringify(new URL(`${name}.ts`, here).href)});`;
  return new Worker(source, { ...options, eval: true, execArgv: [] });
}
