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
    flex: 1;
    justify-content: end;
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

  button.more {
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

  @container (max-width: 1080px) {
    button.more {
      display: inline-grid;
    }

    naqsha-timeline-options {
      order: 9;
      flex-basis: 100%;
      padding: 0 12px 8px;
    }

    naqsha-timeline-options:not([data-open]) {
      display: none;
    }

    .told {
      min-inline-size: 0;
    }
  }

  @container (max-width: 560px) {
    section[data-open] .told {
      order: -1;
      flex-basis: 100%;
      padding: 8px 12px 0;
    }
  }
`;
