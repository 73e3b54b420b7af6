import { css } from "lit";

export const filterAttributeStyles = css`
  :host {
    display: block;
    border-block-end: var(--hairline);
  }

  .summary {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: max(40px, var(--target));
    padding: 4px 0;
    text-align: start;
    font-size: var(--text-13);
  }

  .summary .glyph {
    flex: none;
    transition: rotate var(--moment);
  }

  .summary[aria-expanded="false"] .glyph {
    rotate: -90deg;
  }

  :host(:lang(ur)) .summary[aria-expanded="false"] .glyph {
    rotate: 90deg;
  }

  .asked {
    margin-inline-start: auto;
    max-inline-size: 55%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--accent);
    font-weight: 600;
  }

  .control {
    padding-block: 2px 14px;
    padding-inline-start: 2px;
  }

  .note {
    margin-block-start: 6px;
    font-size: var(--text-12);
    color: var(--ink-soft);
  }

  input {
    inline-size: 100%;
    min-block-size: var(--target);
    padding-inline: 10px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    font-size: var(--text-13);
  }
`;
