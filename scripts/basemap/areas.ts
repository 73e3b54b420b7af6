import type { Feature, FeatureCollection, MultiPolygon } from "geojson";
import { merge } from "topojson-client";
import { topology as toTopology } from "topojson-server";
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from "topojson-specification";
import { areaNotes } from "./areaNotes.ts";
import { feature } from "./feature.ts";
import { generalised } from "./generalised.ts";
import { countryOf, homeUnits, type UnitId, unit, unitOf } from "./units.ts";
import type { Provinces } from "./worldMap.ts";

interface UnitProperties {
  unit: UnitId;
}

export type UnitTopology = Topology<{ units: GeometryCollection<UnitProperties> }>;

/** Provinces as arcs: a border between two of them is one arc, so what is merged or drawn from it fits. */
export function buildTopology(provinces: Provinces): UnitTopology {
  const units: FeatureCollection = {
    type: "FeatureCollection",
    features: provinces.features.map(({ geometry, properties }) => ({
      type: "Feature",
      geometry,
      properties: { unit: unitOf(properties) },
    })),
  };
  return toTopology({ units }) as unknown as UnitTopology;
}

/**
 * Countries, and the parts of Jammu and Kashmir by themselves: no polygon's edge asserts a disputed border, and a style
 * can tint the disputed parts as it must.
 */
export function countries(topology: UnitTopology): Feature[] {
  const ids = topology.objects.units.geometries.map((geometry) => countryOf(unitId(geometry)));
  return [...new Set(ids)].sort().map((id) => {
    const { home = false, disputed = false } = unit(id);
    const shape = merged(topology, (candidate) => countryOf(candidate) === id);
    return area(id, shape, { home, disputed });
  });
}

/** Provinces and territories of Pakistan, as they are today. */
export function provinces(topology: UnitTopology): Feature[] {
  return homeUnits.map((id) =>
    area(
      id,
      merged(topology, (candidate) => candidate === id),
      {},
    ),
  );
}

export function unitId(geometry: { properties?: unknown }): UnitId {
  return (geometry.properties as UnitProperties).unit;
}

function merged(topology: UnitTopology, isPart: (id: UnitId) => boolean): MultiPolygon {
  const geometries = topology.objects.units.geometries.filter((geometry) =>
    isPart(unitId(geometry)),
  );
  return merge(topology, geometries as (TopoPolygon | TopoMultiPolygon)[]);
}

function area(id: UnitId, geometry: MultiPolygon, properties: Record<string, boolean>): Feature {
  const { en, ur } = unit(id);
  const { note, sources = [] } = areaNotes[id] ?? {};
  return feature(id, geometry, {
    name: en,
    name_ur: ur,
    ...properties,
    note,
    sources: ["natural-earth-qgis", "naqsha-basemap-names", ...sources],
    ...generalised("10,000,000"),
  });
}
