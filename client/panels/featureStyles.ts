import { css } from "lit";

/** How the attributes and sources of a feature are set, in details and in lists. */
export const featureStyles = css`
  h4 {
    margin: 14px 0 4px;
    font-size: var(--text-12);
    font-weight: 600;
    color: var(--ink-soft);
  }

  p {
    overflow-wrap: anywhere;
  }

  .soft,
  .position {
    margin-block-start: 6px;
    font-size: var(--text-13);
    color: var(--ink-soft);
  }

  .attributes {
    display: grid;
    grid-template-columns: minmax(7.5em, min(38%, 14em)) 1fr;
    gap: 6px 12px;
    margin-block-start: 12px;
    font-size: var(--text-13);
    font-variant-numeric: tabular-nums;
  }

  .attributes dt {
    color: var(--ink-soft);
  }

  .attributes dd {
    overflow-wrap: anywhere;
  }

  .attributes .long {
    grid-column: 1 / -1;
  }

  .attributes dd.long {
    margin-block-start: -4px;
  }

  .attributes li + li {
    margin-block-start: 4px;
  }

  .sources li {
    margin-block-start: 6px;
    font-size: var(--text-13);
    overflow-wrap: anywhere;
  }

  .sources cite {
    font-style: normal;
  }

  .sources .licence {
    color: var(--ink-soft);
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 10px;
    border-radius: var(--radius);
    background: var(--warning-wash);
    font-size: var(--text-13);
  }

  .notice .glyph {
    flex: none;
    color: var(--warning);
  }

  .notice button {
    color: var(--accent);
    text-decoration: underline;
  }
`;
