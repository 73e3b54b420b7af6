import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FeatureCollection, LineString } from "geojson";
import { projectRoot } from "../../../server/projectRoot.ts";
import { syntheticLayer } from "./syntheticLayer.ts";

/** One question, asked of the server and, in SQL written by hand, of PostgreSQL. */
export interface Measure {
  name: string;
  path: string;
  /** What the request does, statement by statement; the first gives the ids of the page, or the tile. */
  statements: readonly string[];
}

/**
 * The questions of one round, to the server at `url`. Filters differ from round to round in what
 * decides nothing, since the server keeps finished tiles.
 */
export async function measuresOf(url: string, round: number): Promise<Measure[]> {
  const least = 500 + round / 1000;
  const first = areaPage(least);
  return [
    { name: "nothing: what HTTP itself takes", path: "/health/live", statements: ["select 1"] },
    pageOfAll(),
    first,
    await pageAfter(url, first, least),
    await nearRoute("n-25"),
    ...[6, 7, 8, 9, 10].map((z) => tile(z, least)),
  ];
}

const items = `/api/collections/${syntheticLayer.id}/items`;
const table = "layers.synthetic_samples";
const columns = `id, name, name_ur, sources, position_accuracy_m, position_method, position_note,
  kind, copper_ppm, sampled, ST_AsGeoJSON(geom, 9, 0) as geometry`;

function pageOfAll(): Measure {
  return {
    name: "first page of all",
    path: `${items}?limit=100`,
    statements: [pageOf("edition_to is null")],
  };
}

const area = "POLYGON((64 28, 67 27.5, 68.5 30, 66 31.5, 63.5 30.5, 64 28))";

function inArea(least: number): string {
  return `edition_to is null and geom && ST_MakeEnvelope(63, 27, 69, 32, 4326)
    and kind = 'rock' and copper_ppm >= ${least}
    and ST_Intersects(geom, ST_GeomFromText('${area}', 4326))`;
}

function areaPage(least: number): Measure {
  const filter = `kind = 'rock' AND copper_ppm >= ${least} AND S_INTERSECTS(geometry, ${area})`;
  return {
    name: "bbox, attributes, S_INTERSECTS: first page and count",
    path: `${items}?${new URLSearchParams({ bbox: "63,27,69,32", filter })}`,
    statements: [pageOf(inArea(least)), countOf(inArea(least))],
  };
}

/** Counted is only for the first page. */
async function pageAfter(url: string, first: Measure, least: number): Promise<Measure> {
  const { features, links } = (await (await fetch(url + first.path)).json()) as Page;
  const next = links.find(({ rel }) => rel === "next");
  if (!next) throw new Error("there is no second page");
  return {
    name: "the same, page after it",
    path: next.href.slice(url.length),
    statements: [pageOf(`${inArea(least)} and id > '${features.at(-1)?.id}'`)],
  };
}

interface Page {
  features: { id: string }[];
  links: { rel: string; href: string }[];
}

/** By hand, too, in a box first: as small as one may draw it for 25 km at this latitude. */
async function nearRoute(id: string): Promise<Measure> {
  const positions = (await routeOf(id)).coordinates.map((position) => position.join(" "));
  const line = `LINESTRING(${positions.join(", ")})`;
  const geometry = `ST_GeomFromText('${line}', 4326)`;
  const condition = `edition_to is null and geom && ST_Expand(${geometry}, 0.26)
    and ST_DWithin(geom::geography, ${geometry}::geography, 25000)`;
  const filter = `S_DWITHIN(geometry, ${line}, 25, 'km')`;
  return {
    name: `within 25 km of ${id}: first page and count`,
    path: `${items}?${new URLSearchParams({ filter })}`,
    statements: [pageOf(condition), countOf(condition)],
  };
}

async function routeOf(id: string): Promise<LineString> {
  const file = join(projectRoot, "geodata/layers/cpec-routes.geojson");
  const { features }: FeatureCollection = JSON.parse(await readFile(file, "utf8"));
  const route = features.find(({ properties }) => properties?.id === id);
  if (route?.geometry.type !== "LineString") throw new Error(`${id} is not a line`);
  return route.geometry;
}

/** The tile of each zoom that holds Kalat. */
function tile(z: number, least: number): Measure {
  const [lon, lat] = [66.59, 29.02];
  const x = Math.floor(((lon + 180) / 360) * 2 ** z);
  const y = Math.floor((0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / 2 / Math.PI) * 2 ** z);
  const filter = `kind = 'rock' AND copper_ppm >= ${least}`;
  return {
    name: `tile ${z}/${x}/${y}, filtered`,
    path: `/tiles/latest/${syntheticLayer.id}/${z}/${x}/${y}.mvt?${new URLSearchParams({ filter })}`,
    statements: [
      `select ST_AsMVT(feature, '${syntheticLayer.id}', 4096, 'geom', 'number') from (
        select number, id, name, name_ur, position_accuracy_m, kind,
          ST_AsMVTGeom(geom_3857, ST_TileEnvelope(${z}, ${x}, ${y}), 4096, 64) as geom
        from ${table}
        where edition_to is null and kind = 'rock' and copper_ppm >= ${least}
          and geom_3857 && ST_TileEnvelope(${z}, ${x}, ${y}, margin => 64.0 / 4096)) as feature`,
    ],
  };
}

function pageOf(condition: string): string {
  return `select ${columns} from ${table} where ${condition} order by id limit 100`;
}

function countOf(condition: string): string {
  return `select count(*) from ${table} where ${condition}`;
}
