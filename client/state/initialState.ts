import type { MapSpec, Theme } from "../../server/contract/mapSpec.ts";
import { readPreferredFormat } from "../tools/preferredFormat.ts";
import type { State } from "./store.ts";

/** The page as it opens: nothing loaded yet, the layers in view. */
export function initialState(spec: MapSpec, systemTheme: Theme = "light"): State {
  return {
    spec,
    systemTheme,
    catalog: null,
    catalogError: null,
    room: "layers",
    inspection: null,
    sketch: null,
    measuring: false,
    sketchFor: "area",
    areaFeature: null,
    zoneFeatures: {},
    zoneOutlines: {},
    openZone: null,
    zoneIsNew: false,
    zonePreview: null,
    table: null,
    marked: null,
    sought: null,
    layerErrors: {},
    classesInView: {},
    pointer: null,
    coordinateFormat: readPreferredFormat(),
    zoneView: { kind: "list" },
    exposure: null,
    local: { layers: [], openings: [], selected: null },
    loading: false,
    drawn: true,
    sweeping: false,
    timelineOpen: null,
    canDrawMap: true,
  };
}
