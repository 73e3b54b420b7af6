import { isReference } from "../../server/contract/area.ts";
import { isPointLayer } from "../../server/contract/isPointLayer.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import type { CatalogResponse, ParameterError } from "../../server/contract/wire.ts";
import { layerOfZone } from "../../server/contract/zoneSpec.ts";
import { dataLayers } from "./layers.ts";

/** The parameters that name a layer or basemap this catalog does not have. */
export function unknownReferences(spec: MapSpec, catalog: CatalogResponse): ParameterError[] {
  const layers = new Set(dataLayers(catalog).map(({ id }) => id));
  const named: [parameter: string, id: string][] = [
    ...(spec.layers ?? []).map(({ id }): [string, string] => ["layers", id]),
    ...Object.keys(spec.filters ?? {}).map((id): [string, string] => [`filter.${id}`, id]),
  ];
  const { area } = spec;
  // Provinces and other areas of the basemap, too, are places to ask about.
  const isPlace = (id: string) => catalog.layers.some((layer) => layer.id === id);
  if (area && isReference(area.shape) && !isPlace(area.shape.layer)) {
    named.push(["area", area.shape.layer]);
  }
  for (const zone of spec.zones ?? []) {
    const layer = layerOfZone(zone);
    if (layer !== undefined && !isPlace(layer)) named.push(["zones", layer]);
  }
  if (spec.select) named.push(["select", spec.select.layer]);
  const errors = [
    ...named
      .filter(([, id]) => !layers.has(id))
      .map(([parameter, id]) => ({ parameter, detail: `there is no layer "${id}"` })),
    ...unfitDrawings(spec, catalog),
  ];
  return isBasemap(spec.basemap, catalog)
    ? errors
    : [...errors, { parameter: "basemap", detail: `there is no basemap "${spec.basemap}"` }];
}

/** Only points can be drawn as clusters or heat. */
function unfitDrawings({ layers = [] }: MapSpec, catalog: CatalogResponse): ParameterError[] {
  return layers.flatMap(({ id, as }) => {
    const layer = dataLayers(catalog).find((each) => each.id === id);
    if (as === undefined || !layer || isPointLayer(layer)) return [];
    return [{ parameter: "layers", detail: `"${id}" has no points to be drawn as ${as}` }];
  });
}

function isBasemap(id: string | undefined, { rasterBasemaps }: CatalogResponse): boolean {
  return (
    id === undefined ||
    id === "default" ||
    id === "none" ||
    rasterBasemaps.some((basemap) => basemap.id === id)
  );
}
