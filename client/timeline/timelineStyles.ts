import { css } from "lit";

export const timelineStyles = css`
  :host {
    --incident: light-dark(#9b211b, #d66564);

    display: block;
    container-type: inline-size;
    border-block-start: var(--hairline);
    font: var(--text-13) / var(--leading) var(--font);
    color: var(--ink);
    background: var(--paper);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 14px;
    padding-inline: 10px;
  }

  .buttons {
    display: inline-flex;
    align-items: center;
  }

  .bar > .buttons:last-of-type {
    margin-inline-start: auto;
  }

  .play {
    color: var(--accent);
  }

  :host(:dir(rtl)) .directional {
    transform: scaleX(-1);
  }

  .told {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    min-inline-size: 13rem;
    padding-inline-start: 4px;
    font-variant-numeric: tabular-nums;
    transition: opacity var(--moment);
  }

  .told strong {
    font-weight: 600;
  }

  .told span {
    color: var(--ink-soft);
  }

  .told[data-pending] {
    opacity: 0.55;
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 14px;
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  .options label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .dates {
    display: inline-flex;
    gap: 10px;
  }

  select,
  input {
    min-block-size: 28px;
    padding-inline: 6px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font: var(--text-12) / 1.4 var(--latin);
    font-variant-numeric: tabular-nums;
  }

  select:lang(ur) {
    font-family: var(--font);
  }

  [aria-invalid="true"] {
    border-color: var(--warning);
  }

  .wrong {
    color: var(--warning);
  }

  .all {
    color: var(--accent);
    font-size: var(--text-12);
  }

  .more {
    display: none;
  }

  .empty {
    block-size: 66px;
  }

  .note {
    padding: 0 22px 6px;
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  @container (max-width: 900px) {
    .more {
      display: inline-grid;
    }

    .options {
      order: 9;
      flex-basis: 100%;
      padding-block-end: 6px;
    }

    .options:not([data-open]) {
      display: none;
    }

    .told {
      flex: 1;
      min-inline-size: 0;
    }

    select,
    input {
      min-block-size: var(--target);
    }
  }
`;
