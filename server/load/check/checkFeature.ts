import { createHash } from "node:crypto";
import type { Geometry } from "geojson";
import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import type { PropertyValue } from "../../contract/wire.ts";
import { checkGeometry } from "./checkGeometry.ts";
import { checkProperties } from "./checkProperties.ts";
import { isFeature, isObject, notAFeature } from "./isFeature.ts";
import { nearestName } from "./nearestName.ts";

/** A feature as the layer's table takes it. */
export interface CheckedFeature {
  properties: Record<string, PropertyValue>;
  geometry: Geometry;
  /** The same for the same properties and geometry, whatever the order of the keys. */
  contentHash: string;
}

export interface FeatureCheck {
  /** As far as it could be read, to name the feature by. */
  id: string | null;
  /** Present when there are no problems. */
  feature?: CheckedFeature;
  problems: string[];
  /** What was put right. */
  notes: string[];
}

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Checks one feature, alone, against the declaration of its layer. */
export function checkFeature(
  given: unknown,
  layer: LayerDeclaration,
  sourceIds: ReadonlySet<string>,
): FeatureCheck {
  if (!isFeature(given)) return { id: null, problems: [notAFeature(given)], notes: [] };
  const properties = propertiesWithId(given);
  const { values, problems } = checkProperties(properties, layer);
  const { geometry, problems: shape, notes } = checkGeometry(given.geometry, layer);
  problems.push(
    ...idProblems(given.id, properties.id),
    ...sourceProblems(values, sourceIds),
    ...shape,
  );
  const id = typeof properties.id === "string" ? properties.id : null;
  if (!geometry || problems.length > 0) return { id, problems, notes };
  return { id, feature: checked(values, geometry), problems, notes };
}

/** The id may stand on the feature only, as GeoJSON has it. */
function propertiesWithId(given: Record<string, unknown>): Record<string, unknown> {
  const properties = isObject(given.properties) ? given.properties : {};
  return { ...properties, id: properties.id ?? given.id ?? null };
}

function idProblems(featureId: unknown, id: unknown): string[] {
  if (typeof id !== "string") return [];
  if (!slug.test(id)) {
    return [`id ${JSON.stringify(id)} must be lower case letters, digits and hyphens`];
  }
  if (featureId === undefined || featureId === null || featureId === id) return [];
  return [`the feature's id ${JSON.stringify(featureId)} is not its property id "${id}"`];
}

function sourceProblems(
  { sources }: Record<string, PropertyValue>,
  known: ReadonlySet<string>,
): string[] {
  const strangers = [sources].flat().filter((id) => typeof id === "string" && !known.has(id));
  return strangers.map((id) => {
    const nearest = nearestName(String(id), [...known]);
    return `source "${id}" is not in sources.json${nearest ? `; "${nearest}" is` : ""}`;
  });
}

function checked(properties: Record<string, PropertyValue>, geometry: Geometry): CheckedFeature {
  // Names are sorted and empty properties absent, so that a new declared property changes nothing.
  const sorted = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = JSON.stringify([sorted, geometry]);
  return {
    properties,
    geometry,
    contentHash: createHash("sha256").update(content).digest("base64url"),
  };
}
