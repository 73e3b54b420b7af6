import type { Map as MapLibreMap } from "maplibre-gl";
import type { Page } from "playwright-core";

/** What of `<naqsha-map>` tests rely on. */
interface NaqshaMap extends Element {
  map: MapLibreMap | undefined;
}

/** Ids of the features of one layer that are drawn on the map now. */
export function drawnIds(page: Page, layer: string): Promise<string[]> {
  return page.evaluate((source) => {
    const { map } = document.querySelector("naqsha-map") as NaqshaMap;
    const drawn = map?.queryRenderedFeatures() ?? [];
    const ids = drawn.filter((each) => each.source === source).map((each) => each.properties.id);
    return [...new Set<string>(ids)].sort();
  }, layer);
}

/** What is written on the rings of zones that the map draws. */
export function drawnRings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { map } = document.querySelector("naqsha-map") as NaqshaMap;
    if (!map?.getSource("~zones")) return [];
    const labels = map.querySourceFeatures("~zones", { filter: ["==", ["get", "part"], "label"] });
    return [...new Set(labels.map(({ properties }) => String(properties.name)))].sort();
  });
}

/** The clusters of one layer that are drawn on the map now, and where, in pixels of the map. */
export function drawnClusters(page: Page, layer: string) {
  return page.evaluate((styleLayer) => {
    const { map } = document.querySelector("naqsha-map") as NaqshaMap;
    const drawn = map?.queryRenderedFeatures() ?? [];
    const discs = drawn.filter((each) => each.layer.id === styleLayer);
    return discs.flatMap(({ geometry, properties }) => {
      if (!map || geometry.type !== "Point") return [];
      const { x, y } = map.project(geometry.coordinates as [number, number]);
      return [{ x, y, count: properties.point_count, expansionZoom: properties.expansion_zoom }];
    });
  }, `${layer}/cluster`);
}

/** The layers in the order they are drawn, bottom first; the basemap is not among them. */
export function drawingOrder(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { map } = document.querySelector("naqsha-map") as NaqshaMap;
    const sources = map
      ?.getStyle()
      .layers.flatMap((layer) =>
        "source" in layer && layer.id.endsWith("/symbol") ? [String(layer.source)] : [],
      );
    return [...new Set(sources)];
  });
}

/** A paint or layout property of a style layer as the map draws it. */
export function paintOf(page: Page, styleLayer: string, property: string): Promise<unknown> {
  return page.evaluate(
    ([id, name]) => {
      const { map } = document.querySelector("naqsha-map") as NaqshaMap;
      return map?.getPaintProperty(id, name as "icon-opacity");
    },
    [styleLayer, property] as const,
  );
}

/** Where a point feature is drawn, in pixels of the page. */
export async function whereDrawn(page: Page, layer: string, id: string) {
  const found = await page.evaluate(
    ([source, featureId]) => {
      const { map } = document.querySelector("naqsha-map") as NaqshaMap;
      const feature = map
        ?.queryRenderedFeatures()
        .find((each) => each.source === source && each.properties.id === featureId);
      if (!map || feature?.geometry.type !== "Point") return null;
      const { x, y } = map.project(feature.geometry.coordinates as [number, number]);
      return { x, y };
    },
    [layer, id] as const,
  );
  if (!found) throw new Error(`${layer}/${id} is not drawn`);
  return found;
}

/** Where the map looks. */
export function cameraOf(page: Page) {
  return page.evaluate(() => {
    const { map } = document.querySelector("naqsha-map") as NaqshaMap;
    if (!map) throw new Error("there is no map");
    const { lng: lon, lat } = map.getCenter();
    return { lon, lat, zoom: map.getZoom() };
  });
}
