import { loadConfig } from "./config.ts";
import { createLogger } from "./operations/log.ts";
import { type RunningServer, startServer } from "./startServer.ts";

/** `npm start`: reads the settings, starts the server, and stops it on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const log = createLogger(config.logLevel);
  let server: RunningServer | undefined;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, async () => {
      log.info(`${signal}: finishing requests, then closing the database`);
      await server?.close();
      process.exit(0);
    });
  }
  server = await startServer(config, log);
  log.info(`Naqsha is ready: open ${server.url}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
