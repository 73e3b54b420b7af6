import pg from "pg";
import { unreachable } from "./postgresErrors.ts";
import { identifier } from "./sql.ts";

const firstRetryMs = 250;
const longestRetryMs = 10_000;

/**
 * Listens on a connection of its own, and comes back when that is lost; then `notify` is called
 * with an empty payload, for what was missed.
 * @throws DatabaseUnavailable when even the first connection cannot be made.
 */
export async function listenPostgres(
  config: pg.ClientConfig,
  channel: string,
  notify: (payload: string) => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;
  let client = await connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client.end();
  };

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client(config);
    fresh.on("error", () => {});
    fresh.on("notification", ({ payload = "" }) => notify(payload));
    try {
      await fresh.connect();
      await fresh.query(`listen ${identifier(channel).text}`);
    } catch (error) {
      await fresh.end().catch(() => {});
      throw unreachable(config, error as Error);
    }
    fresh.once("end", () => reconnectAfter(firstRetryMs));
    return fresh;
  }

  function reconnectAfter(delayMs: number): void {
    if (stopped) return;
    retry = setTimeout(async () => {
      try {
        client = await connect();
        if (stopped) await client.end();
        else notify("");
      } catch {
        reconnectAfter(Math.min(delayMs * 2, longestRetryMs));
      }
    }, delayMs);
  }
}
