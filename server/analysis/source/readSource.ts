import type { Geometry } from "geojson";
import type { LayerState } from "../../contract/wire.ts";
import { tableOf, visibleIn } from "../../database/layerTable.ts";
import { type Sql, sql } from "../../database/sql.ts";
import { crs84 } from "../../filter/filterCrs.ts";
import { FilterError } from "../../filter/filterError.ts";
import { limits } from "../../filter/limits.ts";
import { placeGeometries } from "../../filter/placeGeometries.ts";
import { readGeoJson } from "../../filter/readGeoJson.ts";
import { badParameter, HttpProblem } from "../../http/problem.ts";
import { BufferProblem } from "../buffer/bufferProblem.ts";
import { readSource as readDrawn } from "../buffer/readSource.ts";
import { collectionIn } from "../collectionIn.ts";
import { conditionOn } from "../conditionOn.ts";
import { maxSourceFeatures, type SourceInput } from "../inputs.ts";
import type { Workshop } from "../process.ts";
import { KnownShape } from "../shapes/knownShape.ts";
import type { Source } from "./source.ts";

/**
 * Finds what distances are measured from.
 * @throws HttpProblem 400 for a collection or features there are not, 413 for too many, 422 for a geometry that is not valid.
 */
export async function readSource(input: SourceInput, workshop: Workshop): Promise<Source[]> {
  if ("geometry" in input) {
    return [{ feature: null, shape: new KnownShape(readGeometry(input.geometry)), accuracyM: 0 }];
  }
  const layer = collectionIn(workshop.snapshot, input.collection, "inputs.source.collection");
  const condition = input.ids
    ? sql`id = any(${input.ids}::text[])`
    : ((await conditionOn(layer, { filter: input.filter }, "inputs.source.filter", workshop)) ??
      sql`true`);
  const { database, snapshot, options } = workshop;
  const query = selectSources(layer, snapshot.edition, condition);
  const rows = await database.query<SourceRow>(query, options);
  if (input.ids) refuseUnknown(input.ids, rows, layer, snapshot.edition);
  if (rows.length > maxSourceFeatures) {
    throw new HttpProblem(
      413,
      `inputs.source.filter: is true of more than ${maxSourceFeatures} features`,
    );
  }
  if (rows.length === 0) {
    throw badParameter("inputs.source.filter", `is true of no feature of ${layer.id}`);
  }
  return inOrderGiven(rows, input.ids).map((row) => sourceOf(row, layer));
}

/** A route is walked, and sites are compared, in the order in which they are named. */
function inOrderGiven(rows: readonly SourceRow[], ids: readonly string[] = []) {
  const places = new Map(ids.map((id, index) => [id, index]));
  return rows.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

interface SourceRow {
  id: string;
  name: string;
  nameUr: string | null;
  accuracyM: number | null;
  geometry: string;
}

function selectSources(layer: LayerState, edition: number, condition: Sql): Sql {
  return sql`select id, name, name_ur as "nameUr", position_accuracy_m as "accuracyM",
      ST_AsGeoJSON(geom, 17, 0) as geometry
    from ${tableOf(layer)} where ${visibleIn(edition)} and ${condition}
    order by id limit ${maxSourceFeatures + 1}`;
}

function sourceOf({ id, name, nameUr, accuracyM, geometry }: SourceRow, layer: LayerState): Source {
  return {
    feature: { layer: layer.id, id, name, nameUr },
    shape: new KnownShape(JSON.parse(geometry)),
    accuracyM: accuracyM ?? 0,
  };
}

function refuseUnknown(
  ids: readonly string[],
  rows: readonly SourceRow[],
  layer: LayerState,
  edition: number,
): void {
  const found = new Set(rows.map(({ id }) => id));
  const unknown = ids.filter((id) => !found.has(id)).slice(0, 10);
  if (unknown.length === 0) return;
  const names = unknown.map((id) => `"${id}"`).join(", ");
  throw badParameter("inputs.source.ids", `edition ${edition} of ${layer.id} has no ${names}`);
}

/** @throws HttpProblem 400 for what is no GeoJSON geometry, 413 for one too large, 422 for one that is not valid. */
function readGeometry(given: object): Geometry {
  let vertices = 0;
  const geometry = readGeoJson(given, "inputs.source.geometry", {
    onVertex: () => {
      vertices += 1;
      if (vertices > limits.vertices) {
        const most = `may have at most ${limits.vertices} vertices`;
        throw new HttpProblem(413, `inputs.source.geometry: ${most}`);
      }
    },
    expected: (what, path) => badParameter(path, `must be ${what}`),
  });
  refuseInvalid(geometry);
  return geometry;
}

function refuseInvalid(geometry: Geometry): void {
  try {
    const errorAt = (_node: unknown, problem: string) => new FilterError(problem);
    placeGeometries({ expression: { kind: "geometry", geometry }, errorAt }, crs84);
    // What could not be drawn round could not be measured from either: it has no one shortest way.
    readDrawn([geometry]);
  } catch (error) {
    if (!(error instanceof FilterError || error instanceof BufferProblem)) throw error;
    throw new HttpProblem(422, `inputs.source.geometry: ${error.message}`);
  }
}
