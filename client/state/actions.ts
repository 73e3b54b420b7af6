import type { Geometry } from "geojson";
import type { Bbox } from "../../geodata/declaration.ts";
import type {
  Area,
  DrawnAs,
  FeatureReference,
  MapSpec,
  MapView,
  Theme,
  Unmatched,
} from "../../server/contract/mapSpec.ts";
import type { CatalogResponse, Language, Worldview } from "../../server/contract/wire.ts";
import type { CoordinateFormat } from "../tools/coordinateFormat.ts";
import { rememberFormat } from "../tools/preferredFormat.ts";
import { type ShownLayer, shownLayers, withLayer, withLayers } from "./layers.ts";
import { patched, setSpec } from "./setSpec.ts";
import type { Cluster, Inspection, Room, Sketch, State, Store } from "./store.ts";
import { withSurroundings } from "./view.ts";
import { zoneAround } from "./zoneActions.ts";

/** What a reader can do; with zones, in zoneActions.ts. Actions on layers do nothing before the catalog is here. */

export function toggleLayer(store: Store, id: string): void {
  setLayers(store, (layers, catalog) => {
    const rest = layers.filter((layer) => layer.id !== id);
    return rest.length < layers.length ? rest : withLayer(layers, id, catalog);
  });
}

/** `opacity` from 0 to 1, kept to the hundredth. */
export function setOpacity(store: Store, id: string, opacity: number): void {
  const rounded = Math.round(opacity * 100) / 100;
  setLayers(store, (layers) =>
    layers.map((layer) => (layer.id === id ? { ...layer, opacity: rounded } : layer)),
  );
}

/** Null draws the layer as it is declared. */
export function setDrawing(store: Store, id: string, as: DrawnAs | null): void {
  setLayers(store, (layers) =>
    layers.map((layer) => {
      if (layer.id !== id) return layer;
      const { as: _, ...rest } = layer;
      return as === null ? rest : { ...rest, as };
    }),
  );
}

/** Moves a shown layer `by` places among the shown ones: +1 is one place towards the top. */
export function moveLayer(store: Store, id: string, by: number): void {
  setLayers(store, (layers) => {
    const from = layers.findIndex((layer) => layer.id === id);
    const moved = layers[from];
    if (!moved) return layers;
    const to = Math.min(Math.max(from + by, 0), layers.length - 1);
    return layers.toSpliced(from, 1).toSpliced(to, 0, moved);
  });
}

/** Back to the layers, order and opacities the map opens with. */
export function resetLayers(store: Store): void {
  setSpec(store, { layers: undefined });
}

/** CQL2 text by layer; undefined takes a filter away. A layer that is given one is turned on. */
export function setFilters(
  store: Store,
  changes: Readonly<Record<string, string | undefined>>,
): void {
  const { spec, catalog } = store.state;
  if (!catalog) return;
  const layers = Object.entries(changes).reduce(
    (shown, [id, text]) =>
      text === undefined || shown.some((layer) => layer.id === id)
        ? shown
        : withLayer(shown, id, catalog),
    shownLayers(spec, catalog),
  );
  const filters = Object.entries({ ...spec.filters, ...changes }).filter(([, text]) => text);
  store.set({
    spec: patched(withLayers(spec, catalog, layers), {
      filters: filters.length > 0 ? (Object.fromEntries(filters) as MapSpec["filters"]) : undefined,
    }),
  });
}

/** Everything that narrows the map: of layers, of places and of time. */
export function clearFilters(store: Store): void {
  setSpec(store, { filters: undefined, area: undefined, datetime: undefined });
}

/** Null asks of everywhere. */
export function setArea(store: Store, area: Area | null): void {
  setSpec(store, { area: area ?? undefined });
}

/** How far around a thing one asks at first. */
const firstDistanceM = 25_000;

/** What lies around a place, within the distance of the area before, if that had one: in the room where it is chosen. */
export function askAround(store: Store, shape: Area["shape"]): void {
  const { area } = store.state.spec;
  setArea(store, { shape, distanceM: area?.distanceM ?? firstDistanceM });
  openRoom(store, "filter");
}

/** Null when what was begun has come to its end, or was given up. */
export function setSketch(
  store: Store,
  sketch: Sketch | null,
  sketchFor: State["sketchFor"] = "area",
): void {
  store.set({ sketch, sketchFor, measuring: false });
}

/** What a hand has drawn: the area of the map, or a new zone. A circle has its distance already. */
export function takeSketch(store: Store, area: Area): void {
  if (store.state.sketchFor === "area") setArea(store, area);
  else zoneAround(store, area.shape, area.distanceM === undefined ? undefined : [area.distanceM]);
}

/** One hand does not draw and measure. */
export function setMeasuring(store: Store, measuring: boolean): void {
  if (measuring) closeDetails(store);
  store.set({ measuring, sketch: null });
}

