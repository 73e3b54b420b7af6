import { css, html, nothing, type TemplateResult } from "lit";
import type { FeatureReference } from "../../../server/contract/mapSpec.ts";
import { textLanguage } from "../../panels/textLanguage.ts";
import type { FeaturePointer } from "./featurePointer.ts";

export interface NamedRow {
  reference: FeatureReference;
  name: string;
  symbol?: unknown;
  notes: readonly string[];
  isPossible: boolean;
}

/** A feature in a list: marked on the map while pointed at, opened when pressed. */
export function featureRow(row: NamedRow, pointer: FeaturePointer): TemplateResult {
  const { symbol, notes, isPossible } = row;
  return html`<li
    class=${isPossible ? "possible" : ""}
    @pointerenter=${() => pointer.point(row.reference)}
    @pointerleave=${() => pointer.point(null)}
  >
    ${symbol === undefined ? nothing : html`<span class="symbol">${symbol}</span>`}
    <span>
      ${featureButton(row, pointer)}
      ${notes.length > 0 ? html`<span class="notes">${notes.join(" · ")}</span>` : nothing}
    </span>
  </li>`;
}

/** The name of a feature, which does the same. */
export function featureButton(
  { reference, name }: Pick<NamedRow, "reference" | "name">,
  pointer: FeaturePointer,
): TemplateResult {
  return html`<button
    class="feature"
    @focus=${() => pointer.point(reference)}
    @blur=${() => pointer.point(null)}
    @click=${() => pointer.choose(reference)}
  ><bdi lang=${textLanguage(name)}>${name}</bdi></button>`;
}

export const featureRowStyles = css`
  li {
    display: flex;
    gap: 8px;
    padding-block: 2px;
    padding-inline-start: 6px;
    border-inline-start: 2px solid transparent;
  }

  li:hover {
    background: var(--paper-sunk);
  }

  /* Uncertain things are dashed, as on the map. */
  li.possible {
    border-inline-start: 2px dashed var(--edge);
  }

  .symbol {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 22px;
    block-size: 28px;
  }

  .symbol :is(img, svg) {
    max-inline-size: 22px;
    max-block-size: 22px;
  }

  button.feature {
    min-block-size: 28px;
    min-inline-size: 0;
    padding: 0;
    background: none;
    color: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: var(--edge);
    text-underline-offset: 0.2em;
  }

  button.feature:hover {
    text-decoration-color: currentcolor;
  }

  .feature [lang="en"] {
    font-family: var(--latin);
    line-height: 1.45;
  }

  .feature [lang="ur"] {
    font-family: var(--nastaliq);
    line-height: 2.1;
  }

  .notes {
    display: block;
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  .more {
    padding-inline: 6px;
    color: var(--accent);
  }

  @media (pointer: coarse), (max-width: 767px) {
    button.feature,
    .symbol {
      min-block-size: 44px;
    }
  }
`;
