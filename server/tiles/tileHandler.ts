import type { IncomingMessage, ServerResponse } from "node:http";
import fresh from "fresh";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";
import type { Catalog } from "../../geodata/declaration.ts";
import { toProblem } from "../http/errors.ts";
import { HttpProblem, notFound, sendProblem } from "../http/problem.ts";
import type { EditionTracker } from "../load/editions.ts";
import type { Logger } from "../operations/log.ts";
import { type EncodedTile, encodings, TileCache } from "./tileCache.ts";
import type { TileComposer, TileRequest } from "./tileComposer.ts";
import { type TileFilter, tileFilter } from "./tileFilter.ts";
import { tileJson } from "./tileJson.ts";
import { parseTilePath, type TilePath } from "./tilePath.ts";
import { parseTileQuery } from "./tileQuery.ts";
import { findTileset, type Tileset } from "./tileset.ts";

export interface TileDeps {
  composer: TileComposer;
  editions: Pick<EditionTracker, "latest" | "subscribe">;
  catalog: Catalog;
  /** Memory for finished tiles. */
  cacheBytes: number;
  /** Without a trailing slash. Undefined: as the request addresses this server. */
  publicUrl: string | undefined;
  log: Pick<Logger, "error">;
}

interface Room extends TileDeps {
  cache: TileCache;
  /** By the id asked for. Looking one up takes 5 µs, a tenth of what a cached tile takes. */
  tilesets: LRUCache<string, Tileset>;
  /** By tileset and query: one with a large polygon takes 0.1 s to read, and comes with every tile. */
  filters: LRUCache<string, TileFilter, { tileset: Tileset; query: string }>;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/**
 * Answers everything under `/tiles/`; false, and nothing done, for other requests. Not an Express
 * route: Express' router takes longer than finding a cached tile does.
 */
export function createTileHandler(
  deps: TileDeps,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const room: Room = {
    ...deps,
    cache: new TileCache(deps.cacheBytes),
    tilesets: new LRUCache({ max: 1000, memoMethod: (id) => findTileset(deps.catalog, id) }),
    filters: new LRUCache({
      max: 200,
      memoMethod: (_key, _stale, { context: { tileset, query } }) =>
        tileFilter(tileset, parseTileQuery(query)),
    }),
  };
  // An edition may come with layers declared anew.
  deps.editions.subscribe(() => {
    room.tilesets.clear();
    room.filters.clear();
  });
  return (request, response) => {
    if (!request.url?.startsWith("/tiles/")) return false;
    const exchange = { request, response };
    answer(room, exchange, request.url).catch((error) => fail(room, exchange, error));
    return true;
  };
}

async function answer(room: Room, { request, response }: Exchange, url: string): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    throw new HttpProblem(405, "tiles can only be read");
  }
  const path = parseTilePath(url);
  const tileset = room.tilesets.memo(path.tileset);
  const edition = path.edition === "latest" ? room.editions.latest : path.edition;
  if (edition > room.editions.latest) throw notFound(`there is no edition ${edition}`);
  const filter = filterOf(room, tileset, path);
  if (!path.tile) {
    if (filter) await room.composer.check(filter, edition);
    return sendTileJson(room, { request, response }, { tileset, edition, path });
  }
  const wanted = { tileset, edition, tile: path.tile, filter };
  const tile = await findTile(room, { request, response }, wanted);
  sendTile({ request, response }, tile, path.edition === "latest" ? revalidate : forEver);
}

function filterOf(
  { filters }: Room,
  tileset: Tileset,
  { query }: TilePath,
): TileFilter | undefined {
  return query
    ? filters.memo(`${tileset.id}?${query}`, { context: { tileset, query } })
    : undefined;
}

const forEver = "public, max-age=31536000, immutable";
const revalidate = "no-cache";

/**
 * From the cache, or cut now. Above the highest maxzoom of its layers a tileset has no tiles, and
 * clients draw the last one enlarged; up to there all its layers are in every tile, also those
 * that end lower, since a client enlarges a tileset as a whole.
 */
async function findTile(
  { cache, composer }: Room,
  { request, response }: Exchange,
  wanted: TileRequest,
): Promise<EncodedTile> {
  const { tileset, edition, filter } = wanted;
  const { z, x, y } = wanted.tile;
  if (z < tileset.minzoom || z > tileset.maxzoom) {
    const { id, minzoom, maxzoom } = tileset;
    throw notFound(`${id} has tiles of zoom ${minzoom} to ${maxzoom}, none of zoom ${z}`);
  }
  const encoding = new Negotiator(request).encoding(encodings, { preferred: encodings });
  const key = `${edition}/${tileset.id}/${z}/${x}/${y}${filter?.key ? `?${filter.key}` : ""}`;
  const cached = cache.get(key, encoding ?? "identity");
  if (cached) return cached;
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  return cache.load(key, encoding ?? "identity", gone.signal, (signal) =>
    composer.compose(wanted, signal),
  );
}

function sendTile({ request, response }: Exchange, tile: EncodedTile, caching: string): void {
  const { bytes, etag, encoding, truncated } = tile;
  const headers: Record<string, string | number> = {
    ...anyOrigin,
    "Cache-Control": caching,
    Vary: "Accept-Encoding",
    ETag: etag,
  };
  if (truncated.length > 0) headers["X-Tile-Truncated"] = truncated.join(",");
  if (fresh(request.headers, { etag })) {
    response.writeHead(304, headers).end();
  } else if (bytes.length === 0) {
    response.writeHead(204, headers).end();
  } else {
    headers["Content-Type"] = "application/vnd.mapbox-vector-tile";
    headers["Content-Length"] = bytes.length;
    if (encoding !== "identity") headers["Content-Encoding"] = encoding;
    response.writeHead(200, headers).end(bytes);
  }
}

const anyOrigin = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, X-Tile-Truncated",
  "X-Content-Type-Options": "nosniff",
};

/** Revalidated even for numbered editions: it tells titles and addresses, which may change. */
async function sendTileJson(
  { composer, publicUrl }: Room,
  { request, response }: Exchange,
  { tileset, edition, path }: { tileset: Tileset; edition: number; path: TilePath },
): Promise<void> {
  const contents = await composer.contents(edition);
  const baseUrl = publicUrl ?? `http://${request.headers.host}`;
  const query = parseTileQuery(path.query);
  const body = Buffer.from(
    JSON.stringify(tileJson({ tileset, edition, query }, contents, baseUrl)),
  );
  response.writeHead(200, {
    ...anyOrigin,
    "Cache-Control": revalidate,
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": body.length,
  });
  response.end(body);
}

function fail({ log }: Room, { request, response }: Exchange, error: unknown): void {
  // The client left: its tile was given up for that, and nobody reads an answer.
  if (response.destroyed) return;
  const problem = toProblem(error);
  if (problem.status >= 500) log.error({ err: error, path: request.url }, problem.message);
  sendProblem(response, problem);
}
