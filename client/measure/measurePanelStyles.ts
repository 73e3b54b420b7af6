import { css } from "lit";

export const measurePanelStyles = css`
  :host {
    position: absolute;
    inset-block-start: calc(var(--inset-top, 0px) + 12px);
    right: 12px;
    inline-size: 20rem;
    max-inline-size: calc(100% - 24px);
    pointer-events: auto;
  }

  :host(:dir(rtl)) {
    right: auto;
    left: 12px;
    direction: rtl;
  }

  section {
    /* The map's controls stay in reach below. */
    max-block-size: clamp(
      10rem,
      calc(100dvh - var(--inset-top, 0px) - var(--inset-bottom, 0px) - 262px),
      26rem
    );
    padding: 6px 12px 10px;
    overflow: auto;
    border: var(--hairline);
    border-radius: var(--radius);
    background: var(--paper);
    box-shadow: var(--card-shadow);
    color: var(--ink);
    font: var(--text-13) / var(--leading) var(--font);
  }

  .top,
  .row,
  .kinds,
  .kinds label {
    display: flex;
    align-items: center;
    gap: 4px 10px;
  }

  .row {
    flex-wrap: wrap;
  }

  .top .icon {
    margin-inline-end: -8px;
  }

  h2 {
    font-size: var(--text-15);
    font-weight: 600;
  }

  .kinds {
    flex: 1;
    justify-content: end;
  }

  .kinds label {
    gap: 5px;
    min-block-size: var(--target);
    min-inline-size: 44px;
  }

  input[type="radio"] {
    margin: 0;
    accent-color: var(--accent);
  }

  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    font-variant-numeric: tabular-nums;
  }

  dt {
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  dd {
    font-size: var(--text-18);
    font-weight: 600;
  }

  .row button:not(.primary, .icon) {
    padding-inline: 8px;
    color: var(--accent);
  }

  summary {
    min-block-size: var(--target);
    align-content: center;
    color: var(--ink-soft);
    cursor: pointer;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 2px 0;
    border-block-end: var(--hairline);
    font-weight: 400;
    text-align: end;
  }

  th {
    color: var(--ink-soft);
    text-align: start;
  }

  tr:first-child th + th {
    text-align: end;
  }

  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0 8px;
    margin-block: 8px;
  }

  form label {
    flex: 1;
    min-inline-size: 0;
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  input[type="text"] {
    inline-size: 100%;
    min-block-size: var(--target);
    padding-inline: 8px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font: var(--text-13) / 1.4 var(--latin);
  }

  [aria-invalid="true"] {
    border-color: var(--warning);
  }

  .wrong {
    color: var(--warning);
  }

  .soft {
    color: var(--ink-soft);
    font-size: var(--text-12);
  }
`;
