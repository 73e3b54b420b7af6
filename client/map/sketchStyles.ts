import { css } from "lit";

export const sketchStyles = css`
  :host {
    position: absolute;
    inset: 12px 12px auto;
    inline-size: fit-content;
    max-inline-size: min(34rem, calc(100% - 24px));
    margin-inline: auto;
    pointer-events: auto;
  }

  section {
    padding: 10px 12px;
    border: var(--hairline);
    border-radius: var(--radius);
    background: var(--paper);
    box-shadow: var(--card-shadow);
    color: var(--ink);
    font: var(--text-13) / var(--leading) var(--font);
  }

  .keys {
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  .problem {
    margin-block-start: 6px;
    padding: 8px 10px;
    border-radius: var(--radius);
    background: var(--warning-wash);
  }

  .row {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-block-start: 6px;
  }

  output {
    flex: 1;
    min-inline-size: 0;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .row button {
    flex: none;
  }

  button.primary {
    padding-inline: 16px;
  }

  button.primary:disabled {
    background: var(--paper-sunk);
    color: var(--ink-soft);
  }

  /* There is no keyboard to speak of. */
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
`;
