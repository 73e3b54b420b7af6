import type { Catalog, LayerDeclaration } from "../../geodata/declaration.ts";
import type { Database, Queryable } from "../database/database.ts";
import { takeLock } from "../database/locks.ts";
import { sql } from "../database/sql.ts";
import { type LayerLoad, type Publication, publishIn } from "./publish.ts";
import { readFeatures } from "./readFeatures.ts";
import { hashFile, shippedFile } from "./shippedFiles.ts";
import { readSourceIds } from "./sources.ts";

/**
 * Publishes the shipped layers that the database does not have yet, or has in an older version, as
 * one edition. A layer whose content somebody loaded is left alone. Of servers that start together,
 * one seeds and the others wait for it.
 * @param report told what was done and what was not, one line at a time.
 * @throws LoadRejected, UnreadableFile when a shipped file is wrong; nothing is published then.
 */
export async function seed(
  database: Database,
  catalog: Catalog,
  geodataDir: string,
  report: (line: string) => void,
): Promise<void> {
  await database.transaction(
    async (transaction) => {
      await transaction.query(takeLock("seed"));
      const loads = await outdated(transaction, catalog, geodataDir, report);
      if (loads.length === 0) return;
      report(`Loading ${loads.length} shipped layers`);
      const sourceIds = await readSourceIds(geodataDir);
      reportPublication(await publishIn(transaction, loads, { sourceIds }), report);
    },
    { statementTimeoutMs: 0 },
  );
}

/** Shipped files whose hash is not the one last published. */
async function outdated(
  transaction: Queryable,
  { layers }: Catalog,
  geodataDir: string,
  report: (line: string) => void,
): Promise<LayerLoad[]> {
  const contents = await currentContents(transaction);
  const loads: LayerLoad[] = [];
  for (const layer of layers) {
    const file = shippedFile(geodataDir, layer);
    const content = contents.get(layer.id);
    if (content?.loadedInEdition) {
      report(keptAsLoaded(layer, content.loadedInEdition, file));
    } else if (!file) {
      report(`Layer ${layer.id}: no file is shipped for it; it stays as it is`);
    } else {
      const shippedHash = await hashFile(file);
      if (shippedHash === content?.shippedHash) continue;
      loads.push({ layer, features: readFeatures(file), shippedHash });
    }
  }
  return loads;
}

interface LayerOrigin {
  layer: string;
  shippedHash: string | null;
  /** Edition in which somebody loaded what the layer has now. */
  loadedInEdition: number | null;
}

async function currentContents(transaction: Queryable): Promise<Map<string, LayerOrigin>> {
  const rows = await transaction.query<LayerOrigin>(sql`
    select layer, file_hash as "shippedHash",
      case when file_hash is null then edition end as "loadedInEdition"
    from (select distinct on (layer) layer, edition from naqsha.edition_layers
      order by layer, edition desc) as newest
    full join naqsha.seeds using (layer)`);
  return new Map(rows.map((row) => [row.layer, row]));
}

function keptAsLoaded({ id }: LayerDeclaration, edition: number, file: string | undefined): string {
  const kept = `Layer ${id}: kept as loaded in edition ${edition}`;
  return file ? `${kept}; to take the shipped one: npm run load -- ${file} --layer ${id}` : kept;
}

function reportPublication({ edition, layers }: Publication, report: (line: string) => void): void {
  for (const { layer, added, changed, removed } of layers) {
    report(`Layer ${layer}: ${added} added, ${changed} changed, ${removed} removed`);
  }
  report(edition === null ? "Nothing changed" : `Published edition ${edition}`);
}
