import { css } from "lit";

export const zoneRingsStyles = css`
  :host {
    display: block;
  }

  fieldset {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  .ring {
    display: grid;
    grid-template-columns: 92px 1fr auto;
    align-items: center;
    gap: 8px;
  }

  input[type="text"] {
    min-inline-size: 0;
    min-block-size: var(--target);
    padding: 4px 10px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font-variant-numeric: tabular-nums;
  }

  input::placeholder {
    color: var(--ink-soft);
  }

  [aria-invalid="true"] {
    border-color: var(--warning);
  }

  .pull {
    display: grid;
  }

  input[type="range"] {
    inline-size: 100%;
    block-size: 24px;
    margin: 0;
    accent-color: var(--accent);
    cursor: ew-resize;
  }

  .soft {
    color: var(--ink-soft);
    font-size: var(--text-12);
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }

  :host(:lang(ur)) .soft {
    line-height: 1.9;
  }

  form {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 8px;
  }

  form button,
  .presets button {
    border: 1px solid var(--edge);
  }

  .presets {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }

  .presets button {
    padding-inline: 7px;
    font-size: var(--text-12);
    font-variant-numeric: tabular-nums;
  }

  [aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent-wash);
    color: var(--accent);
  }

  .wrong {
    padding: 8px 10px;
    border-radius: var(--radius);
    background: var(--warning-wash);
  }

  @media (pointer: coarse), (max-width: 767px) {
    input[type="range"] {
      block-size: 44px;
    }

    .soft {
      margin-block-start: -8px;
    }
  }
`;
