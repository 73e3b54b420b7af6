import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";

/** One bar, and what it says in words and numbers beside it. */
export interface Bar {
  label: unknown;
  /** What the bar is as long as. */
  value: number;
  /** Of that, what is only possible: hatched. */
  unsure?: number;
  /** Beyond it, what is possible too: an outline. */
  beyond?: number;
  /** From the lowest to the highest report. */
  span?: readonly [low: number, high: number];
  text: string;
  /** Smaller, behind the text. */
  note?: string | null;
}

const widthPx = 96;
const heightPx = 12;

/** Hatching for the bars of a shadow root: once in each. */
export const hatching = html`<svg class="defs" width="0" height="0" aria-hidden="true">
  <defs>
    <pattern id="hatching" width="4" height="4" patternUnits="userSpaceOnUse">
      <path d="M-1 5 5-1M-1 1 1-1M3 5 5 3"></path>
    </pattern>
  </defs>
</svg>`;

/** Bars as a table: what they say is in its cells, and the bars are no more than its picture. */
export function barTable(caption: string, bars: readonly Bar[]): TemplateResult {
  const longest = Math.max(1, ...bars.map(extentOf));
  return html`<table class="bars">
    <caption>${caption}</caption>
    <tbody>
      ${bars.map(
        (bar) => html`<tr>
          <th scope="row">${bar.label}</th>
          <td class="bar" aria-hidden="true">${picture(bar, longest)}</td>
          <td class="number">
            ${bar.text}${bar.note ? html` <span class="soft">${bar.note}</span>` : nothing}
          </td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function extentOf({ value, beyond = 0, span }: Bar): number {
  return Math.max(value + beyond, span?.[1] ?? 0);
}

function picture({ value, unsure = 0, beyond = 0, span }: Bar, longest: number): TemplateResult {
  const x = (amount: number) => 0.5 + (amount / longest) * (widthPx - 1);
  const part = (kind: string, from: number, to: number) => {
    if (to <= from) return nothing;
    const width = x(to) - x(from);
    const fill = kind === "unsure" ? "url(#hatching)" : undefined;
    return svg`<rect class=${kind} fill=${fill ?? nothing} x=${x(from)} y="1" width=${width} height=${heightPx - 2}></rect>`;
  };
  return html`<svg viewBox="0 0 ${widthPx} ${heightPx}" width=${widthPx} height=${heightPx}>
    ${part("sure", 0, value - unsure)} ${part("unsure", value - unsure, value)}
    ${part("beyond", value, value + beyond)}
    ${span && span[0] < span[1] ? whisker(x(span[0]), x(span[1])) : nothing}
  </svg>`;
}

function whisker(from: number, to: number): SVGTemplateResult {
  const ends = [from, to].map((x) => `M${x} 2v${heightPx - 4}`).join("");
  return svg`<path class="whisker" d=${`M${from} ${heightPx / 2}H${to}${ends}`}></path>`;
}
