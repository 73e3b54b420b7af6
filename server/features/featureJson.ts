import type { FeatureRow } from "./queries.ts";

/**
 * A feature as GeoJSON text. The geometry is text already, and goes in as it is.
 * @param more members beside those of GeoJSON.
 */
export function featureJson(
  { id, geometry, ...properties }: FeatureRow,
  names: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): string {
  const given = Object.fromEntries(
    names.map((name) => [name, name === "id" ? id : properties[name]]),
  );
  const others = Object.entries(more).map(([key, value]) => `,"${key}":${JSON.stringify(value)}`);
  return `{"type":"Feature","id":${JSON.stringify(id)},"geometry":${geometry},"properties":${JSON.stringify(given)}${others.join("")}}`;
}
