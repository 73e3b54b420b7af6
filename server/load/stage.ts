import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Queryable } from "../database/database.ts";
import { columnType, propertyColumns, tableName, tableOf } from "../database/layerTable.ts";
import { identifier, join, type Sql, sql } from "../database/sql.ts";
import { type CheckedFeature, checkFeature } from "./check/checkFeature.ts";
import { ProblemList } from "./problemList.ts";
import type { ReadFeature } from "./reader.ts";

/** A file's features in a temporary table of the transaction. */
export interface Staged {
  layer: LayerDeclaration;
  table: Sql;
  /** Features without a problem. */
  goodCount: number;
  problems: ProblemList;
  /** What was put right on the way. */
  notes: ProblemList;
}

/** JSON sent to the database at a time. Measured with 50,000 points: 32 KiB is 10 % slower, 2 MiB 25 %. */
const batchLength = 256 * 1024;

/** Reads, checks and stages all features. Those with problems are left out, and listed. */
export async function stage(
  transaction: Queryable,
  layer: LayerDeclaration,
  features: AsyncIterable<ReadFeature>,
  sourceIds: ReadonlySet<string>,
): Promise<Staged> {
  const staged: Staged = {
    layer,
    table: identifier(`staged_${tableName(layer)}`),
    goodCount: 0,
    problems: new ProblemList(),
    notes: new ProblemList(),
  };
  await transaction.query(createStaged(staged));
  await fill(transaction, staged, goodRecords(staged, features, sourceIds));
  await transaction.query(sql`analyze ${staged.table}`);
  await removeDuplicates(transaction, staged);
  await removeInvalid(transaction, staged);
  return staged;
}

async function* goodRecords(
  staged: Staged,
  features: AsyncIterable<ReadFeature>,
  sourceIds: ReadonlySet<string>,
): AsyncGenerator<string> {
  for await (const { index, feature: given, problems: found = [] } of features) {
    for (const reason of found) staged.problems.add({ index, id: null, reason });
    if (found.length > 0) continue;
    const { id, feature, problems, notes } = checkFeature(given, staged.layer, sourceIds);
    for (const reason of problems) staged.problems.add({ index, id, reason });
    for (const reason of notes) staged.notes.add({ index, id, reason });
    if (!feature) continue;
    staged.goodCount += 1;
    yield recordOf(index, feature);
  }
}

/** While the database takes one batch, the next is read and checked. */
async function fill(
  transaction: Queryable,
  staged: Staged,
  records: AsyncIterable<string>,
): Promise<void> {
  let sending: Promise<unknown> = Promise.resolve();
  let batch: string[] = [];
  let length = 0;
  const send = async () => {
    await sending;
    sending = transaction.query(insertStaged(staged, batch));
    // Awaited by the next batch; until then a failure is not unhandled.
    sending.catch(() => {});
    batch = [];
    length = 0;
  };
  for await (const record of records) {
    batch.push(record);
    length += record.length;
    if (length > batchLength) await send();
  }
  await send();
  await sending;
}

function createStaged({ layer, table }: Staged): Sql {
  return sql`create temp table ${table} on commit drop as
    select 0 as feature_index, content_hash, ${propertyColumns(layer)}, geom
    from ${tableOf(layer)} with no data`;
}

function recordOf(index: number, { properties, geometry, contentHash }: CheckedFeature): string {
  const own = { feature_index: index, content_hash: contentHash, geom: geometry };
  return JSON.stringify({ ...properties, ...own });
}

/** One JSON document per batch: one value to bind, which both databases take apart quickly. */
function insertStaged({ layer, table }: Staged, records: readonly string[]): Sql {
  const columns = propertyColumns(layer);
  const types = Object.entries(layer.properties).map(
    ([name, property]) => sql`${identifier(name)} ${columnType(property)}`,
  );
  return sql`insert into ${table} (feature_index, content_hash, ${columns}, geom)
    select feature_index, content_hash, ${columns}, ST_GeomFromGeoJSON(geom)
    from json_to_recordset(${`[${records.join(",")}]`}::json)
      as record (feature_index integer, content_hash text, ${join(types)}, geom text)`;
}

/** Of the features with one id, the first is taken to be meant. */
async function removeDuplicates(transaction: Queryable, staged: Staged): Promise<void> {
  const { table, problems } = staged;
  const repeated = await transaction.query<{ index: number; id: string; first: number }>(sql`
    with repeated as (
      delete from ${table} as staged
      using (
        select feature_index, min(feature_index) over (partition by id) as first from ${table}
      ) as same
      where same.feature_index = staged.feature_index and same.first < staged.feature_index
      returning staged.feature_index as index, id, first
    )
    select * from repeated order by index`);
  staged.goodCount -= repeated.length;
  for (const { index, id, first } of repeated) {
    problems.add({ index, id, reason: `its id is that of feature ${first}` });
  }
}

async function removeInvalid(transaction: Queryable, staged: Staged): Promise<void> {
  const { layer, table, problems } = staged;
  if (layer.geometry.every((type) => type.endsWith("Point"))) return;
  const invalid = await transaction.query<{
    index: number;
    id: string;
    reason: string;
    lon: number | null;
    lat: number | null;
  }>(sql`
    with invalid as (
      delete from ${table} where not ST_IsValid(geom)
      returning feature_index as index, id, ST_IsValidDetail(geom) as detail
    )
    select index, id, (detail).reason, ST_X((detail).location) as lon, ST_Y((detail).location) as lat
    from invalid order by index`);
  staged.goodCount -= invalid.length;
  for (const { index, id, reason, lon, lat } of invalid) {
    const where = lon === null ? "" : ` at [${lon}, ${lat}]`;
    problems.add({ index, id, reason: `its geometry is not valid: ${reason}${where}` });
  }
}
