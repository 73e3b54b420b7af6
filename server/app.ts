import type { RequestListener } from "node:http";
import compression from "compression";
import express from "express";
import { analysisRoutes } from "./analysis/routes.ts";
import { createTools } from "./analysis/workshopTools.ts";
import { readSnapshots } from "./catalog/editionSnapshots.ts";
import { catalogRoutes } from "./catalog/routes.ts";
import { citationsRoutes } from "./citations/routes.ts";
import type { Config } from "./config.ts";
import type { Database } from "./database/database.ts";
import { downloadsRoutes } from "./downloads/routes.ts";
import { editionsRoutes } from "./editions/routes.ts";
import { embedRoutes } from "./embed/routes.ts";
import { featuresRoutes } from "./features/routes.ts";
import { FigureFeatures } from "./figures/figureFeatures.ts";
import { figuresRoutes } from "./figures/routes.ts";
import { clientFiles, securityHeaders } from "./http/clientFiles.ts";
import { answerError, nothingHere } from "./http/errors.ts";
import type { ServedCatalog } from "./load/declared/servedCatalog.ts";
import type { EditionTracker } from "./load/editions.ts";
import type { Logger } from "./operations/log.ts";
import { createMetrics } from "./operations/metrics.ts";
import { operationsRoutes } from "./operations/routes.ts";
import { reportRoutes } from "./report/routes.ts";
import { stylesRoutes } from "./styles/routes.ts";
import { prepareEditions } from "./tiles/prepareEditions.ts";
import { TileComposer } from "./tiles/tileComposer.ts";
import { createTileHandler } from "./tiles/tileHandler.ts";

export interface AppDeps {
  config: Config;
  database: Database;
  editions: EditionTracker;
  catalog: ServedCatalog;
  /** Directory of the built client. */
  clientDir: string;
  log: Logger;
}

/** The whole server as one request listener. It never listens itself. */
export function createApp(deps: AppDeps): RequestListener {
  const metrics = createMetrics();
  const composer = new TileComposer(deps.database, deps.catalog);
  prepareEditions(composer, deps.editions, deps.log);
  const tiles = createTileHandler({
    ...deps,
    composer,
    cacheBytes: deps.config.tileCacheBytes,
    publicUrl: deps.config.publicUrl,
  });
  const app = createRouter(deps, metrics, composer);
  return (request, response) => {
    metrics.observe(request, response);
    // Tiles go round Express, whose router costs more than finding a cached tile does.
    if (!tiles(request, response)) app(request, response);
  };
}

function createRouter(
  deps: AppDeps,
  metrics: ReturnType<typeof createMetrics>,
  composer: TileComposer,
): RequestListener {
  const { config, log, clientDir } = deps;
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.use((request, _response, next) => {
    log.debug({ method: request.method, url: request.url }, "request");
    next();
  });
  app.use(securityHeaders(config.rasterBasemaps, config.embedAncestors));
  app.use(
    ["/api", "/catalog.json", "/sources.json", "/styles", "/sprites", "/oembed"],
    allowAnyOrigin,
    compression(),
  );
  // The first that is seen of a map in a frame: paths and letters shrink to a third. PNG and PDF are compressed already.
  app.use("/figure.svg", compression());
  // A module script of another page is fetched as its data would be.
  app.use("/embed.js", allowAnyOrigin);
  app.use(operationsRoutes({ ...deps, metrics }));
  const snapshots = readSnapshots(deps);
  app.use(
    catalogRoutes({
      ...deps,
      snapshots,
      settings: {
        defaultWorldview: config.worldview,
        rasterBasemaps: config.rasterBasemaps,
      },
    }),
  );
  app.use(featuresRoutes({ ...deps, snapshots, publicUrl: config.publicUrl }));
  app.use(downloadsRoutes({ ...deps, snapshots, publicUrl: config.publicUrl }));
  app.use(citationsRoutes({ ...deps, snapshots, publicUrl: config.publicUrl }));
  app.use(editionsRoutes({ ...deps, snapshots, publicUrl: config.publicUrl }));
  const tools = createTools(deps.database, deps.catalog);
  app.use(analysisRoutes({ ...deps, tools, snapshots, publicUrl: config.publicUrl }));
  app.use(stylesRoutes({ ...deps, ...config }));
  const features = new FigureFeatures({ ...deps, composer, resolver: tools.resolver });
  app.use(
    figuresRoutes({ ...deps, tools, snapshots, features, defaultWorldview: config.worldview }),
  );
  app.use("/report.html", compression());
  app.use(
    reportRoutes({
      ...deps,
      tools,
      snapshots,
      features,
      defaultWorldview: config.worldview,
      publicUrl: config.publicUrl,
    }),
  );
  app.use(
    embedRoutes({
      ...deps,
      tools,
      snapshots,
      defaultWorldview: config.worldview,
      publicUrl: config.publicUrl,
    }),
  );
  app.use(clientFiles(clientDir));
  app.use(nothingHere);
  app.use(answerError(log));
  return app;
}

const allowAnyOrigin: express.RequestHandler = (_request, response, next) => {
  response.setHeader("Access-Control-Allow-Origin", "*");
  next();
};
