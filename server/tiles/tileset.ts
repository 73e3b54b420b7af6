import type { Catalog, LayerDeclaration } from "../../geodata/declaration.ts";
import { badParameter, notFound } from "../http/problem.ts";

/** One or several layers served as one vector source. */
export interface Tileset {
  /** Layer ids joined by commas, in the order of the catalog, however they were asked for. */
  id: string;
  layers: readonly LayerDeclaration[];
  minzoom: number;
  maxzoom: number;
}

/**
 * @param id layer ids joined by commas, in any order.
 * @throws HttpProblem 404 naming the unknown layers, 400 for a layer named twice.
 */
export function findTileset(catalog: Catalog, id: string): Tileset {
  const wanted = id.split(",");
  const unknown = wanted.filter((each) => !catalog.layers.some((layer) => layer.id === each));
  if (unknown.length > 0) throw notFound(`there is no layer ${unknown.join(", ")}`);
  const twice = wanted.filter((each, index) => wanted.indexOf(each) !== index);
  if (twice.length > 0) throw badParameter("tileset", `names ${twice.join(", ")} twice`);
  const layers = catalog.layers.filter((layer) => wanted.includes(layer.id));
  return {
    id: layers.map((layer) => layer.id).join(","),
    layers,
    minzoom: Math.min(...layers.map(({ minzoom }) => minzoom)),
    maxzoom: Math.max(...layers.map(({ maxzoom }) => maxzoom)),
  };
}
