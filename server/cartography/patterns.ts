import type { FillPattern } from "../../geodata/declaration.ts";

/** Side of a tile that repeats without a seam: no sign touches its edge. */
export const patternTilePx = 28;

/**
 * The signs of a rock, as SVG, the tile's middle at the origin. They differ by form, as on printed geological sheets, so that
 * they are told apart where colours are not.
 */
export function patternBody(pattern: FillPattern, colour: string): string {
  const quarter = patternTilePx / 4;
  const signs = [-quarter, quarter].map((x) => {
    const y = onRisingDiagonal.includes(pattern) ? -x : x;
    return `<path transform="translate(${x} ${y})" d="${signsOf[pattern]}"/>`;
  });
  return `<g fill="none" stroke="${colour}" stroke-width="1.2" stroke-linecap="round" stroke-linejoin="round">${signs.join("")}</g>`;
}

/** Where a belt of these rocks overlaps one of the others, the signs of both stand side by side. */
const onRisingDiagonal: readonly FillPattern[] = ["plutonic", "ophiolite", "metamorphic"];

const signsOf: Readonly<Record<FillPattern, string>> = {
  // Arrowheads, as lavas are marked.
  volcanic: "M-3 -2.5L0 2.5L3 -2.5",
  plutonic: "M-3 0H3M0 -3V3",
  // Leaning pairs, for sheeted dykes.
  ophiolite: "M-3.5 3L-0.5 -3M0.5 3L3.5 -3",
  // Folded foliation.
  metamorphic: "M-5 0Q-2.5 -4.5 0 0T5 0",
  alkaline: "M-2.6 0A2.6 2.6 0 1 0 2.6 0A2.6 2.6 0 1 0 -2.6 0Z",
  // Bedding.
  sedimentary: "M-5 -1.5H5M-2.5 2H2.5",
};
