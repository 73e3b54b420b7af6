import { isNarrowed, layerQuery } from "../../server/contract/layerQuery.ts";
import type { CatalogResponse, LayerState } from "../../server/contract/wire.ts";
import { localRows } from "../local/localRows.ts";
import { language } from "../state/effective.ts";
import { findLayer } from "../state/layers.ts";
import type { State } from "../state/store.ts";
import { type Column, columnsOf } from "./columns.ts";
import type { Download } from "./downloadList.ts";
import { layerRows } from "./layerRows.ts";
import { rememberedTables } from "./rememberedTables.ts";
import type { RowSort, RowSource } from "./rowSource.ts";

/** A layer of the catalog, or a file of the reader's. */
export type ListedLayer = Pick<LayerState, "id" | "title" | "properties" | "featureCount" | "bbox">;

/** What is listed, and how. */
export interface Listed {
  catalog: CatalogResponse;
  layer: ListedLayer;
  /** Whether only some of its features are asked for. */
  isNarrowed: boolean;
  /** What can be downloaded; null of a file of the reader's, who has it. */
  download: Pick<Download, "layer" | "query"> | null;
  source: RowSource;
  columns: readonly Column[];
  sort: RowSort;
}

/** Null while there is no table, or nothing is known of what it is of. */
export function whatIsListed(state: State): Listed | null {
  const { catalog, table, spec, local } = state;
  if (!catalog || table === null) return null;
  const file = local.layers.find(({ id }) => id === table);
  if (file) {
    const source = localRows(file);
    const layer = { ...source.layer, featureCount: file.count, bbox: file.bbox };
    const isNarrowed = file.matched !== file.count;
    return { catalog, layer, isNarrowed, download: null, ...arranged(source, state) };
  }
  const layer = findLayer(catalog, table);
  if (!layer) return null;
  const query = layerQuery(spec, layer);
  const rows = arranged(layerRows(layer, query, catalog), state);
  return { catalog, layer, isNarrowed: isNarrowed(query), download: { layer, query }, ...rows };
}

/** As the reader left it, by name at first. */
function arranged(source: RowSource, state: State): Pick<Listed, "source" | "columns" | "sort"> {
  const { layer, defaultColumns } = source;
  const { columns: names = defaultColumns, sort } = rememberedTables.get(layer.id) ?? {};
  const columns = columnsOf(layer, names, language(state));
  const byName: RowSort = { property: columns[0]?.sortBy ?? "id", direction: "asc" };
  return { source, columns, sort: sort ?? byName };
}
