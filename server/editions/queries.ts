import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { ChangeCounts } from "../contract/editions.ts";
import { propertyColumns, tableOf, visibleIn } from "../database/layerTable.ts";
import { type Sql, sql } from "../database/sql.ts";

export interface EditionRow {
  edition: number;
  publishedAt: Date;
  layers: (ChangeCounts & { layer: string; featureCount: number })[];
}

/** Editions before one, the newest first. */
export function selectEditions(before: number, limit: number): Sql {
  return sql`
    select edition, published_at as "publishedAt", (
      select coalesce(json_agg(json_build_object(
        'layer', layer, 'added', added, 'changed', changed, 'removed', removed,
        'featureCount', feature_count) order by layer), '[]')
      from naqsha.edition_layers changes where changes.edition = editions.edition
    ) as layers
    from naqsha.editions
    where edition > 0 and edition < ${before}::bigint
    order by edition desc limit ${limit}::int`;
}

/** Ids of the layers that any edition changed after `since`, up to `edition`. */
export function selectTouchedLayers(since: number, edition: number): Sql {
  return sql`select distinct layer from naqsha.edition_layers
    where edition > ${since}::int and edition <= ${edition}::int`;
}

export interface Between {
  layer: LayerDeclaration;
  since: number;
  edition: number;
}

export function countChanges(between: Between): Sql {
  return sql`with ${differing(between)}
    select count(*) filter (where "hadFid" is null)::int as added,
      count(*) filter (where "hadFid" is not null and "hasFid" is not null)::int as changed,
      count(*) filter (where "hasFid" is null)::int as removed
    from differing`;
}

/** A feature in the one edition and in the other; null where it is not. */
export interface ChangeRow {
  id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  moved: boolean | null;
}

/** In order of id, those after an id. */
export function selectChanges(between: Between, after: string, limit: number): Sql {
  const table = tableOf(between.layer);
  const properties = (fid: Sql) => sql`(select to_jsonb(row) from
    (select ${propertyColumns(between.layer)} from ${table} where fid = ${fid}) row)`;
  const geometry = (fid: Sql) => sql`(select geom from ${table} where fid = ${fid})`;
  return sql`with ${differing(between)}
    select id, ${properties(sql`"hadFid"`)} as before, ${properties(sql`"hasFid"`)} as after,
      not ST_OrderingEquals(${geometry(sql`"hadFid"`)}, ${geometry(sql`"hasFid"`)}) as moved
    from differing where id > ${after} collate "C" order by id collate "C" limit ${limit}::int`;
}

/** Versions that came or went since; what went and came back alike is no difference. */
function differing({ layer, since, edition }: Between): Sql {
  const versions = (of: Sql) =>
    sql`select id, fid, content_hash from ${tableOf(layer)} where ${of}`;
  const gone = sql`${visibleIn(since)} and edition_to <= ${edition}::int`;
  const come = sql`${visibleIn(edition)} and edition_from > ${since}::int`;
  return sql`differing as (
    select id, had.fid as "hadFid", has.fid as "hasFid"
    from (${versions(gone)}) had full join (${versions(come)}) has using (id)
    where had.content_hash is distinct from has.content_hash)`;
}
