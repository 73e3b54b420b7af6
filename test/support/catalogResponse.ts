import { catalog } from "../../geodata/catalog.ts";
import type { CatalogResponse } from "../../server/contract/wire.ts";

/** The shipped catalog as a first edition tells it, with one feature in each layer. */
export const catalogResponse: CatalogResponse = {
  edition: 1,
  latestEdition: 1,
  publishedAt: "2025-01-01T00:00:00Z",
  groups: catalog.groups,
  layers: catalog.layers.map((layer) => ({
    ...layer,
    featureCount: 1,
    bbox: layer.extent,
    changedInEdition: 1,
  })),
  defaultWorldview: "un",
  rasterBasemaps: [],
};
