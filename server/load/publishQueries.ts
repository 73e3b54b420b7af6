import { propertyColumns, tableOf } from "../database/layerTable.ts";
import { type Sql, sql } from "../database/sql.ts";
import type { Staged } from "./stage.ts";

export interface LayerCounts {
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
}

export function countChanges({ layer, table }: Staged): Sql {
  return sql`
    select
      count(*) filter (where current.id is null)::int as added,
      count(*) filter (where staged.content_hash <> current.content_hash)::int as changed,
      count(*) filter (where staged.id is null)::int as removed,
      count(*) filter (where staged.content_hash = current.content_hash)::int as unchanged
    from ${table} as staged
    full join (select id, content_hash from ${tableOf(layer)} where edition_to is null) as current
      on staged.id = current.id`;
}

export function insertEdition(edition: number): Sql {
  return sql`insert into naqsha.editions (edition) values (${edition}::int)`;
}

/** Ends the rows whose feature changed or went away. What is current after this has not changed. */
export function retireRows({ layer, table }: Staged, edition: number): Sql {
  return sql`
    update ${tableOf(layer)} as current set edition_to = ${edition}::int
    where edition_to is null and not exists (
      select from ${table} as staged
      where staged.id = current.id and staged.content_hash = current.content_hash
    )`;
}

/** Adds the rows of new and changed features. A feature that was here before has its number again. */
export function insertRows({ layer, table }: Staged, edition: number): Sql {
  const columns = propertyColumns(layer);
  return sql`
    insert into ${tableOf(layer)} (number, content_hash, edition_from, ${columns}, geom)
    select
      coalesce(known.number, highest.number + row_number() over (partition by known.number order by feature_index)),
      content_hash, ${edition}::int, ${columns}, geom
    from ${table} as staged
    left join (select id, min(number) as number from ${tableOf(layer)} group by id) as known using (id)
    cross join (select coalesce(max(number), 0) as number from ${tableOf(layer)}) as highest
    where not exists (
      select from ${tableOf(layer)} as current
      where current.edition_to is null and current.id = staged.id
    )
    order by feature_index`;
}

/** Writes what the edition changed and what the layer holds in it. */
export function recordChange(
  { layer, table }: Staged,
  edition: number,
  origin: "shipped" | "loaded",
  { added, changed, removed }: LayerCounts,
): Sql {
  return sql`
    insert into naqsha.edition_layers
      (edition, layer, origin, added, changed, removed, feature_count, bbox)
    select ${edition}::int, ${layer.id}, ${origin}, ${added}::int, ${changed}::int, ${removed}::int,
      count(*), case when count(*) > 0 then array[
        ST_XMin(ST_Extent(geom)), ST_YMin(ST_Extent(geom)),
        ST_XMax(ST_Extent(geom)), ST_YMax(ST_Extent(geom))] end
    from ${table}`;
}

/** Remembers that the layer's content is the shipped file with this hash. */
export function recordSeed(layerId: string, hash: string): Sql {
  return sql`
    insert into naqsha.seeds (layer, file_hash) values (${layerId}, ${hash})
    on conflict (layer) do update set file_hash = excluded.file_hash`;
}

/** Remembers that the layer's content is no longer the shipped file. */
export function forgetSeed(layerId: string): Sql {
  return sql`delete from naqsha.seeds where layer = ${layerId}`;
}
