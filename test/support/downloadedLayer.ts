import { rewind } from "@turf/turf";
import type { Feature, Geometry } from "geojson";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { readLayer } from "./readGeodata.ts";

type Values = Record<string, unknown>;

/**
 * A shipped layer as a file should have it: by id, every declared property, and its geometry, whose
 * rings loads turn as RFC 7946 wants them.
 */
export function shippedFeatures(layer: LayerDeclaration): Map<string, Feature<Geometry, Values>> {
  const features = readLayer(layer.id).map((feature) => {
    const given: Values = feature.properties;
    const names = Object.keys(layer.properties);
    const properties = Object.fromEntries(names.map((name) => [name, given[name] ?? null]));
    return { ...feature, geometry: turned(feature.geometry), properties };
  });
  return new Map(features.map((feature) => [String(feature.id), feature]));
}

function turned(geometry: Geometry): Geometry {
  return /Polygon$/.test(geometry.type) ? (rewind(geometry) as Geometry) : geometry;
}

/** Properties as text, as formats without types have them. */
export function asTexts(properties: Values): Record<string, string | null> {
  const entries = Object.entries(properties).map(([name, value]): [string, string | null] => {
    if (value === null) return [name, null];
    const text = Array.isArray(value) ? value.join(";") : String(value);
    return [name, text.trim() || null];
  });
  return Object.fromEntries(entries);
}

/** Those of `properties` that are named. */
export function only(properties: object | null, names: readonly string[]): Values {
  const given = properties as Values;
  return Object.fromEntries(names.map((name) => [name, given[name] ?? null]));
}

/** A line as a multi-line, as tables of one type have it. */
export function asMulti(geometry: Geometry | null | undefined): Geometry | null | undefined {
  if (!geometry || geometry.type === "GeometryCollection" || geometry.type.startsWith("Multi")) {
    return geometry;
  }
  return { type: `Multi${geometry.type}`, coordinates: [geometry.coordinates] } as Geometry;
}
