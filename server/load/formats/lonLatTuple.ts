import type { Position } from "geojson";

/** Positions as KML writes them: `62.08,29.12,1200 62.09,29.13`. What is no number is left to be checked. */
export function positionsOf(text: string, onHeights: () => void): Position[] {
  return text
    .trim()
    .split(/\s+/)
    .filter((tuple) => tuple !== "")
    .map((tuple) => {
      const [lon, lat, height] = tuple.split(",").map(numberOf);
      if (height) onHeights();
      return [lon as number, lat as number];
    });
}

/** As JSON has it, and not as Number("") has it. */
export function numberOf(text: string | undefined): number | string | undefined {
  const trimmed = text?.trim();
  return trimmed && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
}
