import { css } from "lit";

/** Buttons for the ways to choose a place, and what opens below them. */
export const waysStyles = css`
  .soft {
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  .ways {
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
    gap: 4px;
  }

  .ways button {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 3px;
    min-inline-size: 0;
    min-block-size: 52px;
    padding: 6px 2px;
    border: 1px solid var(--edge);
    font-size: var(--text-12);
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  :host(:lang(ur)) .ways button {
    line-height: 1.9;
  }

  .ways [aria-expanded="true"],
  [aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent-wash);
    color: var(--accent);
  }

  .way {
    margin-block-start: 10px;
  }

  .tools {
    display: grid;
    grid-template-columns: repeat(2, 1fr);
    gap: 6px;
    margin-block-end: 6px;
  }

  .tools button {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    border: 1px solid var(--edge);
    font-size: var(--text-13);
  }
`;
