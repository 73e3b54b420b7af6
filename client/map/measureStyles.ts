import { css } from "lit";

export const measureStyles = css`
  :host {
    position: absolute;
    inset: 0;
    overflow: hidden;
    direction: ltr;
    pointer-events: none;
  }

  svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }

  polyline {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
    stroke-linejoin: round;
  }

  polyline.halo {
    stroke: var(--paper);
    stroke-width: 5;
    opacity: 0.8;
  }

  polygon {
    fill: var(--accent);
    opacity: 0.14;
  }

  text {
    fill: var(--ink);
    stroke: var(--paper);
    stroke-width: 4px;
    paint-order: stroke;
    text-anchor: middle;
    font: 600 var(--text-12) / 1 var(--font);
    font-variant-numeric: tabular-nums;
  }

  :host(:dir(rtl)) text {
    direction: rtl;
  }

  .point {
    position: absolute;
    min-inline-size: 0;
    min-block-size: 0;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border-radius: 50%;
    translate: -50% -50%;
    background: none;
    cursor: move;
    pointer-events: auto;
    touch-action: none;
  }

  .point::before {
    content: "";
    position: absolute;
    inset: 8px;
    border: 2px solid var(--accent);
    border-radius: 50%;
    background: var(--paper);
  }

  @media (pointer: coarse) {
    .point {
      inline-size: 44px;
      block-size: 44px;
    }

    .point::before {
      inset: 15px;
    }
  }
`;
