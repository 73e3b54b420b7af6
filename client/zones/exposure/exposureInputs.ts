import { isPointLayer } from "../../../server/contract/isPointLayer.ts";
import { layerQuery } from "../../../server/contract/layerQuery.ts";
import type { MapSpec } from "../../../server/contract/mapSpec.ts";
import { primaryInstant } from "../../../server/contract/primaryInstant.ts";
import type { CatalogResponse, LayerState } from "../../../server/contract/wire.ts";
import type { Exposure } from "../../state/store.ts";

/** What routes are exposed to: the layer of points that happened at a time. */
export function exposedLayer(catalog: CatalogResponse): LayerState | undefined {
  return catalog.layers.find((layer) => isPointLayer(layer) && primaryInstant(layer) !== undefined);
}

/** What the process `exposure` is asked: of the map's edition, filtered as the map is. */
export function exposureInputs(
  { reference, distanceM }: Exposure,
  stretchM: number,
  layer: LayerState,
  spec: MapSpec,
  { edition }: CatalogResponse,
) {
  const { filter, datetime } = layerQuery(spec, layer);
  return {
    source: sourceOf(reference),
    distanceM,
    stretchM,
    layer: layer.id,
    edition,
    ...(filter !== undefined && { filters: { [layer.id]: filter } }),
    ...(datetime !== undefined && { datetime }),
  };
}

/** How far beside a route a town may lie and still say where one is on it. */
const besideM = 25_000;
/** Towns are wanted along the whole route: as few stretches as there can be. */
const longestStretchM = 1_000_000;

/** The towns along a route, by the same process. */
export function placesInputs({ reference }: Exposure, { edition }: CatalogResponse) {
  return {
    source: sourceOf(reference),
    distanceM: besideM,
    stretchM: longestStretchM,
    layer: "basemap-place",
    edition,
  };
}

function sourceOf({ layer, id }: Exposure["reference"]) {
  return { collection: layer, ids: [id] };
}
