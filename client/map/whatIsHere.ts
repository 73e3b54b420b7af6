import type { MapGeoJSONFeature, Map as MapLibreMap } from "maplibre-gl";
import type { FeatureReference } from "../../server/contract/mapSpec.ts";
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

/**
 * The features of `layers` drawn within `reach` of a point of the screen: points before lines before
 * areas, because a smaller thing is harder to hit, and the nearest first among each.
 */
export function whatIsHere(
  map: MapLibreMap,
  point: ScreenPoint,
  reach: number,
  layers: ReadonlySet<string>,
): FeatureReference[] {
  const found = featuresIn(map, boxAround(point, reach), layers);
  const rank = new Map<string, { reference: FeatureReference; rank: number }>();
  for (const feature of found) {
    const reference = { layer: feature.source, id: String(feature.properties.id) };
    const key = `${reference.layer}/${reference.id}`;
    const each = rankOf(map, feature, point);
    if (each < (rank.get(key)?.rank ?? Infinity)) rank.set(key, { reference, rank: each });
  }
  return [...rank.values()].sort((a, b) => a.rank - b.rank).map(({ reference }) => reference);
}

/** Whether anything that can be asked about is drawn here. */
export function isSomethingHere(
  map: MapLibreMap,
  point: ScreenPoint,
  layers: ReadonlySet<string>,
): boolean {
  return featuresIn(map, boxAround(point, reachPx.pointer), layers).length > 0;
}

/** The ground a position may lie in is not the thing itself. */
const isGround = (styleLayer: string) => styleLayer.endsWith("/uncertainty");

function featuresIn(
  map: MapLibreMap,
  box: [[number, number], [number, number]],
  layers: ReadonlySet<string>,
): MapGeoJSONFeature[] {
  return map
    .queryRenderedFeatures(box)
    .filter(({ source, layer }) => layers.has(source) && !isGround(layer.id));
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
