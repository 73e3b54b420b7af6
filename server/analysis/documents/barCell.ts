import { html, type Markup } from "../../features/html/html.ts";

/** A part of a bar, in the words of the styles: full, tinted or hollow. */
export type BarLook = "counted" | "unsure" | "beyond";

/**
 * A bar, and what it shows as text: who does not see the one has the other.
 * @param parts one after the other, each up to where it ends, 0 to `whole`
 */
export function barCell(
  parts: readonly (readonly [look: BarLook, end: number])[],
  whole: number,
  text: string,
): Markup {
  let start = 0;
  const drawn = parts.map(([look, end]) => {
    const [from, to] = [start, end].map((each) => (100 * each) / whole);
    start = end;
    return part(look, from ?? 0, to ?? 0);
  });
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${drawn}</svg> ${text}`;
}

function part(look: BarLook, from: number, to: number): Markup | undefined {
  if (to <= from) return undefined;
  return html`<rect class="${look}" x="${from.toFixed(2)}" y="1" width="${(to - from).toFixed(2)}" height="8"/>`;
}
