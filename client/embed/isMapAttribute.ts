const parameters = new Set([
  "edition",
  "view",
  "bbox",
  "layers",
  "unmatched",
  "area",
  "datetime",
  "zones",
  "select",
  "lang",
  "worldview",
  "basemap",
  "theme",
  "title",
]);

/** Whether an attribute of the element is a parameter of its map. Written out, as the codec would come with its parsers. */
export function isMapAttribute(name: string): boolean {
  return parameters.has(name) || name.startsWith("filter.");
}
