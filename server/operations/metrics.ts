import type { IncomingMessage, ServerResponse } from "node:http";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

export interface Metrics {
  /** Times `response` from now until it closes. */
  observe(request: IncomingMessage, response: ServerResponse): void;
  readonly contentType: string;
  /** Everything measured, in Prometheus' text format. */
  text(): Promise<string>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: "naqsha_http_request_duration_seconds",
    help: "Time to answer a request, by room of the server and status",
    labelNames: ["room", "status"] as const,
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  return {
    observe(request, response) {
      const stop = duration.startTimer({ room: roomOf(request.url ?? "/") });
      response.once("close", () => stop({ status: response.statusCode }));
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

/** The first path segment where it is one of ours: bounded, whatever is asked for. */
function roomOf(url: string): string {
  const segment = /^\/([a-z]+)/.exec(url)?.[1] ?? "";
  const rooms = ["tiles", "api", "health", "assets", "metrics", "catalog", "sources"];
  return rooms.includes(segment) ? segment : "page";
}
