import type { Bbox, LayerDeclaration } from "../../../geodata/declaration.ts";
import type { FeatureReference, MapSpec } from "../../contract/mapSpec.ts";

/** A map of one layer. What belongs to the ground of every map cannot be chosen, and is there anyway. */
export function layerMap(
  { id, symbol }: LayerDeclaration,
  edition: number,
  bbox: Bbox,
  select?: FeatureReference,
): MapSpec {
  const spec: MapSpec = { edition, view: { bbox: withRoom(bbox) } };
  if (symbol.type === "basemap" || symbol.type === "names") return spec;
  return { ...spec, layers: [{ id }], ...(select ? { select } : {}) };
}

/** Degrees around what is shown: a point alone would be a map without size. */
const room = 0.25;

function withRoom([west, south, east, north]: Bbox): Bbox {
  return [
    Math.max(-180, west - room),
    Math.max(-85, south - room),
    Math.min(180, east + room),
    Math.min(85, north + room),
  ];
}
