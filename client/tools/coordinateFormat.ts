/** How coordinates can be written. Apart from what writes them, which remembering a choice has no need of. */
export const coordinateFormats = ["decimal", "dms", "utm", "mgrs"] as const;

export type CoordinateFormat = (typeof coordinateFormats)[number];
