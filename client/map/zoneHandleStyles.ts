import { css } from "lit";

export const zoneHandleStyles = css`
  :host {
    position: absolute;
    inset: 0;
    overflow: hidden;
    direction: ltr;
    pointer-events: none;
  }

  button {
    position: absolute;
    min-inline-size: 0;
    min-block-size: 0;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border-radius: 50%;
    translate: -50% -50%;
    background: none;
    cursor: ew-resize;
    pointer-events: auto;
    touch-action: none;
  }

  button:hover {
    background: none;
  }

  button::before {
    content: "";
    position: absolute;
    inset: 9px;
    border: 2.5px solid var(--zone);
    border-radius: 50%;
    background: var(--paper);
  }

  span {
    position: absolute;
    inset-block-end: 26px;
    inset-inline-start: 50%;
    translate: -50% 0;
    padding: 1px 8px;
    border-radius: var(--radius);
    background: var(--ink);
    color: var(--paper);
    font: 600 var(--text-12) / 1.8 var(--font);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  @media (pointer: coarse) {
    button {
      inline-size: 44px;
      block-size: 44px;
    }

    button::before {
      inset: 14px;
    }
  }
`;
