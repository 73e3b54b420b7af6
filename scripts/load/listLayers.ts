import type { Queryable } from "../../server/database/database.ts";
import { ServedCatalog, type Shipped } from "../../server/load/declared/servedCatalog.ts";
import { latestEdition, layerStates } from "../../server/load/editions.ts";
import { presets } from "../../server/load/presets/presets.ts";

/** The layers of the latest edition, how many features each has, and which were added. */
export async function listLayers(database: Queryable, shipped: Shipped): Promise<string[]> {
  const catalog = await ServedCatalog.read(database, shipped);
  const edition = await latestEdition(database);
  const contents = await layerStates(database, catalog, edition);
  const layers = catalog.listedIn(edition, contents).map(({ id, title }) => {
    const isAdded = !shipped.catalog.layers.some((layer) => layer.id === id);
    const count = contents[id]?.featureCount ?? 0;
    const features = count === 1 ? "1 feature" : `${count} features`;
    return `  ${id}: ${title.en}; ${features}${isAdded ? "; added" : ""}`;
  });
  return [
    `Layers of edition ${edition}:`,
    ...layers,
    "Presets:",
    ...presets.map(({ name, description }) => `  ${name}: ${description}`),
  ];
}
