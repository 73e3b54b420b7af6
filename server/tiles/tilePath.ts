import { maxZoom, type Tile } from "../contract/tile.ts";
import { badParameter, badParameters, notFound } from "../http/problem.ts";

export interface TilePath {
  edition: number | "latest";
  /** As asked for: layer ids joined by commas, not yet looked up. */
  tileset: string;
  /** Absent: the TileJSON is meant. */
  tile?: Tile;
  /** What comes after the question mark, not yet read. */
  query: string;
}

const pattern = /^\/tiles\/([^/]+)\/([^/]+?)(?:\.json|\/([^/]+)\/([^/]+)\/([^/]+)\.mvt)$/;

/**
 * Reads `/tiles/{edition}/{tileset}.json` and `/tiles/{edition}/{tileset}/{z}/{x}/{y}.mvt`.
 * @throws HttpProblem 404 for another path, 400 naming each parameter that is malformed or out of
 * range; URIError for bad percent-encoding.
 */
export function parseTilePath(url: string): TilePath {
  const { path = "", query = "" } = /^(?<path>[^?]*)\??(?<query>.*)$/s.exec(url)?.groups ?? {};
  const [, edition, tileset, z, x, y] = pattern.exec(path) ?? [];
  if (edition === undefined || tileset === undefined) throw notFound(`there is nothing at ${path}`);
  const isTile = z !== undefined && x !== undefined && y !== undefined;
  return {
    edition: parseEdition(edition),
    tileset: decodeURIComponent(tileset),
    ...(isTile ? { tile: parseTile(z, x, y) } : {}),
    query,
  };
}

function parseEdition(text: string): number | "latest" {
  if (text === "latest") return text;
  if (!/^\d{1,9}$/.test(text)) throw badParameter("edition", "must be a whole number or `latest`");
  return Number(text);
}

/** geojson-vt wraps x silently and PostGIS throws: what is out of range must not reach them. */
function parseTile(...texts: [z: string, x: string, y: string]): Tile {
  const [z, x, y] = texts.map((text) => (/^\d{1,8}$/.test(text) ? Number(text) : Number.NaN)) as [
    number,
    number,
    number,
  ];
  const edge = z <= maxZoom ? 2 ** z : Number.POSITIVE_INFINITY;
  const errors = [
    ...outside("z", z, maxZoom + 1),
    ...outside("x", x, edge),
    ...outside("y", y, edge),
  ];
  if (errors.length > 0) throw badParameters(errors);
  return { z, x, y };
}

function outside(parameter: string, value: number, limit: number) {
  if (value < limit) return [];
  const most = Number.isFinite(limit) ? ` from 0 to ${limit - 1}` : "";
  return [{ parameter, detail: `must be a whole number${most}` }];
}
