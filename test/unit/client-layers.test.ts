import { describe, expect, test } from "vitest";
import {
  boundaryLayers,
  dataLayers,
  listedLayers,
  shownLayers,
} from "../../client/state/layers.ts";
import { catalog } from "../../geodata/catalog.ts";
import type { CatalogResponse } from "../../server/contract/wire.ts";

const response: CatalogResponse = {
  edition: 1,
  latestEdition: 1,
  publishedAt: "2026-01-01T00:00:00Z",
  groups: catalog.groups,
  layers: catalog.layers.map((layer) => ({
    ...layer,
    featureCount: 1,
    bbox: null,
    changedInEdition: 1,
  })),
  defaultWorldview: "un",
  rasterBasemaps: [],
};

const idsOf = (layers: readonly { id: string }[]) => layers.map(({ id }) => id);

describe("lines that names are written along are no layer of the reader's", () => {
  const names = catalog.layers.flatMap(({ id, symbol }) => (symbol.type === "names" ? [id] : []));

  test("they are neither listed nor shown, even where an address asks for them", () => {
    expect(names.length).toBeGreaterThan(0);
    const spec = { layers: [...names, "faults"].map((id) => ({ id })) };
    expect(idsOf(shownLayers(spec, response))).toEqual(["faults"]);
    for (const id of names) {
      expect(idsOf(dataLayers(response))).not.toContain(id);
      expect(idsOf(listedLayers(spec, response))).not.toContain(id);
    }
  });
});

test("of the basemap, only boundaries are explained", () => {
  expect(idsOf(boundaryLayers(response))).toEqual(["basemap-boundary"]);
});
