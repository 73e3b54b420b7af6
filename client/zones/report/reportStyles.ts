import { css } from "lit";

/** How a report lies in its room. */
export const reportStyles = css`
  :host {
    --bar: var(--ink-soft);

    display: block;
    font-size: var(--text-13);
  }

  .back {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    margin-inline-start: -8px;
    padding-inline: 4px 10px;
    color: var(--accent);
  }

  :host(:dir(rtl)) .directional {
    scale: -1 1;
  }

  .head {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  h2 {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--text-18);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  /* It takes the focus to be read, not to be used. */
  h2:focus-visible {
    outline: 0;
  }

  h3 {
    margin-block: 18px 0;
    font-size: var(--text-15);
    font-weight: 600;
  }

  h3::first-letter {
    text-transform: uppercase;
  }

  .actions {
    display: flex;
    align-items: center;
    gap: 4px;
  }

  .actions button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    border: 1px solid var(--edge);
    color: var(--accent);
  }

  .outcome {
    min-block-size: 1.5em;
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
  }

  legend {
    float: inline-start;
    min-inline-size: 5.5em;
    padding: 0;
    color: var(--ink-soft);
    line-height: var(--target);
  }

  label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: var(--target);
    cursor: pointer;
  }

  label input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--accent);
  }

  .asked {
    margin-block: 4px 10px;
    color: var(--ink-soft);
    font-size: var(--text-12);
    overflow-wrap: anywhere;
  }

  .told {
    transition: opacity var(--moment);
  }

  .told[data-stale] {
    opacity: 0.5;
  }

  .working {
    padding-block: 10px;
    color: var(--ink-soft);
  }

  .skeleton {
    block-size: 112px;
    border-radius: var(--radius);
    background: var(--paper-sunk);
  }

  .wide {
    overflow-x: auto;
    margin-inline: -16px;
    padding-inline: 16px;
  }

  .overview {
    min-inline-size: 100%;
  }

  .overview tbody tr + tr {
    border-block-start: var(--hairline);
  }

  .overview th[scope="row"] {
    min-inline-size: 8em;
  }

  .overview td {
    padding-inline: 8px;
  }

  .overview thead .number {
    padding-inline: 0;
  }

  .overview td .soft {
    display: block;
  }

  .overview button {
    min-inline-size: 0;
    padding-inline: 8px;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .overview button[aria-pressed="true"] {
    background: var(--accent-wash);
    box-shadow: inset 0 -2px var(--accent);
    color: var(--ink);
    font-weight: 600;
  }

  .overview td[data-chosen] {
    background: var(--accent-wash);
  }

  .wide + .soft {
    margin-block-start: 8px;
  }

  .empty {
    padding-block: 10px;
  }

  section {
    margin-block-start: 12px;
    padding-block-start: 12px;
    border-block-start: var(--hairline);
  }

  h4 {
    margin: 0 0 2px;
    font-size: var(--text-13);
    font-weight: 600;
  }

  .nearest caption {
    padding-block-start: 18px;
    font-size: var(--text-15);
    color: var(--ink);
  }

  .nearest .group {
    padding-block-start: 8px;
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  .nearest td .soft {
    display: block;
  }

  details {
    margin-block-start: 18px;
    padding-block-start: 8px;
    border-block-start: var(--hairline);
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  summary {
    min-block-size: var(--target);
    line-height: var(--target);
    color: var(--ink);
    font-size: var(--text-13);
    cursor: pointer;
  }

  details p + p {
    margin-block-start: 6px;
  }
`;
