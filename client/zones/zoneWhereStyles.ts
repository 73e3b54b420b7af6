import { css } from "lit";

export const zoneWhereStyles = css`
  :host {
    display: grid;
    gap: 8px;
    font-size: var(--text-13);
  }

  .soft {
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  .term {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    padding-block: 8px;
    padding-inline: 10px 44px;
    border: var(--hairline);
    border-radius: var(--radius);
    background: var(--paper-sunk);
  }

  .term .icon {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 4px;
  }

  input,
  select {
    min-block-size: var(--target);
    padding: 4px 8px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
  }

  input {
    inline-size: 6.5em;
    font-variant-numeric: tabular-nums;
  }

  .source {
    flex: 1 1 12em;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .told {
    flex-basis: 100%;
    margin: 0;
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }

  .told::first-letter {
    text-transform: uppercase;
  }

  [aria-invalid="true"] {
    border-color: var(--warning);
  }

  .wrong {
    padding: 8px 10px;
    border-radius: var(--radius);
    background: var(--warning-wash);
    overflow-wrap: anywhere;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
  }

  .row button {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    border: 1px solid var(--edge);
  }

  [aria-expanded="true"] {
    border-color: var(--accent);
    background: var(--accent-wash);
    color: var(--accent);
  }
`;
