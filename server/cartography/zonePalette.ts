import type { ThemedColour } from "../../geodata/declaration.ts";
import type { Theme } from "../contract/mapSpec.ts";

/**
 * Colours of zones, as lines and as the text on them: 4.5:1 on the land, and ΔE2000 over 10 from each other and from the
 * accent, for normal, protan, deutan and tritan vision. Found by annealing in OKLCH.
 */
const colours: readonly ThemedColour[] = [
  { light: "#770057", dark: "#CC68A5" },
  { light: "#007E49", dark: "#18A060" },
  { light: "#952600", dark: "#F7C24B" },
  { light: "#3C68D1", dark: "#6A88E6" },
  { light: "#5C7700", dark: "#B4A005" },
  { light: "#C23D3A", dark: "#FA84A1" },
];

/** `number` from 1 to `zoneColours`. */
export function zonePalette(number: number, theme: Theme): string {
  const colour = colours[number - 1];
  if (!colour) throw new RangeError(`there is no zone colour ${number}`);
  return colour[theme];
}
