import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";

export type GridPoint = readonly [x: number, y: number];

export interface DecodedFeature {
  id: number | undefined;
  type: "Point" | "LineString" | "Polygon";
  properties: Record<string, string | number | boolean>;
  /** Points in one path; lines and closed rings in one each. Tile units. */
  paths: GridPoint[][];
}

export interface DecodedLayer {
  version: number;
  extent: number;
  features: DecodedFeature[];
}

const types = ["Unknown", "Point", "LineString", "Polygon"] as const;

/** An MVT as plain data, by layer name. */
export function decodeTile(bytes: Uint8Array): Record<string, DecodedLayer> {
  const { layers } = new VectorTile(new PbfReader(bytes));
  return Object.fromEntries(
    Object.values(layers).map((layer) => [
      layer.name,
      {
        version: layer.version,
        extent: layer.extent,
        features: Array.from({ length: layer.length }, (_, i) => decode(layer.feature(i))),
      },
    ]),
  );
}

function decode(feature: ReturnType<VectorTile["layers"][string]["feature"]>): DecodedFeature {
  const type = types[feature.type];
  if (type === "Unknown") throw new Error(`feature ${feature.id} has no geometry type`);
  const rings = feature.loadGeometry().map((path) => path.map(({ x, y }): GridPoint => [x, y]));
  return {
    id: feature.id,
    type,
    properties: feature.properties,
    // MVT has one point per path; here they are one multipoint.
    paths: type === "Point" ? [rings.flat()] : rings,
  };
}
