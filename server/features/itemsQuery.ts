import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { LayerState } from "../contract/wire.ts";
import type { Node } from "../filter/ast.ts";
import { FilterError } from "../filter/filterError.ts";
import { filterKey } from "../filter/normalise.ts";
import {
  type Condition,
  type Filter,
  type FilterLanguage,
  parseFilter,
} from "../filter/parseFilter.ts";
import { badParameter } from "../http/problem.ts";
import { bboxCondition } from "./bboxParam.ts";
import { type Crs, crs84, crsListOf, crsOf, placingOf } from "./crs.ts";
import { type Cursor, decodeCursor, type Walk } from "./cursor.ts";
import { datetimeCondition } from "./datetimeParam.ts";
import { propertyCondition, propertyParams } from "./propertyParams.ts";
import { formatSort, parseSortby, type SortKey } from "./sortby.ts";

export const defaultLimit = 100;
export const maxLimit = 10_000;

/** The parameters of items, as they were given, each at most once. */
export type ItemsParams = Readonly<Record<string, string | undefined>>;

/** What a request for items asks of the database. */
export interface ItemsQuery {
  layer: LayerState;
  /** Undefined: all features. The features that it names are not resolved yet. */
  condition: Condition | undefined;
  crs: Crs;
  sort: readonly SortKey[];
  /** Names of the properties to give, in declared order. */
  properties: readonly string[];
  limit: number;
  /** Of the page before; undefined for the first. */
  cursor: Cursor | undefined;
  walk: Walk;
}

/** @throws HttpProblem 400 naming the wrong parameter; FilterError for a filter. */
export function readItemsQuery(layer: LayerState, params: ItemsParams): ItemsQuery {
  const condition = readCondition(layer, params);
  const sort = parseSortby(params.sortby, layer);
  const walk = {
    layer: layer.id,
    condition: condition ? filterKey(condition.expression) : "",
    sort: formatSort(sort),
  };
  return {
    layer,
    condition,
    crs: readCrs("crs", params.crs, layer),
    sort,
    properties: readProperties(params.properties, layer),
    limit: readLimit(params.limit),
    cursor: params.cursor === undefined ? undefined : decodeCursor(params.cursor, walk),
    walk,
  };
}

/** The CRS a parameter names. @throws HttpProblem 400 */
export function readCrs(parameter: string, uri: string | undefined, layer: LayerDeclaration): Crs {
  if (uri === undefined) return crs84;
  const crs = crsOf(layer, uri);
  if (crs) return crs;
  const served = crsListOf(layer).map((each) => each.uri);
  throw badParameter(parameter, `${layer.id} is served in ${served.join(", ")}`);
}

/** The properties that `properties` names; all of them without it. @throws HttpProblem 400 */
export function readProperties(
  text: string | undefined,
  { id, properties }: LayerDeclaration,
): readonly string[] {
  const declared = Object.keys(properties);
  if (text === undefined) return declared;
  const asked = text === "" ? [] : text.split(",");
  const unknown = asked.find((name) => !declared.includes(name));
  if (unknown !== undefined) {
    throw badParameter("properties", `"${unknown.slice(0, 60)}" is not a property of ${id}`);
  }
  return declared.filter((name) => asked.includes(name));
}

/** Beyond the maximum the standard wants the maximum, not an error. */
function readLimit(text: string | undefined): number {
  if (text === undefined) return defaultLimit;
  if (!/^\d{1,20}$/.test(text)) throw badParameter("limit", "must be a whole number");
  if (Number(text) < 1) throw badParameter("limit", "must be 1 or more");
  return Math.min(Number(text), maxLimit);
}

/**
 * What features are asked for, by place, time, filter and values of properties.
 * @throws HttpProblem 400 naming the wrong parameter; FilterError for a filter.
 */
export function readCondition(layer: LayerDeclaration, params: ItemsParams): Condition | undefined {
  const { bbox, datetime, filter } = params;
  const bboxCrs = readCrs("bbox-crs", params["bbox-crs"], layer);
  const asked = readFilter(filter, params, layer);
  const conditions = [
    bbox === undefined ? undefined : bboxCondition(bbox, bboxCrs),
    datetime === undefined ? undefined : datetimeCondition(datetime, layer),
    asked?.expression,
    ...Object.entries(propertyParams(layer)).map(([name, { type }]) => {
      const value = params[name];
      return value === undefined ? undefined : propertyCondition(name, value, type);
    }),
  ].filter((condition) => condition !== undefined);
  const [only] = conditions;
  if (!only) return undefined;
  const all: Node = { kind: "call", op: "and", args: conditions };
  // Nothing but a filter names features, which is what can turn out wrong later.
  const errorAt = asked?.errorAt ?? ((_node, problem) => new FilterError(problem));
  return { layer, expression: conditions.length === 1 ? only : all, errorAt };
}

const languages: readonly FilterLanguage[] = ["cql2-text", "cql2-json"];

function readFilter(
  source: string | undefined,
  params: ItemsParams,
  layer: LayerDeclaration,
): Filter | undefined {
  const lang = languages.find((each) => each === (params["filter-lang"] ?? "cql2-text"));
  if (!lang) throw badParameter("filter-lang", `must be ${languages.join(" or ")}`);
  const crs = readCrs("filter-crs", params["filter-crs"], layer);
  // A form whose field was left empty sends it so.
  if (!source) return undefined;
  return parseFilter(source, layer, { lang, crs: placingOf(crs) });
}
