import { css } from "lit";

export const comparisonStyles = css`
  .wide {
    margin-block-start: 8px;
    padding-inline: 0;
  }

  table {
    inline-size: auto;
    min-inline-size: 100%;
  }

  :is(th, td) {
    min-inline-size: 6em;
    padding: 6px 8px;
    border-block-end: var(--hairline);
    vertical-align: top;
  }

  th:first-child {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    min-inline-size: 9em;
    max-inline-size: 12em;
    padding-inline-start: 16px;
    border-inline-end: var(--hairline);
    background: var(--paper);
  }

  .number {
    white-space: normal;
  }

  .named {
    min-inline-size: 10em;
  }

  thead th {
    vertical-align: bottom;
  }

  thead button {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-inline-size: 0;
    padding: 0;
    font-size: var(--text-12);
    line-height: 1.3;
    text-align: end;
  }

  :host(:lang(ur)) thead button {
    line-height: 1.9;
  }

  thead .glyph {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    visibility: hidden;
  }

  [aria-sort="ascending"] .glyph,
  [aria-sort="descending"] .glyph,
  thead button:is(:hover, :focus-visible) .glyph {
    visibility: visible;
  }

  [aria-sort="ascending"] .glyph {
    rotate: 180deg;
  }

  [aria-sort="ascending"] button,
  [aria-sort="descending"] button {
    color: var(--ink);
    font-weight: 600;
  }

  td .soft,
  th .soft {
    display: block;
  }

  .zone {
    display: flex;
    align-items: baseline;
    gap: 6px;
    min-block-size: 24px;
    padding: 0;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: var(--edge);
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
  }

  .zone i {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
  }

  @media (pointer: coarse), (max-width: 767px) {
    .zone,
    thead button {
      min-block-size: 44px;
    }
  }
`;
