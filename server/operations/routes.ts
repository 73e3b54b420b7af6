import { Router } from "express";
import type { Database } from "../database/database.ts";
import { sql } from "../database/sql.ts";
import type { EditionTracker } from "../load/editions.ts";
import type { Metrics } from "./metrics.ts";

export interface OperationsDeps {
  database: Database;
  editions: EditionTracker;
  metrics: Metrics;
}

/** `/health/live`, `/health/ready` and `/metrics`. */
export function operationsRoutes({ database, editions, metrics }: OperationsDeps): Router {
  const router = Router();
  router.use("/health", (_request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    next();
  });
  router.get("/health/live", (_request, response) => {
    response.json({ status: "live" });
  });
  router.get("/health/ready", async (_request, response) => {
    try {
      await database.query(sql`select 1 as one`);
      response.json({ status: "ready", database: database.kind, edition: editions.latest });
    } catch {
      response
        .status(503)
        .setHeader("Retry-After", "5")
        .json({ status: "unavailable", reason: "the database does not answer" });
    }
  });
  router.get("/metrics", async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.text());
  });
  return router;
}
