/** The query parameters of items, beside the properties of a layer. */
export const itemsParameters = [
  "f",
  "lang",
  "edition",
  "limit",
  "cursor",
  "bbox",
  "bbox-crs",
  "datetime",
  "crs",
  "filter",
  "filter-lang",
  "filter-crs",
  "sortby",
  "properties",
] as const;
