import type { Geometry } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import { areaSource } from "../../server/cartography/areaOutline.ts";
import { buildStyle } from "../../server/cartography/buildStyle.ts";
import { language, theme, worldview } from "../state/effective.ts";
import type { State } from "../state/store.ts";
import { drawnZones } from "../zones/drawnZones.ts";
import { withLocalLayers } from "./localStyle.ts";
import { withMark } from "./markedStyle.ts";

/** The MapLibre style of what the page shows. @throws before the catalog is here. */
export function mapStyle(state: State): StyleSpecification {
  const { catalog, spec } = state;
  if (!catalog) throw new Error("there is no style before the catalog");
  const style = buildStyle({
    layers: catalog.layers,
    spec,
    theme: theme(state),
    lang: language(state),
    worldview: worldview(state),
    edition: catalog.edition,
    baseUrl: location.origin,
    rasterBasemaps: catalog.rasterBasemaps,
    ...areaGeometry(state),
    zones: drawnZones(state),
  });
  const drawn = state.sketch ? withoutArea(style) : style;
  const withFiles = withLocalLayers(drawn, state.local, theme(state));
  return canMark(state) ? withMark(withFiles, state.marked, theme(state)) : withFiles;
}

/** Whether there is a list in which things can be pointed at. */
function canMark({ table, exposure, room, zoneView }: State): boolean {
  return table !== null || exposure !== null || (room === "zones" && zoneView.kind !== "list");
}

function areaGeometry({ areaFeature }: State): { areaGeometry?: Geometry } {
  return areaFeature?.status === "found" ? { areaGeometry: areaFeature.feature.geometry } : {};
}

/** While a hand makes an area, what it draws is all there is of it. */
function withoutArea(style: StyleSpecification): StyleSpecification {
  const layers = style.layers.filter(
    (layer) => !("source" in layer && layer.source === areaSource),
  );
  return { ...style, layers };
}

/** Whether two states are drawn differently, by what the style is made of. */
export function drawsDifferently(state: State, previous: State): boolean {
  return ingredients(state).some((each, index) => each !== ingredients(previous)[index]);
}

function ingredients(state: State): readonly unknown[] {
  const { layers, filters, area, datetime, zones, unmatched, select, basemap } = state.spec;
  return [
    state.catalog,
    canMark(state),
    state.marked,
    state.areaFeature,
    state.sketch,
    state.local.layers,
    state.local.selected,
    layers,
    filters,
    area,
    datetime,
    zones,
    state.zoneOutlines,
    state.zonePreview,
    unmatched,
    select,
    basemap,
    theme(state),
    language(state),
    worldview(state),
  ];
}
