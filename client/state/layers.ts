import type { LayerSpec, MapSpec } from "../../server/contract/mapSpec.ts";
import type { CatalogResponse, LayerState } from "../../server/contract/wire.ts";

export type ShownLayer = LayerSpec & { readonly opacity: number };

/** The layers a reader can turn on and off, bottom first: neither the basemap nor what goes with another layer. */
export function dataLayers(catalog: CatalogResponse): readonly LayerState[] {
  return catalog.layers.filter(
    ({ symbol }) => symbol.type !== "basemap" && symbol.type !== "names",
  );
}

/** Of the basemap, what a legend explains. */
export function boundaryLayers(catalog: CatalogResponse): readonly LayerState[] {
  return catalog.layers.filter(
    ({ symbol }) => symbol.type === "basemap" && symbol.role === "boundary",
  );
}

export function findLayer(catalog: CatalogResponse | null, id: string): LayerState | undefined {
  return catalog?.layers.find((layer) => layer.id === id);
}

/** The layers drawn, bottom first. The one place where "no layers named" becomes the defaults. */
export function shownLayers(spec: MapSpec, catalog: CatalogResponse): readonly ShownLayer[] {
  const named = spec.layers ?? defaultLayers(catalog);
  const known = new Set(dataLayers(catalog).map(({ id }) => id));
  return named
    .filter(({ id }) => known.has(id))
    .map(({ opacity = 1, ...layer }) => ({ ...layer, opacity }));
}

/**
 * Every data layer, bottom first: the shown ones in drawing order, each hidden one just above
 * the layer it follows in the catalog.
 */
export function listedLayers(spec: MapSpec, catalog: CatalogResponse): readonly LayerState[] {
  const order = dataLayers(catalog).map(({ id }) => id);
  let ids = shownLayers(spec, catalog).map(({ id }) => id);
  for (const id of order) if (!ids.includes(id)) ids = insertInOrder(ids, id, order);
  return ids.flatMap((id) => findLayer(catalog, id) ?? []);
}

/** `spec` drawing exactly `layers`; says nothing of layers when they are the defaults. */
export function withLayers(
  spec: MapSpec,
  catalog: CatalogResponse,
  layers: readonly LayerSpec[],
): MapSpec {
  const { layers: _, ...rest } = spec;
  const isDefault = describe(layers) === describe(defaultLayers(catalog));
  return isDefault ? rest : { ...rest, layers: layers.map(plain) };
}

/** `layers` with `id` added where the catalog has it. */
export function withLayer(
  layers: readonly ShownLayer[],
  id: string,
  catalog: CatalogResponse,
): readonly ShownLayer[] {
  const order = dataLayers(catalog).map((layer) => layer.id);
  const ids = insertInOrder(
    layers.map((layer) => layer.id),
    id,
    order,
  );
  return ids.map((each) => layers.find((layer) => layer.id === each) ?? { id: each, opacity: 1 });
}

function insertInOrder(ids: readonly string[], id: string, order: readonly string[]): string[] {
  const below = order.slice(0, order.indexOf(id));
  const index = ids.findLastIndex((each) => below.includes(each)) + 1;
  return ids.toSpliced(index, 0, id);
}

function defaultLayers(catalog: CatalogResponse): readonly LayerSpec[] {
  return dataLayers(catalog).filter(({ visibleByDefault }) => visibleByDefault);
}

const plain = ({ opacity = 1, ...layer }: LayerSpec): LayerSpec =>
  opacity === 1 ? layer : { ...layer, opacity };

const describe = (layers: readonly LayerSpec[]) =>
  layers.map(({ id, opacity = 1, as = "" }) => `${id}:${opacity}:${as}`).join();
