import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { tableOf, visibleIn } from "../database/layerTable.ts";
import { type Sql, sql } from "../database/sql.ts";

/** Rows of one `source`: each id that the features of the edition cite. */
export function selectCited(
  layer: LayerDeclaration,
  edition: number,
  condition: Sql | undefined,
): Sql {
  return sql`select distinct unnest(sources) as source from ${tableOf(layer)}
    where ${visibleIn(edition)} and ${condition ?? sql`true`}`;
}
