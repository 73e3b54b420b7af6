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

  .drawing {
    display: flex;
    flex-wrap: wrap;
    min-inline-size: 0;
    margin: 0 0 10px;
    padding: 0;
    border: 0;
  }

  .drawing legend {
    padding: 0;
    margin-block-end: 4px;
  }

  /* One control of three parts; the radio button lies unseen upon its part. */
  .drawing label {
    position: relative;
    flex: 1;
    justify-content: center;
    min-block-size: var(--target);
    padding-inline: 8px;
    border: 1px solid var(--edge);
  }

  .drawing label + label {
    border-inline-start-width: 0;
  }

  .drawing label:first-of-type {
    border-start-start-radius: var(--radius);
    border-end-start-radius: var(--radius);
  }

  .drawing label:last-of-type {
    border-start-end-radius: var(--radius);
    border-end-end-radius: var(--radius);
  }

  .drawing label:hover {
    background: var(--paper-sunk);
  }

  .drawing label:has(:checked) {
    background: var(--accent-wash);
    color: var(--accent);
    font-weight: 600;
  }

  .drawing label:has(:focus-visible) {
    z-index: 1;
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .drawing input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
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
