import { css } from "lit";

export const layerRowStyles = css`
  :host {
    display: block;
    border-radius: var(--radius);
  }

  :host([lifted]) {
    background: var(--accent-wash);
    box-shadow: var(--card-shadow);
  }

  .row {
    display: flex;
    align-items: center;
    min-block-size: 48px;
  }

  label {
    display: flex;
    align-items: center;
    cursor: pointer;
  }

  .row > label {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 48px;
    gap: 12px;
    padding-block: 4px;
  }

  .text {
    min-inline-size: 0;
    line-height: 1.3;
  }

  :host(:lang(ur)) .text {
    line-height: 1.9;
  }

  .title,
  .count,
  .failed {
    display: block;
  }

  .count,
  .failed {
    font-size: var(--text-12);
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }

  .failed {
    color: var(--warning);
  }

  /* A switch: off is hollow, on is filled; the knob lies at the side the writing goes to. */
  [role="switch"] {
    appearance: none;
    flex: none;
    position: relative;
    inline-size: 32px;
    block-size: 18px;
    margin: 0;
    border: 1.5px solid var(--edge);
    border-radius: 9px;
    background: none;
    cursor: pointer;
    transition: background-color var(--moment);
  }

  [role="switch"]::before {
    content: "";
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 11px;
    block-size: 11px;
    border-radius: 50%;
    background: var(--edge);
    transition: inset-inline-start var(--moment);
  }

  [role="switch"]:checked {
    border-color: var(--accent);
    background: var(--accent);
  }

  [role="switch"]:checked::before {
    inset-inline-start: 16px;
    background: var(--on-accent);
  }

  .icon {
    flex: none;
    inline-size: var(--target);
    color: var(--ink-soft);
  }

  .icon .glyph {
    transition: rotate var(--moment);
  }

  [aria-expanded="true"] .glyph {
    rotate: 180deg;
  }

  .grip {
    cursor: grab;
    touch-action: none;
  }

  .grip .glyph {
    stroke-width: 2.4;
  }

  :host([lifted]) .grip {
    cursor: grabbing;
    color: var(--accent);
  }

  .about {
    padding-block: 2px 14px;
    padding-inline: 44px 12px;
    font-size: var(--text-13);
  }

  .about p {
    color: var(--ink-soft);
  }

  .opacity {
    gap: 10px;
    min-block-size: var(--target);
    margin-block-end: 6px;
  }

  .opacity input {
    flex: 1;
    min-inline-size: 0;
    block-size: var(--target);
    margin: 0;
    accent-color: var(--accent);
  }

  output {
    min-inline-size: 4.5ch;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 14px;
    margin-block: 8px;
  }

  dt {
    color: var(--ink-soft);
  }

  .quiet {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin-inline-start: -10px;
    color: var(--accent);
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
`;
