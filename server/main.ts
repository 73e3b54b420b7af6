import { ConfigError, loadConfig } from "./config.ts";
import { createLogger } from "./operations/log.ts";
import { type RunningServer, startServer } from "./startServer.ts";

/** `npm start`: reads the settings, starts the server, and stops it on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const log = createLogger(config.logLevel);
  const server = await startServer(config, log);
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => stop(server, signal));
  }
  log.info(`Naqsha is ready: open ${server.url}`);

  async function stop({ close }: RunningServer, signal: string) {
    log.info(`${signal}: finishing requests, then closing the database`);
    await close();
    log.info("stopped");
    process.exit(0);
  }
}

main().catch((error: Error) => {
  const isForPeople = error instanceof ConfigError || !error.stack?.includes("TypeError");
  console.error(isForPeople ? error.message : error.stack);
  process.exit(1);
});
