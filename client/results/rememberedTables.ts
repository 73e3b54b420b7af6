import type { RowSort } from "./rowSource.ts";

/** How a reader has arranged the table of a layer. */
export interface TableArrangement {
  /** Undefined: the usual ones. */
  columns?: readonly string[] | undefined;
  /** Undefined: by name. */
  sort?: RowSort | undefined;
}

/** By layer id, as long as the page is open: the address holds the map, and a table is not on it. */
export const rememberedTables = new Map<string, TableArrangement>();
