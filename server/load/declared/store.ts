import type { LayerDeclaration, SourceRecord } from "../../../geodata/declaration.ts";
import type { Queryable } from "../../database/database.ts";
import { sql } from "../../database/sql.ts";
import type { Mapping } from "../mapping/mapping.ts";
import type { DeclaredLayer } from "./declaredLayer.ts";

export interface StoredLayer extends DeclaredLayer {
  /** From this edition on the layer is not listed; null while it is. */
  removedInEdition: number | null;
}

/** Every layer ever declared, in the order of their ids. */
export async function storedLayers(database: Queryable): Promise<StoredLayer[]> {
  return database.query<{
    layer: LayerDeclaration;
    mapping: Mapping;
    sources: SourceRecord[];
    removedInEdition: number | null;
  }>(sql`
    select layer, mapping, sources, removed_in_edition as "removedInEdition"
    from naqsha.declared_layers order by id`);
}

/** Declares the layer, or declares it anew. */
export async function storeLayer(
  transaction: Queryable,
  { layer, mapping, sources }: DeclaredLayer,
): Promise<void> {
  await transaction.query(sql`
    insert into naqsha.declared_layers (id, layer, mapping, sources)
    values (${layer.id}, ${JSON.stringify(layer)}::json, ${JSON.stringify(mapping)}::json,
      ${JSON.stringify(sources)}::json)
    on conflict (id) do update set layer = excluded.layer, mapping = excluded.mapping,
      sources = excluded.sources, removed_in_edition = null`);
}

export async function markRemoved(
  transaction: Queryable,
  layerId: string,
  edition: number,
): Promise<void> {
  await transaction.query(sql`
    update naqsha.declared_layers set removed_in_edition = ${edition}::int where id = ${layerId}`);
}
