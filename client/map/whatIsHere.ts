import type { MapGeoJSONFeature, Map as MapLibreMap } from "maplibre-gl";
import { pointsFromZoom } from "../../server/cartography/heatStyle.ts";
import type { FeatureReference } from "../../server/contract/mapSpec.ts";
import type { Inspection } from "../state/store.ts";
import { distancePx, type ScreenPoint } from "./distancePx.ts";

/** A finger covers more than the tip of a pointer. */
export const reachPx = { pointer: 8, touch: 22 } as const;

const dimension: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 0,
  LineString: 1,
  MultiLineString: 1,
  Polygon: 2,
  MultiPolygon: 2,
};

type Here = Omit<Inspection, "lon" | "lat">;

/**
 * What `layers` draw within `reach` of a point of the screen: points before lines before areas,
 * because a smaller thing is harder to hit, and the nearest first among each. What is drawn together
 * is not taken apart.
 */
export function whatIsHere(
  map: MapLibreMap,
  point: ScreenPoint,
  reach: number,
  layers: ReadonlySet<string>,
): Here {
  const found = featuresIn(map, boxAround(point, reach), layers).map((feature) => ({
    feature,
    rank: rankOf(map, feature, point),
  }));
  const nearestFirst = found.sort((a, b) => a.rank - b.rank).map(({ feature }) => feature);
  return {
    features: distinct(nearestFirst.filter((each) => !isCluster(each)).map(referenceTo)),
    clusters: distinct(nearestFirst.filter(isCluster).map(clusterOf)),
    dense: denseLayers(map, point, layers),
  };
}

function referenceTo({ source, properties }: MapGeoJSONFeature): FeatureReference {
  return { layer: source, id: String(properties.id) };
}

const isCluster = ({ properties }: MapGeoJSONFeature) => "point_count" in properties;

function clusterOf({ source, properties, geometry }: MapGeoJSONFeature) {
  const [lon = 0, lat = 0] = geometry.type === "Point" ? geometry.coordinates : [];
  const { point_count: count, expansion_zoom: expansionZoom } = properties;
  return { layer: source, count: Number(count), expansionZoom: Number(expansionZoom), lon, lat };
}

/** A feature is found once for each style layer that draws it. */
function distinct<Value extends object>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** The layers of which only the density is drawn here, and not yet what it is made of. */
function denseLayers(
  map: MapLibreMap,
  { x, y }: ScreenPoint,
  sources: ReadonlySet<string>,
): string[] {
  if (map.getZoom() >= pointsFromZoom) return [];
  const layers = map.getLayersOrder().filter(isHeat);
  const found = map.queryRenderedFeatures([x, y], { layers });
  return [...new Set(found.map(({ sourceLayer }) => sourceLayer ?? ""))].filter((id) =>
    sources.has(id),
  );
}

/** Whether anything that can be asked about is drawn here. */
export function isSomethingHere(
  map: MapLibreMap,
  point: ScreenPoint,
  layers: ReadonlySet<string>,
): boolean {
  return featuresIn(map, boxAround(point, reachPx.pointer), layers).length > 0;
}

/** The ground a position may lie in, or is spread over, is not the thing itself. */
const isGround = (styleLayer: string) => styleLayer.endsWith("/uncertainty") || isHeat(styleLayer);
const isHeat = (styleLayer: string) => styleLayer.endsWith("/heat");

function featuresIn(
  map: MapLibreMap,
  box: [[number, number], [number, number]],
  sources: ReadonlySet<string>,
): MapGeoJSONFeature[] {
  const layers = map.getLayersOrder().filter((id) => !isGround(id));
  return map.queryRenderedFeatures(box, { layers }).filter(({ source }) => sources.has(source));
}

/** Further than any screen is wide. */
const dimensionStep = 1e6;

function rankOf(map: MapLibreMap, { geometry }: MapGeoJSONFeature, point: ScreenPoint): number {
  const project = ([lon = 0, lat = 0]: readonly number[]) => map.project([lon, lat]);
  return (dimension[geometry.type] ?? 0) * dimensionStep + distancePx(geometry, point, project);
}

function boxAround({ x, y }: ScreenPoint, reach: number): [[number, number], [number, number]] {
  return [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ];
}
