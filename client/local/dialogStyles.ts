import { css } from "lit";

export const dialogStyles = css`
  dialog {
    inline-size: min(560px, calc(100vw - 24px));
    max-block-size: calc(100dvh - 48px);
    padding: 0 20px 20px;
    overflow: auto;
    border: var(--hairline);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    box-shadow: var(--card-shadow);
    font-size: var(--text-13);
  }

  dialog::backdrop {
    background: var(--shadow);
  }

  .head {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    align-items: start;
    gap: 8px;
    margin-inline-end: -12px;
    padding-block: 14px 10px;
    background: var(--paper);
  }

  .head > div {
    flex: 1;
    min-inline-size: 0;
  }

  h2 {
    font-size: var(--text-18);
    font-weight: 600;
  }

  /* It takes the focus to be read, not to be used. */
  h2:focus-visible {
    outline: 0;
  }

  .file {
    overflow-wrap: anywhere;
  }

  .file,
  .soft {
    color: var(--ink-soft);
  }

  p {
    margin-block-end: 10px;
  }

  pre {
    max-block-size: 34dvh;
    margin: 0 0 14px;
    padding: 10px 12px;
    overflow: auto;
    border-radius: var(--radius);
    background: var(--paper-sunk);
    font: var(--text-12) / 1.5 ui-monospace, monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 14px;
  }

  .choices button {
    padding-inline: 14px;
  }

  .choices button:not(.primary) {
    border: 1px solid var(--edge);
  }

  .tables button {
    inline-size: 100%;
    text-align: start;
    color: var(--accent);
  }

  form {
    display: grid;
    gap: 12px;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(210px, 1fr));
    gap: 10px 14px;
  }

  label.field {
    display: grid;
    gap: 3px;
    align-content: start;
  }

  select,
  input[type="text"] {
    inline-size: 100%;
    min-block-size: var(--target);
    padding-inline: 8px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0 18px;
    margin: 0;
    padding: 0;
    border: 0;
  }

  label.choice {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    min-block-size: var(--target);
    cursor: pointer;
  }

  input[type="radio"] {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--accent);
  }

  .preview {
    overflow-x: auto;
    border: var(--hairline);
    border-radius: var(--radius);
  }

  table {
    border-collapse: collapse;
    font-size: var(--text-12);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  th,
  td {
    max-inline-size: 22ch;
    padding: 5px 10px;
    overflow: hidden;
    text-overflow: ellipsis;
    text-align: start;
  }

  th {
    background: var(--paper-sunk);
    font-weight: 600;
  }

  tr + tr td {
    border-block-start: var(--hairline);
  }

  [data-chosen] {
    background: var(--accent-wash);
  }
`;
