import { css } from "lit";

export const layersPanelStyles = css`
  :host {
    display: block;
    padding: 4px 16px 0;
  }

  h2 {
    font-size: var(--text-18);
    font-weight: 600;
  }

  section h2 {
    font-size: var(--text-15);
  }

  h3 {
    margin-block: 16px 2px;
    font-size: var(--text-12);
    font-weight: 600;
    color: var(--ink-soft);
  }

  .list {
    margin-inline-end: -10px;
  }

  .hint,
  .empty {
    margin-block: 8px 16px;
    font-size: var(--text-12);
    color: var(--ink-soft);
  }

  section {
    margin-block: 18px 16px;
    padding-block-start: 14px;
    border-block-start: var(--hairline);
  }

  .add {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin-block-start: 6px;
    padding-inline: 10px 14px;
    border: 1px solid var(--edge);
    font-size: var(--text-13);
  }

  .legend {
    font-size: var(--text-13);
  }

  .legend li {
    display: grid;
    grid-template-columns: minmax(44px, max-content) 1fr;
    align-items: center;
    gap: 10px;
    min-block-size: 28px;
    line-height: 1.35;
  }

  .legend:lang(ur) li {
    line-height: 1.9;
  }

  .legend img {
    justify-self: center;
  }

  /* In reach wherever the list is scrolled to, and moving nothing when it appears. */
  @media (min-width: 768px) {
    .failures {
      position: sticky;
      inset-block-end: 8px;
    }
  }

  .notice {
    display: flex;
    gap: 10px;
    padding: 10px 12px;
    border-radius: var(--radius);
    background: var(--warning-wash);
    box-shadow: var(--card-shadow);
    font-size: var(--text-13);
  }

  .notice .glyph {
    flex: none;
    color: var(--warning);
  }

  .skeleton div {
    block-size: 36px;
    margin-block: 12px;
    border-radius: var(--radius);
    background: var(--paper-sunk);
  }
`;
