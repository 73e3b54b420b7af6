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

  .deeds button {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    border: 1px solid var(--edge);
    font-size: var(--text-13);
  }

  .ways {
    margin-block-start: 8px;
  }

  .ways button {
    color: var(--ink);
  }
`;
