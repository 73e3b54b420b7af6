import { expect, test } from "vitest";
import {
  closeDetails,
  flyTo,
  inspect,
  moveLayer,
  resetLayers,
  reveal,
  select,
  setBasemap,
  setDrawing,
  setOpacity,
  setTheme,
  takeApart,
  toggleLayer,
} from "../../client/state/actions.ts";
import { initialState } from "../../client/state/initialState.ts";
import { listedLayers, shownLayers } from "../../client/state/layers.ts";
import { Store } from "../../client/state/store.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { formatMapSpec } from "../../server/contract/mapSpecCodec.ts";
import { catalogResponse as catalog } from "../support/catalogResponse.ts";

const named: MapSpec = {
  layers: [{ id: "cpec-routes" }, { id: "incidents" }, { id: "kpk-sites", opacity: 0.5 }],
};

function opened(spec: MapSpec = {}): Store {
  const store = new Store(initialState(spec));
  store.set({ catalog });
  return store;
}

const shownIds = (store: Store) => shownLayers(store.state.spec, catalog).map(({ id }) => id);

test("a map that names no layers shows the defaults, never the basemap", () => {
  const ids = shownIds(opened());
  expect(ids).toContain("chagai-arc-sites");
  expect(ids).not.toContain("incidents");
  expect(ids.filter((id) => id.startsWith("basemap-"))).toEqual([]);
});

test("a map that names an empty list shows none", () => {
  expect(shownIds(opened({ layers: [] }))).toEqual([]);
});

test("turning a layer on puts it where the catalog has it", () => {
  const store = opened();
  toggleLayer(store, "incidents");
  const ids = shownIds(store);
  expect(ids.indexOf("incidents")).toBe(ids.indexOf("cpec-routes") + 1);
});

test("revealing a feature turns its layer on, once, and selects it", () => {
  const store = opened();
  reveal(store, { layer: "incidents", id: "2024-03-26-turbat" });
  reveal(store, { layer: "incidents", id: "2024-03-26-besham" });
  expect(shownIds(store).filter((id) => id === "incidents")).toHaveLength(1);
  expect(store.state.spec.select).toEqual({ layer: "incidents", id: "2024-03-26-besham" });
});

test("turning a layer off and on again leaves nothing in the address", () => {
  const store = opened();
  toggleLayer(store, "kpk-sites");
  expect(shownIds(store)).not.toContain("kpk-sites");
  toggleLayer(store, "kpk-sites");
  expect(store.state.spec).toEqual({});
});

test("turning a layer on keeps the order and opacity of the others", () => {
  const store = opened(named);
  toggleLayer(store, "chagai-arc-sites");
  expect(store.state.spec.layers).toEqual([...(named.layers ?? []), { id: "chagai-arc-sites" }]);
});

test("opacity is kept to the hundredth, and full opacity is not said", () => {
  const store = opened(named);
  setOpacity(store, "incidents", 0.333333);
  expect(store.state.spec.layers?.[1]).toEqual({ id: "incidents", opacity: 0.33 });
  setOpacity(store, "kpk-sites", 1);
  expect(store.state.spec.layers?.[2]).toEqual({ id: "kpk-sites" });
});

test.each([
  [1, ["incidents", "cpec-routes", "kpk-sites"]],
  [5, ["incidents", "kpk-sites", "cpec-routes"]],
  [-1, ["cpec-routes", "incidents", "kpk-sites"]],
])("moving the bottom layer by %i stays within the list", (by, expected) => {
  const store = opened(named);
  moveLayer(store, "cpec-routes", by);
  expect(shownIds(store)).toEqual(expected);
});

test("moving a hidden layer changes nothing", () => {
  const store = opened(named);
  moveLayer(store, "chagai-arc-sites", 1);
  expect(store.state.spec).toEqual(named);
});

test("the list holds every data layer, shown ones in drawing order", () => {
  const store = opened({ layers: [{ id: "chagai-arc-sites" }, { id: "cpec-routes" }] });
  const ids = listedLayers(store.state.spec, catalog).map(({ id }) => id);
  expect(ids.indexOf("chagai-arc-sites")).toBeLessThan(ids.indexOf("cpec-routes"));
  expect(ids.toSorted()).toEqual(
    catalog.layers
      .filter(({ symbol: { type } }) => type !== "basemap" && type !== "names")
      .map(({ id }) => id)
      .toSorted(),
  );
});

test("resetting layers keeps the rest of the map", () => {
  const store = opened({ ...named, lang: "ur" });
  resetLayers(store);
  expect(store.state.spec).toEqual({ lang: "ur" });
});

test("the system's theme and the default basemap are not said in the address", () => {
  const store = opened();
  setTheme(store, "dark");
  setBasemap(store, "none");
  expect(store.state.spec).toEqual({ theme: "dark", basemap: "none" });
  setTheme(store, null);
  setBasemap(store, "default");
  expect(store.state.spec).toEqual({});
});

test("asking what is here selects the nearest, and choosing another keeps what was found", () => {
  const store = opened();
  const features = [
    { layer: "chagai-arc-sites", id: "reko-diq" },
    { layer: "cpec-routes", id: "n-40" },
  ] as const;
  inspect(store, { lon: 62, lat: 29, features, clusters: [], dense: [] });
  expect(store.state.spec.select).toEqual(features[0]);
  select(store, features[1]);
  expect(store.state.inspection?.features).toEqual(features);
  select(store, { layer: "kpk-sites", id: "elsewhere" });
  expect(store.state.inspection).toBeNull();
});

test("asking where there is nothing selects nothing", () => {
  const store = opened({ select: { layer: "kpk-sites", id: "x" } });
  const nothing = { lon: 62, lat: 29, features: [], clusters: [], dense: [] };
  inspect(store, nothing);
  expect(store.state.spec).toEqual({});
  expect(store.state.inspection).toEqual(nothing);
});

test("what is drawn as one is taken apart where it comes apart, the map turned as it was", () => {
  const store = opened({ view: { lon: 70, lat: 30, zoom: 5, bearing: 20 } });
  const cluster = { layer: "incidents", count: 14, lon: 67, lat: 30.2, expansionZoom: 8 };
  inspect(store, { lon: 67, lat: 30.2, features: [], clusters: [cluster], dense: [] });
  takeApart(store, cluster);
  expect(store.state.inspection).toBeNull();
  expect(store.state.spec.view).toMatchObject({ lon: 67, lat: 30.2, zoom: 8, bearing: 20 });
});

test("a layer is drawn in another way where the address says so, and by default as declared", () => {
  const store = opened(named);
  setDrawing(store, "incidents", "clusters");
  expect(formatMapSpec(store.state.spec)).toBe(
    "layers=cpec-routes,incidents:1:clusters,kpk-sites:0.5",
  );
  setDrawing(store, "incidents", null);
  expect(formatMapSpec(store.state.spec)).toBe("layers=cpec-routes,incidents,kpk-sites:0.5");
});

test("closing the details forgets the selection", () => {
  const store = opened({ select: { layer: "kpk-sites", id: "x" } });
  closeDetails(store);
  expect(store.state.spec).toEqual({});
});

test("flying somewhere asks for a view", () => {
  const store = opened();
  flyTo(store, { bbox: [62, 29, 63, 30] });
  expect(store.state.spec.view).toEqual({ bbox: [62, 29, 63, 30] });
  flyTo(store, { bbox: [62, 29, 62, 29] });
  expect(store.state.spec.view).toMatchObject({ lon: 62, lat: 29 });
});
