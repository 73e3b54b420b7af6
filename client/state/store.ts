import type { FeatureCollection, Geometry, MultiPolygon, Polygon } from "geojson";
import type { Bbox } from "../../geodata/declaration.ts";
import type { BufferProperties } from "../../server/contract/buffer.ts";
import type { FeatureReference, MapSpec, Theme } from "../../server/contract/mapSpec.ts";
import type { CatalogResponse, FeatureResponse } from "../../server/contract/wire.ts";
import type { LocalState } from "../local/localLayer.ts";
import type { CoordinateFormat } from "../tools/coordinateFormat.ts";

export type Room = "layers" | "filter" | "zones" | "share" | "settings";

/** Everything the interface shows. `spec` is mirrored to the address; the rest lasts as long as the page. */
export interface State {
  /** The map as the address says it; absent members mean the defaults. */
  spec: MapSpec;
  /** What the browser prefers; the theme of maps that do not name one. */
  systemTheme: Theme;
  /** Null until it has loaded. */
  catalog: CatalogResponse | null;
  /** Why the catalog could not be loaded, or null. */
  catalogError: string | null;
  /** The open room of the panel; null when the panel is closed. */
  room: Room | null;
  /**
   * What "What is here?" found, nearest first. Null when nothing was asked: details then show
   * `spec.select` alone, and are closed without it.
   */
  inspection: Inspection | null;
  /** What is being made of the map's area on the map itself. */
  sketch: Sketch | null;
  /** Whether the map is measured: what is pressed sets points, and asks nothing. */
  measuring: boolean;
  /** What becomes of the shape a hand draws. */
  sketchFor: "area" | "zone";
  /** The feature `spec.area` names; null when it names none. */
  areaFeature: NamedFeature | null;
  /** The features that zones go round or name, as `layer/id`. */
  zoneFeatures: Readonly<Record<string, NamedFeature>>;
  /** What the server has drawn of zones, by what was asked of it. */
  zoneOutlines: Readonly<Record<string, ZoneOutline>>;
  /** The zone whose card is open, and whose rings have handles; its place in the list. */
  openZone: number | null;
  /** The open zone is new: the map is to show all of it, once it is drawn. */
  zoneIsNew: boolean;
  /** A ring that is being pulled; until the server has drawn it where it was let go. */
  zonePreview: ZonePreview | null;
  /** The layer whose features are listed in the table; null while there is none. */
  table: string | null;
  /** What is pointed at in a list, for the map to show where it is. */
  marked: Geometry | null;
  /** What the map is to have in sight; null once a hand has moved it on. */
  sought: Bbox | null;
  /** Layers whose tiles cannot be loaded now, with the reason. */
  layerErrors: Readonly<Record<string, string>>;
  /** Classes drawn in the current view, by layer id. */
  classesInView: Readonly<Record<string, readonly string[]>>;
  /** Where the pointer is; off the map, the place asked about, or the map's centre. */
  pointer: { lon: number; lat: number } | null;
  /** How positions are written; a preference of the reader, not of the map. */
  coordinateFormat: CoordinateFormat;
  /** What the Zones room shows. */
  zoneView: ZoneView;
  /** The line along which exposure is told under the map; null while none is. */
  exposure: Exposure | null;
  /** Files of the reader's own: no part of the address. */
  local: LocalState;
  loading: boolean;
  /** False while the map has yet to draw what it shows. */
  drawn: boolean;
  /** True while a hand, or play, moves the map through time: all of it is one entry of the history. */
  sweeping: boolean;
  /** Whether the timeline is open, where a layer has dates; null until the reader has said. */
  timelineOpen: boolean | null;
  /** False when the browser cannot draw the map: the list takes its place. */
  canDrawMap: boolean;
}

export interface Inspection {
  lon: number;
  lat: number;
  features: readonly FeatureReference[];
  /** What is drawn together there, nearest first. */
  clusters: readonly Cluster[];
  /** Layers that show no more than their density there. */
  dense: readonly string[];
}

/** Features of a layer that the map draws as one. */
export interface Cluster {
  layer: string;
  count: number;
  lon: number;
  lat: number;
  /** Where they come apart. */
  expansionZoom: number;
}

/** A new shape drawn by hand, the one there is changed, or what the map shows taken for it. */
export type Sketch =
  | "point"
  | "line"
  | "polygon"
  | "rectangle"
  | "circle"
  | "freehand"
  | "edit"
  | "view";

/** As a process gives it; `failed` in the words of the server, none when it did not answer. */
export type ZoneOutline =
  /** What there was before, of the same zone. */
  | { status: "loading"; before: ZoneCollection | null }
  | { status: "failed"; detail: string | null }
  | { status: "found"; collection: ZoneCollection };

export type ZoneCollection = FeatureCollection<Polygon | MultiPolygon, ZoneProperties> & {
  edition: number;
  method: string;
};

/** Of a combined zone there is no distance. */
type ZoneProperties = Pick<BufferProperties, "areaM2" | "maxErrorM"> &
  Partial<Pick<BufferProperties, "distanceM">>;

export interface ZonePreview {
  /** Its place in the list. */
  index: number;
  /** The distance of the ring before it was pulled. */
  fromM: number;
  distanceM: number;
  /** Null until it has been made. */
  geometry: Polygon | MultiPolygon | null;
  /** The zone has the distance, and its outline is on its way. */
  isLetGo: boolean;
}

/** The list of zones, what lies in one of them, or all of them side by side. */
export type ZoneView = { kind: "list" } | { kind: "report"; index: number } | { kind: "compare" };

export interface Exposure {
  reference: FeatureReference;
  /** How far from the line one looks, in metres. */
  distanceM: number;
}

/** A feature on its way, here, or not to be had. */
export type NamedFeature = { reference: FeatureReference } & (
  | { status: "loading" | "missing" | "failed" }
  | { status: "found"; feature: FeatureResponse }
);

/** One typed store: get, set, subscribe. */
export class Store {
  #state: State;
  #listeners = new Set<(state: State, previous: State) => void>();

  constructor(initial: State) {
    this.#state = initial;
  }

  get state(): State {
    return this.#state;
  }

  set(patch: Partial<State>): void {
    const previous = this.#state;
    this.#state = { ...previous, ...patch };
    for (const listener of this.#listeners) listener(this.#state, previous);
  }

  /** Returns a function that ends the subscription. */
  subscribe(listener: (state: State, previous: State) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
