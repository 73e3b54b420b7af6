import type { FeatureShape } from "../../server/filter/ast.ts";
import { readLayer } from "./readGeodata.ts";

/** Some features of shipped layers of each kind, as filters name them. */
export const namedFeatures: readonly FeatureShape[] = [
  "cpec-routes",
  "basemap-province",
  "basemap-country",
  "mineral-belts",
  "faults",
  "incidents",
  "kpk-sites",
].flatMap((layer) =>
  readLayer(layer)
    .slice(0, 8)
    .map(({ properties }): FeatureShape => ({ kind: "feature", layer, id: String(properties.id) })),
);
