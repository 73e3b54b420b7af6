import type { Geometry } from "geojson";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { PropertyValue } from "../../server/contract/wire.ts";

/** Where the rows of a table come from: a layer of the server, or a file that stays in the browser. */
export interface RowSource {
  /** The same for sources that give the same rows. */
  readonly key: string;
  readonly layer: TableLayer;
  /** Columns at first, the name not among them. */
  readonly defaultColumns: readonly string[];
  /** @throws what keeps the rows away now; the reader may ask again. */
  page(request: PageRequest, signal: AbortSignal): Promise<RowPage>;
}

/** What a table must know of a layer. */
export type TableLayer = Pick<LayerDeclaration, "id" | "title" | "properties">;

export interface PageRequest {
  sort: RowSort;
  /** Names of the properties wanted; a source may give more. */
  properties: readonly string[];
  /** `next` of the page before; undefined for the first. */
  after: string | undefined;
  limit: number;
}

/** Missing values come last, whatever the direction. */
export interface RowSort {
  property: string;
  direction: "asc" | "desc";
}

export interface RowPage {
  rows: readonly Row[];
  /** Rows on all pages together, exactly. */
  total: number;
  /** Undefined on the last page. */
  next: string | undefined;
}

/** A feature. */
export interface Row {
  /** Unique in the layer. */
  id: string;
  properties: Readonly<Record<string, PropertyValue>>;
  /** Longitude and latitude. */
  geometry: Geometry;
}
