import { catalog } from "../../../geodata/catalog.ts";
import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import type { LonLat } from "../../../server/analysis/geodesy/wgs84.ts";
import { tableName } from "../../../server/database/layerTable.ts";

/**
 * What a zone report finds out, in plain PostGIS: who is within the farthest distance and the
 * accuracy stated, how much of each line and area lies in ST_Buffer, and what is nearest.
 */
export function reportByHand(
  [lon, lat]: LonLat,
  distancesM: readonly number[],
  more: readonly LayerDeclaration[] = [],
): string[] {
  const layers = [...catalog.layers.filter(isInReport), ...more];
  const site = `ST_SetSRID(ST_MakePoint(${lon}, ${lat}), 4326)`;
  return layers.flatMap((layer) => [inside(layer, site, distancesM), nearest(layer, site)]);
}

function isInReport({ symbol }: LayerDeclaration): boolean {
  if (symbol.type === "basemap") return symbol.role === "place" || symbol.role === "province";
  return symbol.type !== "names";
}

/** A box in front, as one would draw it by hand: a degree is farther than 25 km and 40 km more. */
const boxDegrees = 0.9;
/** As many edges to a quarter as keep 0.01 % of the distance. */
const edgesPerQuarter = 56;

function inside(layer: LayerDeclaration, site: string, distancesM: readonly number[]): string {
  const farthestM = Math.max(...distancesM);
  const table = `layers.${tableName(layer)}`;
  const [type = "Point"] = layer.geometry;
  if (type === "Point") {
    return `select id, name, position_accuracy_m, ST_Distance(geom::geography, ${site}::geography)
      from ${table} where edition_to is null and geom && ST_Expand(${site}, ${boxDegrees})
      and ST_DWithin(geom::geography, ${site}::geography, ${farthestM} + position_accuracy_m)
      order by 4`;
  }
  const zone = `ST_Buffer(${site}::geography, distance, ${edgesPerQuarter})::geometry`;
  const part = `ST_Intersection(geom, ${zone})::geography`;
  const size = type.endsWith("LineString") ? `ST_Length(${part})` : `ST_Area(${part})`;
  return `select id, name, distance, ${size}
    from ${table}, unnest(array[${distancesM.join()}]) as distance
    where edition_to is null and ST_DWithin(geom::geography, ${site}::geography, distance)`;
}

function nearest(layer: LayerDeclaration, site: string): string {
  const distance = `ST_Distance(geom::geography, ${site}::geography)`;
  return `select id, name, distance, degrees(ST_Azimuth(${site}::geography, ST_Centroid(geom)::geography))
    from (select id, name, geom, ${distance} as distance from layers.${tableName(layer)}
      where edition_to is null order by geom <-> ${site} limit 10) as near
    order by distance limit 3`;
}
