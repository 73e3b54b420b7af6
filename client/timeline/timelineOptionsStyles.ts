import { css } from "lit";

export const timelineOptionsStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 14px;
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .dates {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2px 10px;
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

  @media (pointer: coarse), (max-width: 767px) {
    select,
    input {
      min-block-size: var(--target);
    }
  }
`;
