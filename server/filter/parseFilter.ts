import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { check } from "./check.ts";
import { crs84, type FilterCrs } from "./filterCrs.ts";
import type { Parsed } from "./nodeBuilder.ts";
import { filterKey } from "./normalise.ts";
import { parseJson } from "./parseJson.ts";
import { parseText } from "./parseText.ts";
import { placeGeometries } from "./placeGeometries.ts";

/** What is asked of the features of a layer, by a filter or otherwise. */
export type Condition = Omit<Filter, "key">;

export type FilterLanguage = "cql2-text" | "cql2-json";

/**
 * A filter that fits its layer: for `formatText`, and for `toSql` and `toPredicate` once the features
 * that it names are resolved. Its geometries are in longitude and latitude, and valid; it has no boxes.
 */
export interface Filter extends Parsed {
  layer: LayerDeclaration;
  /**
   * The same for filters that mean the same by their logic: for caches. Features are named in it by
   * id, or by layer and condition, so that one that names any means another thing in another edition.
   */
  key: string;
}

/**
 * Reads a filter of a layer's features.
 * @param options.crs of the geometries in it; CRS84 when absent.
 * @throws FilterError saying what is wrong and where.
 */
export function parseFilter(
  source: string,
  layer: LayerDeclaration,
  options: { lang?: FilterLanguage; crs?: FilterCrs } = {},
): Filter {
  const parsed: Parsed = options.lang === "cql2-json" ? parseJson(source) : parseText(source);
  check(parsed, layer);
  const placed = placeGeometries(parsed, options.crs ?? crs84);
  return { layer, ...placed, key: filterKey(placed.expression) };
}
