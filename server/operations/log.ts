import { type Logger, pino } from "pino";
import pretty from "pino-pretty";

export type { Logger };

/** JSON lines, or readable ones on a terminal. */
export function createLogger(level: string, toTerminal = process.stdout.isTTY): Logger {
  if (!toTerminal) return pino({ level, base: null });
  const readable = pretty({ colorize: true, ignore: "pid,hostname", translateTime: "HH:MM:ss" });
  return pino({ level, base: null }, readable);
}
