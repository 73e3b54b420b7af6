import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature, FeatureCollection, Geometry } from "geojson";

export const geodataFolder = join(import.meta.dirname, "../../geodata");

/** What every feature of a shipped layer has. */
export interface CommonProperties {
  sources: string[];
  position_accuracy_m: number;
  position_method: string;
}

/** A shipped layer's features, as the file has them. */
export function readLayer<
  Properties = CommonProperties & Record<string, unknown>,
  Shape extends Geometry = Geometry,
>(layer: string): Feature<Shape, Properties>[] {
  const folder = layer.startsWith("basemap-") ? "basemap" : "layers";
  const text = readFileSync(join(geodataFolder, folder, `${layer}.geojson`), "utf8");
  return (JSON.parse(text) as FeatureCollection<Shape, Properties>).features;
}

/** @throws when the layer has no such feature. */
export function readFeature<
  Properties = CommonProperties & Record<string, unknown>,
  Shape extends Geometry = Geometry,
>(layer: string, id: string): Feature<Shape, Properties> {
  const found = readLayer<Properties, Shape>(layer).find((feature) => feature.id === id);
  if (!found) throw new Error(`${layer} has no ${id}`);
  return found;
}
