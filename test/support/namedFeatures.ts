import type { FeatureSet, FeatureShape } from "../../server/filter/ast.ts";
import { parseText } from "../../server/filter/parseText.ts";
import type { NamedFeatures } from "../../server/filter/resolveFeatures.ts";
import { readLayer } from "./readGeodata.ts";

const features: readonly FeatureShape[] = [
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

/** Points, lines and areas, overlapping ones, all of a layer, some, and none. */
const sets = [
  "FEATURES('incidents')",
  "FEATURES('incidents', 'date >= DATE(''2024-01-01'') AND fatalities_best > 5')",
  "FEATURES('incidents', 'date >= DATE(''2999-01-01'')')",
  "FEATURES('cpec-routes', 'status = ''open''')",
  "FEATURES('faults', 'S_DWITHIN(geometry, POINT(66.9 30.2), 200, ''km'')')",
  "FEATURES('mineral-belts')",
  "FEATURES('basemap-province', 'name <> ''Sindh''')",
].map((text) => parseText(text).expression as FeatureSet);

/** Some features of shipped layers of each kind, and sets of them, as filters name them. */
export const namedFeatures: readonly NamedFeatures[] = [...features, ...sets];
