import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { pointsLayer } from "./tileFixtures.ts";

/** A layer with a property of every type, and names as the standard's examples have them. */
export const examplesLayer: LayerDeclaration = {
  ...pointsLayer,
  id: "examples",
  properties: {
    ...pointsLayer.properties,
    ...declared("number", "eo:cloud_cover", "depth", "vehicle_height", "bridge_clearance", "value"),
    ...declared("integer", "landsat:wrs_row", "landsat:wrs_path", "floors"),
    ...declared("string", "geophys:SURVEY_NAME", "cityName", "owner", "filmName"),
    ...declared("boolean", "swimming_pool"),
    ...declared("date", "built", "starts_at", "ends_at", "updated", "event_time"),
    ...declared("string[]", "layer:ids"),
  },
};

function declared(
  type: "number" | "integer" | "string" | "boolean" | "date" | "string[]",
  ...names: string[]
) {
  const title = { en: "Example", ur: "مثال" };
  return Object.fromEntries(names.map((name) => [name, { type, title }]));
}
