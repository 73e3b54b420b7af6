import {
  type ExpressionSpecification,
  expression,
  type LayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";

/** A feature as a style sees it. */
export interface StyledFeature {
  properties: Readonly<Record<string, string | number | boolean>>;
  lon?: number;
  lat?: number;
}

const extent = 8192;

/** What a layout or paint property of a style layer is for a point feature, by the style specification's own evaluator. */
export function evaluateStyle(
  layer: LayerSpecification,
  property: string,
  zoom: number,
  feature: StyledFeature,
): unknown {
  const { layout, paint } = layer as { layout?: object; paint?: object };
  const value: unknown = Object.entries({ ...layout, ...paint }).find(
    ([key]) => key === property,
  )?.[1];
  if (!expression.isExpression(value)) return value;
  return evaluateExpression(value as ExpressionSpecification, zoom, feature);
}

export function evaluateExpression(
  value: ExpressionSpecification,
  zoom: number,
  { properties, lon = 70, lat = 30 }: StyledFeature,
): unknown {
  const parsed = expression.createExpression(value, "test");
  if (parsed.result === "error") throw new Error(parsed.value.map(String).join("; "));
  const x = ((180 + lon) / 360) * extent;
  const rad = (lat * Math.PI) / 180;
  const y = ((1 - Math.asinh(Math.tan(rad)) / Math.PI) / 2) * extent;
  const point = { type: 1 as const, properties, geometry: [[{ x, y }]] };
  return parsed.value.evaluate({ zoom }, point as never, {}, { z: 0, x: 0, y: 0 } as never);
}
