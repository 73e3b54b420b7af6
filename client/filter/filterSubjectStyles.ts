import { css } from "lit";

export const filterSubjectStyles = css`
  :host {
    display: block;
    border-block-start: var(--hairline);
  }

  .heading {
    display: flex;
    align-items: center;
    min-block-size: 48px;
  }

  h3 {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--text-15);
    font-weight: 600;
  }

  button:has(> .glyph):not(.icon) {
    display: flex;
    align-items: center;
    gap: 8px;
    text-align: start;
  }

  .title {
    inline-size: 100%;
    min-block-size: 44px;
    padding-inline: 0;
  }

  .glyph {
    flex: none;
    transition: rotate var(--moment);
  }

  [aria-expanded="false"] > .glyph {
    rotate: -90deg;
  }

  :host(:lang(ur)) [aria-expanded="false"] > .glyph {
    rotate: 90deg;
  }

  .count {
    margin-inline-start: auto;
    padding-inline-start: 8px;
    font-size: var(--text-13);
    font-weight: 400;
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .count.filtered {
    color: var(--accent);
    font-weight: 600;
  }

  .clear:disabled {
    visibility: hidden;
  }

  .body {
    padding-block-end: 16px;
  }

  .label,
  .note {
    margin-block: 4px 6px;
    font-size: var(--text-12);
    color: var(--ink-soft);
  }

  .label {
    font-weight: 600;
  }

  .attributes {
    margin-block: 12px 8px;
    border-block-start: var(--hairline);
  }

  .quiet {
    padding-inline: 0;
    font-size: var(--text-13);
    color: var(--ink-soft);
  }

  .notice {
    position: sticky;
    inset-block-end: 8px;
    display: flex;
    gap: 10px;
    padding: 10px 12px;
    border-radius: var(--radius);
    background: var(--warning-wash);
    box-shadow: var(--card-shadow);
    font-size: var(--text-13);
  }

  .notice .glyph {
    color: var(--warning);
  }

  .others li {
    display: flex;
    align-items: center;
    gap: 6px;
    padding-inline-start: 10px;
    border-radius: var(--radius);
    background: var(--paper-sunk);
  }

  .others li + li {
    margin-block-start: 4px;
  }

  .others div {
    flex: 1;
    min-inline-size: 0;
    padding-block: 6px;
  }

  .others p {
    margin: 0;
    font-size: var(--text-13);
    overflow-wrap: anywhere;
  }

  .others p::first-letter {
    text-transform: uppercase;
  }

  code {
    display: block;
    max-block-size: 6em;
    overflow: auto;
    color: var(--ink-soft);
    font: var(--text-12) / 1.5 ui-monospace, Menlo, Consolas, monospace;
    overflow-wrap: anywhere;
  }

  .table {
    margin-block-end: 8px;
    padding-inline: 0 10px;
    font-size: var(--text-13);
    color: var(--accent);
  }

  .skeleton div {
    block-size: 36px;
    margin-block: 10px;
    border-radius: var(--radius);
    background: var(--paper-sunk);
  }
`;
