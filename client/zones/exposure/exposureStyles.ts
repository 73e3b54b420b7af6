import { css } from "lit";

/** A drawer as high as what it tells; on a phone it fills its sheet. */
export const exposureStyles = css`
  :host {
    --bar: light-dark(#9b211b, #d66564);

    display: block;
    container-type: inline-size;
    max-block-size: calc(100dvh - 300px);
    overflow: auto;
    border-block-start: 1px solid var(--edge);
    background: var(--paper);
    color: var(--ink);
    font: var(--text-13) / var(--leading) var(--font);
  }

  .head {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 14px;
    min-block-size: 44px;
    padding-inline: 16px 6px;
    border-block-end: var(--hairline);
    background: var(--paper);
  }

  h2 {
    font-size: var(--text-15);
    font-weight: 600;
  }

  /* It takes the focus to be read, not to be used. */
  h2:focus-visible {
    outline: 0;
  }

  .ends {
    flex: 1;
    min-inline-size: 12em;
    color: var(--ink-soft);
  }

  .views {
    display: inline-flex;
  }

  .views button[aria-pressed="true"] {
    background: var(--accent-wash);
    box-shadow: inset 0 -2px var(--accent);
    font-weight: 600;
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 19rem;
    transition: opacity var(--moment);
  }

  .body[data-stale] {
    opacity: 0.5;
  }

  .main {
    display: flex;
    flex-direction: column;
    gap: 6px;
    min-inline-size: 0;
    padding: 8px 16px 10px;
  }

  .total {
    margin-block-end: 6px;
    font-variant-numeric: tabular-nums;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .swatch {
    inline-size: 12px;
    block-size: 12px;
    border: 1px solid var(--bar);
  }

  .swatch.certain {
    background: var(--bar);
  }

  .swatch.hatched {
    background: repeating-linear-gradient(-45deg, transparent 0 2px, var(--bar) 2px 3px);
  }

  .swatch.outlined {
    border-style: dashed;
  }

  /* As high as the profile beside it: pointing from stretch to stretch moves nothing. */
  .list {
    overflow: auto;
    block-size: 0;
    min-block-size: 100%;
    padding: 8px 12px 10px;
    border-inline-start: var(--hairline);
  }

  h3 {
    font-size: var(--text-13);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .notice {
    margin-inline: 16px;
  }

  .skeleton {
    block-size: 150px;
    margin: 12px 16px;
    border-radius: var(--radius);
    background: var(--paper-sunk);
  }

  .stretches {
    overflow: auto;
    max-block-size: 11rem;
  }

  .stretches thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--paper);
  }

  .stretches tr[data-chosen] {
    background: var(--accent-wash);
  }

  .stretches button {
    min-block-size: 28px;
    padding: 0;
    text-decoration: underline;
    text-decoration-color: var(--edge);
    text-underline-offset: 0.2em;
  }

  @container (max-width: 900px) {
    .ends {
      order: 1;
      flex-basis: 100%;
    }
  }

  @container (max-width: 640px) {
    .body {
      grid-template-columns: minmax(0, 1fr);
    }

    /* What is drawn comes first where it is all that there is room for. */
    .total {
      order: 1;
    }

    .main > :is(.foot, .soft) {
      order: 2;
    }

    .list {
      block-size: auto;
      border-inline-start: 0;
      border-block-start: var(--hairline);
    }
  }

  @media (max-width: 767px) {
    :host {
      max-block-size: none;
      block-size: 100%;
      border: 0;
    }

    .head {
      padding-block: 4px 8px;
    }

    h2 {
      flex: 1 1 70%;
      order: -2;
    }

    .close {
      order: -1;
    }

    .stretches button {
      block-size: 44px;
    }
  }
`;
