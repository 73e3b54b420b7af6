import type { Geometry } from "geojson";
import type { Bbox, Language } from "../../geodata/declaration.ts";
import type { Worldview } from "./wire.ts";
import type { ZoneSpec } from "./zoneSpec.ts";

/** A map, completely: the same query string means the same map at every address. */
export interface MapSpec {
  /** Absent: the latest. */
  edition?: number;
  view?: MapView;
  /** Absent: the layers visible by default. In drawing order, bottom first. */
  layers?: readonly LayerSpec[];
  /** CQL2 text by layer id: of these layers only what it is true of is shown. */
  filters?: Readonly<Record<string, string>>;
  /** What becomes of features that a filter leaves out; absent: hidden. */
  unmatched?: Unmatched;
  /** Of all layers only what lies there is shown. */
  area?: Area;
  /** RFC 3339 instant or interval. */
  datetime?: string;
  zones?: readonly ZoneSpec[];
  select?: FeatureReference;
  lang?: Language;
  worldview?: Worldview;
  /** `default`, `none`, or the id of a configured raster basemap. */
  basemap?: string;
  theme?: Theme;
  title?: string;
}

export type MapView =
  | { lon: number; lat: number; zoom: number; bearing?: number; pitch?: number }
  | { bbox: Bbox };

export interface LayerSpec {
  id: string;
  /** 0 to 1; absent: 1. */
  opacity?: number;
  /** Absent: as the layer is declared. */
  as?: DrawnAs;
}

/** Other ways to draw points: together, with their number, or as a surface of their density. */
export type DrawnAs = "clusters" | "heat";

export interface FeatureReference {
  layer: string;
  id: string;
}

/** A shape, in longitude and latitude; with a distance, whatever lies within it. */
export interface Area {
  shape: Geometry | FeatureReference;
  /** Metres, geodesic; absent: what meets the shape. */
  distanceM?: number;
}

export type Unmatched = "hide" | "fade";

export type Theme = "light" | "dark";
