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

/** What only pages can be asked for. */
export const ofPages: readonly string[] = ["limit", "cursor", "crs"];

/** Those of a download: all features at once, in longitude and latitude. */
export const downloadParameters = itemsParameters.filter((name) => !ofPages.includes(name));
