import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Database } from "../../server/database/database.ts";
import { tableOf } from "../../server/database/layerTable.ts";
import { type Sql, sql } from "../../server/database/sql.ts";
import { syncTablesIn } from "../../server/database/syncLayerTables.ts";
import { storeLayer } from "../../server/load/declared/store.ts";
import { editionChannel, latestEdition } from "../../server/load/editions.ts";

export const featureCount = 1_000_000;

/** Features that stand for nothing real, the same in every run. */
export interface Synthetic {
  layer: LayerDeclaration;
  insert(edition: number, count: number): Sql;
}

/** A point anywhere in a layer's extent, all places as likely. */
export function anywhereIn({ extent: [west, south, east, north] }: LayerDeclaration): Sql {
  return sql`ST_SetSRID(ST_MakePoint(${west}::float8 + random() * ${east - west}::float8,
    ${south}::float8 + random() * ${north - south}::float8), 4326)`;
}

/** Declares the layer and publishes its features as the next edition. */
export async function publishSynthetic(
  database: Database,
  { layer, insert }: Synthetic,
  count = featureCount,
): Promise<void> {
  await database.transaction(
    async (transaction) => {
      const edition = (await latestEdition(transaction)) + 1;
      await storeLayer(transaction, {
        layer,
        mapping: { properties: {}, rules: [], ignore: [], reverseLines: false },
        sources: [],
      });
      await syncTablesIn(transaction, [layer]);
      await transaction.query(sql`insert into naqsha.editions (edition) values (${edition}::int)`);
      await transaction.query(sql`select setseed(0.5)`);
      await transaction.query(insert(edition, count));
      await transaction.query(recordEdition(layer, edition, count));
      await transaction.query(sql`select pg_notify(${editionChannel}, ${String(edition)})`);
    },
    { statementTimeoutMs: 0 },
  );
  await database.execute(`vacuum analyze ${tableOf(layer).text}`);
}

function recordEdition({ id, extent }: LayerDeclaration, edition: number, count: number): Sql {
  return sql`insert into naqsha.edition_layers
      (edition, layer, origin, added, changed, removed, feature_count, bbox)
    values (${edition}::int, ${id}, 'loaded', ${count}::int, 0, 0,
      ${count}::int, ${[...extent]}::float8[])`;
}
