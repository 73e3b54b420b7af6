const features = (part: number, name: string) =>
  `http://www.opengis.net/spec/ogcapi-features-${part}/1.0/conf/${name}`;
const schemas = (name: string) => `http://www.opengis.net/spec/ogcapi-common-3/1.0/conf/${name}`;
const processes = (name: string) =>
  `http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/${name}`;
const cql2 = (name: string) => `http://www.opengis.net/spec/cql2/1.0/conf/${name}`;

/** The conformance classes whose requirements are met, each by tests. */
export const conformsTo: readonly string[] = [
  ...["core", "oas30", "html", "geojson"].map((name) => features(1, name)),
  features(2, "crs"),
  ...["queryables", "queryables-query-parameters", "filter", "features-filter"].map((name) =>
    features(3, name),
  ),
  ...["core", "ogc-process-description", "json", "oas30"].map(processes),
  ...[
    "schemas",
    "advanced-property-roles",
    "returnables-and-receivables",
    "queryables",
    "sortables",
  ].map(schemas),
  ...[
    "cql2-text",
    "cql2-json",
    "basic-cql2",
    "advanced-comparison-operators",
    "case-insensitive-comparison",
    "accent-insensitive-comparison",
    "basic-spatial-functions",
    "basic-spatial-functions-plus",
    "spatial-functions",
    "temporal-functions",
    "array-functions",
    "property-property",
    "arithmetic",
  ].map(cql2),
];
