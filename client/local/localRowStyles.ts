import { css } from "lit";

export const localRowStyles = css`
  .title {
    overflow-wrap: anywhere;
  }

  /* The ink of localStyle.ts. */
  .swatch {
    display: inline-block;
    inline-size: 9px;
    block-size: 9px;
    margin-inline-end: 3px;
    border-radius: 50%;
    background: #1a079e;
  }

  .swatch[data-theme="dark"] {
    background: #7250fb;
  }

  .about {
    padding-inline-end: 4px;
  }

  h3 {
    margin-block: 14px 4px;
    font-size: var(--text-12);
    font-weight: 600;
    color: var(--ink-soft);
  }

  .label {
    gap: 10px;
    margin-block-end: 4px;
  }

  select {
    flex: 1;
    min-inline-size: 0;
    min-block-size: var(--target);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
  }

  .lines {
    max-block-size: 180px;
    overflow: auto;
    font-size: var(--text-12);
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }
`;
