import { css } from "lit";

export const areaSectionStyles = css`
  :host {
    display: block;
    margin-block-end: 14px;
    padding-block-end: 14px;
    border-block-end: var(--hairline);
  }

  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--target);
  }

  h3 {
    font-size: var(--text-15);
    font-weight: 600;
  }

  .clear {
    color: var(--accent);
    font-size: var(--text-13);
  }

  .soft {
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  .summary {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .problem {
    display: flex;
    gap: 8px;
    padding: 8px 10px;
    border-radius: var(--radius);
    background: var(--warning-wash);
    font-size: var(--text-13);
    overflow-wrap: anywhere;
  }

  .problem svg {
    flex: none;
  }

  naqsha-area-distance {
    margin-block: 8px;
  }

  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-end: 10px;
  }

  .deeds button,
  .tools button {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    border: 1px solid var(--edge);
    font-size: var(--text-13);
  }

  .ways {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: 4px;
    margin-block-start: 8px;
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
    color: var(--ink);
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
`;
