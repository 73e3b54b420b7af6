import type { positionMethods } from "../../../geodata/vocabularies.ts";
import { eachFeature } from "../rule.ts";

/** Methods by which a line or an area has a shape of our making, or a coarse one. */
const schematicMethods: readonly (keyof typeof positionMethods)[] = [
  "traced-through-places",
  "derived",
  "generalised-map",
];

/** A line or an area that is only roughly where it is drawn says so in words. */
export const saySchematic = eachFeature(({ geometry, properties }) => {
  const { position_method: method, position_note: note = "" } = properties;
  const isPoint = geometry.type === "Point" || geometry.type === "MultiPoint";
  const isSchematic = schematicMethods.some((each) => each === method);
  if (isPoint || !isSchematic || /\bschematic\b/i.test(note)) return [];
  return [`position_note does not say that its shape is schematic (${method})`];
});
