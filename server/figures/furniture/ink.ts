import { palettes } from "../../cartography/palette.ts";
import type { Theme } from "../../contract/mapSpec.ts";

/** Colours of what stands around the map. */
export interface Ink {
  paper: string;
  text: string;
  quiet: string;
  line: string;
  accent: string;
}

export function inkOf(theme: Theme): Ink {
  const { ink, townInk, boundary, accent } = palettes[theme];
  const paper = theme === "light" ? "#FFFFFF" : "#12161C";
  return { paper, text: ink, quiet: townInk, line: boundary, accent };
}
