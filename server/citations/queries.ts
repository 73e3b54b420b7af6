import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { tableOf, visibleIn } from "../database/layerTable.ts";
import { type Sql, sql } from "../database/sql.ts";

export interface CitedFeature {
  id: string;
  name: string;
  sources: readonly string[];
}

export function selectCited(layer: LayerDeclaration, edition: number, id: string): Sql {
  return sql`select id, name, sources from ${tableOf(layer)}
    where ${visibleIn(edition)} and id = ${id}`;
}
