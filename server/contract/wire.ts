import type { Feature, Geometry } from "geojson";
import type { Bbox, Language, LayerDeclaration, LayerGroup } from "../../geodata/declaration.ts";
import type { DateInterval } from "./datePrecision.ts";

/** Shapes of the JSON between server and client. */

/** One layer as `/catalog.json` tells it: the declaration, and what the edition holds. */
export interface LayerState extends LayerDeclaration {
  /** Features of the edition. */
  featureCount: number;
  /** Box of the features, or null when there are none. */
  bbox: Bbox | null;
  /** The newest edition, up to the one asked for, that changed this layer; 0 when none did. */
  changedInEdition: number;
}

/** `GET /catalog.json?edition=`: the client's first request. */
export interface CatalogResponse {
  edition: number;
  latestEdition: number;
  /** ISO 8601 instant at which the edition was published. */
  publishedAt: string;
  groups: readonly LayerGroup[];
  /** In drawing order, bottom first. */
  layers: readonly LayerState[];
  /** Worldview profile used when a map does not name one. */
  defaultWorldview: Worldview;
  /** Raster basemaps the operator has configured; empty when none. */
  rasterBasemaps: readonly RasterBasemap[];
}

export type Worldview = "un" | "pk";

export interface RasterBasemap {
  id: string;
  title: string;
  /** `{z}/{x}/{y}` template. */
  url: string;
  attribution: string;
  kind: "raster" | "terrain";
}

/** `GET /api/search?q=&limit=&edition=`: names in either language */
export interface SearchResponse {
  results: readonly SearchResult[];
}

export interface SearchResult {
  layer: string;
  id: string;
  name: string;
  name_ur: string | null;
  /** The class it is drawn as; null in a layer without classes. */
  class: string | null;
  /** [west, south, east, north]; a point has west = east. */
  bbox: Bbox;
}

/** `GET /api/collections/{layer}/items/{id}?edition=` */
export type FeatureResponse = Feature<Geometry, Record<string, PropertyValue>>;

/** `GET /api/collections/{layer}/items?limit=&sortby=&edition=`: what the client reads of it. */
export interface FeatureCollectionResponse {
  type: "FeatureCollection";
  /** Features there are, and features sent. */
  numberMatched: number;
  numberReturned: number;
  features: readonly FeatureResponse[];
  /** To the next page, where there is one, and elsewhere. */
  links: readonly { rel: string; href: string }[];
}

/** `GET /api/collections/{layer}/histogram?property=&interval=`: features counted by a date. */
export interface DateHistogram {
  edition: number;
  property: string;
  interval: DateInterval;
  numberMatched: number;
  /** Of those, features without a date: they are in no bin. */
  undated: number;
  /** In order of time; those without features are left out. */
  bins: readonly DateBin[];
}

export interface DateBin {
  /** First day, YYYY-MM-DD. */
  start: string;
  count: number;
  /** Of those, dates known less exactly than the interval: they may lie outside it. */
  inexact: number;
}

export type PropertyValue = string | number | boolean | readonly string[] | null;

/** RFC 9457. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  /** The parameters that were wrong, each with what was wrong with it. */
  errors?: readonly ParameterError[];
}

export interface ParameterError {
  parameter: string;
  detail: string;
}

export type { Language };
