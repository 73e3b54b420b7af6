import { css } from "lit";

/** Of the fields in which an area is chosen or told. */
export const areaFieldStyles = css`
  :host {
    display: block;
    font-size: var(--text-13);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }

  .soft {
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  input[type="text"],
  select,
  textarea {
    min-block-size: var(--target);
    padding: 4px 10px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
  }

  input[type="text"] {
    inline-size: 6.5em;
    font-variant-numeric: tabular-nums;
  }

  [aria-invalid="true"] {
    border-color: var(--warning);
  }

  .wrong {
    margin-block: 6px;
    padding: 8px 10px;
    border-radius: var(--radius);
    background: var(--warning-wash);
    overflow-wrap: anywhere;
  }

  .presets {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-start: 6px;
  }

  .presets button {
    padding-inline: 8px;
    border: 1px solid var(--edge);
    font-variant-numeric: tabular-nums;
  }

  [aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent-wash);
    color: var(--accent);
  }

  select,
  textarea {
    display: block;
    inline-size: 100%;
    margin-block: 4px 6px;
  }

  textarea {
    min-block-size: 7em;
    padding-block: 8px;
    font: var(--text-13) / 1.5 ui-monospace, Menlo, Consolas, monospace;
    resize: vertical;
  }

  textarea[data-over] {
    outline: 2px dashed var(--accent);
    outline-offset: 2px;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--target);
    cursor: pointer;
  }

  .check input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--accent);
  }
`;
