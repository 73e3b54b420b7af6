import type { IncomingMessage } from "node:http";
import { basename, dirname, join } from "node:path";
import type { RequestHandler } from "express";
import expressStaticGzip from "express-static-gzip";
import helmet from "helmet";
import type { RasterBasemap } from "../contract/wire.ts";

/** The built client, compressed at its build: hashed files for ever, the page itself always asked for again. */
export function clientFiles(directory: string): RequestHandler {
  return expressStaticGzip(directory, {
    enableBrotli: true,
    orderPreference: ["br"],
    serveStatic: {
      setHeaders(response, path) {
        const hashed = dirname(path) === join(directory, "assets");
        response.setHeader(
          "Cache-Control",
          hashed ? "public, max-age=31536000, immutable" : "no-cache",
        );
        if (basename(path).startsWith("localWorker-")) {
          response.setHeader("Content-Security-Policy", localWorkerPolicy);
        }
      },
    },
  });
}

/**
 * Of the worker that reads files of the reader's own: it runs SQLite in WebAssembly, which the page may not, and
 * can reach no server, this one included. That nothing of a file is sent is so for the browser to see to.
 */
const localWorkerPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'";

/**
 * What the page may load: this server, and the raster basemaps the operator named. Pages elsewhere may frame
 * `/embed` alone, those among `embedAncestors`.
 */
export function securityHeaders(
  rasterBasemaps: readonly RasterBasemap[],
  embedAncestors: string,
): RequestHandler {
  const rasterOrigins = rasterBasemaps.map(({ url }) => new URL(url).origin);
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", ...rasterOrigins],
        imgSrc: ["'self'", "data:", "blob:", ...rasterOrigins],
        workerSrc: ["'self'", "blob:"],
        styleSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: [(request) => (isEmbed(request) ? embedAncestors : "'self'")],
      },
    },
    // It knows no exceptions, and says no more than `frame-ancestors`.
    xFrameOptions: false,
    // Tiles and data are for maps on other pages too.
    crossOriginResourcePolicy: { policy: "cross-origin" },
    crossOriginOpenerPolicy: false,
    // Plain HTTP is what `npm start` serves; a proxy that ends TLS adds this itself.
    strictTransportSecurity: false,
  });
}

function isEmbed({ url = "" }: IncomingMessage): boolean {
  return /^\/embed\/?(\?|$)/i.test(url);
}