/** An RFC 3339 instant or interval; null asks of all times. */
export function setDatetime(store: Store, datetime: string | null): void {
  setSpec(store, { datetime: datetime ?? undefined });
}

/** The same, on the way to another time: `endSweep` tells that the map has come to rest. */
export function sweepDatetime(store: Store, datetime: string | null): void {
  const spec = patched(store.state.spec, { datetime: datetime ?? undefined });
  store.set({ sweeping: true, spec });
}

export function endSweep(store: Store): void {
  store.set({ sweeping: false });
}

export function setTimelineOpen(store: Store, timelineOpen: boolean): void {
  store.set({ timelineOpen });
}

/** What becomes of features that filters leave out. */
export function setUnmatched(store: Store, unmatched: Unmatched): void {
  setSpec(store, { unmatched: unmatched === "hide" ? undefined : unmatched });
}

/** Nothing takes the title away. */
export function setTitle(store: Store, title: string): void {
  setSpec(store, { title: title.trim() || undefined });
}

export function setLanguage(store: Store, lang: Language): void {
  setSpec(store, { lang });
}

/** Null follows the system. */
export function setTheme(store: Store, theme: Theme | null): void {
  setSpec(store, { theme: theme ?? undefined });
}

/** `default`, `none`, or the id of a configured raster basemap. */
export function setBasemap(store: Store, basemap: string): void {
  setSpec(store, { basemap: basemap === "default" ? undefined : basemap });
}

export function setWorldview(store: Store, worldview: Worldview): void {
  setSpec(store, { worldview });
}

export function setCoordinateFormat(store: Store, coordinateFormat: CoordinateFormat): void {
  rememberFormat(coordinateFormat);
  store.set({ coordinateFormat });
}

/** Null closes the panel. */
export function openRoom(store: Store, room: Room | null): void {
  store.set({ room });
}

/** Lists the features of a layer in the table; null closes it. Below the map there is room for one thing. */
export function openTable(store: Store, table: string | null): void {
  store.set(table === null ? { table } : { table, exposure: null });
}

/** Shows on the map where something is, until null. */
export function mark(store: Store, marked: Geometry | null): void {
  if (marked !== store.state.marked) store.set({ marked });
}

/** Moves the map where it does not show all of a box already. */
export function bringIntoView(store: Store, [...box]: Bbox): void {
  store.set({ sought: box, zoneIsNew: false });
}

/** "What is here?": opens the details of what was found, the nearest selected. */
export function inspect(store: Store, inspection: Inspection): void {
  const [first] = inspection.features;
  store.set({ inspection, ...selecting(store, first) });
}

/** Goes to where what is drawn as one comes apart. */
export function takeApart(store: Store, { lon, lat, expansionZoom }: Cluster): void {
  const { view } = store.state.spec;
  const { bearing = 0, pitch = 0 } = view && "lon" in view ? view : {};
  closeDetails(store);
  flyTo(store, { lon, lat, zoom: expansionZoom, bearing, pitch });
}

/** Opens the details of one feature, keeping what was found around it when it is part of that. */
export function select(store: Store, { layer, id }: FeatureReference): void {
  const { inspection } = store.state;
  const found = inspection?.features.some((each) => each.layer === layer && each.id === id);
  store.set({
    inspection: found ? inspection : null,
    ...selecting(store, { layer, id }),
  });
}

/** Opens the details of a feature, its layer turned on where it was not. */
export function reveal(store: Store, reference: FeatureReference): void {
  const { catalog, spec } = store.state;
  if (!catalog) return;
  const isShown = shownLayers(spec, catalog).some(({ id }) => id === reference.layer);
  if (!isShown) toggleLayer(store, reference.layer);
  select(store, reference);
}

export function closeDetails(store: Store): void {
  store.set({ inspection: null, ...selecting(store, undefined) });
}

/**
 * Moves the map: a view the map did not report itself is a request to go there. A box may be that
 * of a point.
 */
export function flyTo(store: Store, view: MapView): void {
  store.set({ sought: null, spec: patched(store.state.spec, { view: withSurroundings(view) }) });
}

/** A feature of a file is no part of the address. */
function selecting(
  { state: { spec, local } }: Store,
  feature: FeatureReference | undefined,
): Pick<State, "spec" | "local"> {
  const isLocal = local.layers.some(({ id }) => id === feature?.layer);
  return {
    spec: patched(spec, { select: isLocal ? undefined : feature }),
    local: { ...local, selected: isLocal && feature ? feature : null },
  };
}

function setLayers(
  store: Store,
  change: (layers: readonly ShownLayer[], catalog: CatalogResponse) => readonly ShownLayer[],
): void {
  const { spec, catalog } = store.state;
  if (!catalog) return;
  const layers = change(shownLayers(spec, catalog), catalog);
  store.set({ spec: withLayers(spec, catalog, layers) });
}
