import type { LayerQuery } from "../../server/contract/layerQuery.ts";
import type {
  CatalogResponse,
  FeatureCollectionResponse,
  LayerState,
} from "../../server/contract/wire.ts";
import { fetchItems } from "../panels/requests.ts";
import { defaultColumns } from "./columns.ts";
import type { RowSort, RowSource } from "./rowSource.ts";

/** The features of a layer that match, of the catalog's edition, by the server. */
export function layerRows(
  layer: LayerState,
  query: LayerQuery,
  catalog: CatalogResponse,
): RowSource {
  const edition = String(catalog.edition);
  return {
    key: JSON.stringify([layer.id, query, edition]),
    layer,
    defaultColumns: defaultColumns(layer, catalog),
    async page({ sort, properties, after, limit }, signal) {
      const { features, numberMatched, links } = await fetchItems(
        layer.id,
        {
          ...query,
          edition,
          limit: String(limit),
          sortby: sortbyText(sort),
          properties: properties.join(),
          ...(after !== undefined && { cursor: after }),
        },
        signal,
      );
      const rows = features.map(({ id, properties, geometry }) => ({
        id: String(id),
        properties,
        geometry,
      }));
      return { rows, total: numberMatched, next: cursorOf(links) };
    },
  };
}

export function sortbyText({ property, direction }: RowSort): string {
  return (direction === "asc" ? "+" : "-") + property;
}

/** Of the link to the next page only the cursor: its host is the public one, which may be another. */
function cursorOf(links: FeatureCollectionResponse["links"]): string | undefined {
  const next = links.find(({ rel }) => rel === "next");
  return next && (new URL(next.href).searchParams.get("cursor") ?? undefined);
}
