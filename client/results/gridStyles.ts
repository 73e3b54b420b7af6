import { css } from "lit";

/** `--row` is the height of a row; the grid reads it. On a phone a row is a card. */
export const gridStyles = css`
  :host {
    --row: 34px;
    --head: 34px;

    display: block;
    min-block-size: 0;
  }

  :host(:lang(ur)) {
    --row: 44px;
    --head: 46px;
  }

  .scroller {
    block-size: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block-start: var(--head);
    scroll-padding-inline-start: 16em;
    font-size: var(--text-13);
  }

  [role="grid"] {
    inline-size: max-content;
    min-inline-size: 100%;
  }

  .body {
    position: relative;
    transition: opacity var(--moment);
  }

  :host([stale]) .body {
    opacity: 0.5;
  }

  .row {
    display: grid;
    grid-template-columns: var(--columns);
    background: var(--paper);
  }

  .body .row {
    position: absolute;
    inset-inline: 0;
    block-size: var(--row);
    border-block-end: var(--hairline);
    cursor: pointer;
  }

  .top {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
  }

  .head {
    block-size: var(--head);
    border-block-end: 1px solid var(--edge);
    font-weight: 600;
    color: var(--ink-soft);
  }

  /* Smaller than the cells, whose em the columns are measured in. */
  .head .text {
    font-size: var(--text-12);
  }

  .cell {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    padding-inline: 10px;
    overflow: hidden;
    white-space: nowrap;
  }

  .name {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    padding-inline-start: 16px;
    background: inherit;
    border-inline-end: var(--hairline);
    font-weight: 600;
  }

  .number {
    justify-content: flex-end;
    font-variant-numeric: tabular-nums;
  }

  .text {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .body .text,
  .note {
    user-select: text;
    cursor: text;
  }

  .note {
    padding-inline: 5px;
    border: 1px solid var(--rule);
    border-radius: 4px;
    font-size: var(--text-12);
    font-weight: 400;
    color: var(--ink-soft);
  }

  .label {
    display: none;
  }

  .missing {
    color: var(--ink-soft);
  }

  [aria-sort] {
    cursor: pointer;
  }

  [aria-sort]:hover,
  [aria-sort="ascending"],
  [aria-sort="descending"] {
    color: var(--ink);
  }

  [aria-sort] .glyph {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    transition: rotate var(--moment);
  }

  [aria-sort="ascending"] .glyph {
    rotate: 180deg;
  }

  .body .row:hover {
    background: var(--paper-sunk);
  }

  .body .row[aria-selected="true"] {
    background: var(--accent-wash);
    box-shadow: inset 3px 0 var(--accent);
  }

  :host(:dir(rtl)) .body .row[aria-selected="true"] {
    box-shadow: inset -3px 0 var(--accent);
  }

  .row[aria-selected="true"] .name {
    background: linear-gradient(var(--accent-wash) 0 0);
    box-shadow: inherit;
  }

  .cell:focus-visible {
    outline-offset: -2px;
  }

  .skeleton {
    cursor: default;
  }

  .skeleton i {
    inline-size: min(70%, 9em);
    block-size: 10px;
    border-radius: 5px;
    background: var(--paper-sunk);
  }

  @media (pointer: coarse) {
    :host {
      --row: 44px;
      --head: 44px;
    }
  }

  @media (max-width: 767px) {
    :host {
      --row: 76px;
      --head: 0px;
    }

    :host(:lang(ur)) {
      --row: 104px;
      --head: 0px;
    }

    [role="grid"] {
      inline-size: 100%;
    }

    /* Sorted by the list above; read by those who hear the page. */
    .top {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .body .row {
      display: block;
      padding: 10px 16px;
      overflow: hidden;
    }

    .body .cell {
      display: inline;
      padding: 0;
      font-size: var(--text-13);
      line-height: 1.5;
      white-space: normal;
      color: var(--ink-soft);
    }

    .body .name {
      display: block;
      position: static;
      border: 0;
      font-size: var(--text-15);
      color: var(--ink);
      background: none;
      box-shadow: none;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .label {
      display: inline;
    }

    .body .missing {
      display: none;
    }

    .cell:not(.name, .missing) ~ .cell:not(.missing)::before {
      content: " · ";
    }

    .skeleton i {
      display: inline-block;
    }
  }
`;
