import { css } from "lit";

/** A drawer of the height `--drawer`; on a phone it fills its sheet. */
export const resultsStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    block-size: min(var(--drawer), 100dvh - 240px);
    border-block-start: 1px solid var(--edge);
    background: var(--paper);
  }

  .head {
    display: flex;
    align-items: center;
    flex: none;
    gap: 2px;
    block-size: 40px;
    padding-inline: 10px 6px;
    border-block-end: var(--hairline);
  }

  .head select {
    min-inline-size: 0;
    max-inline-size: 22em;
    block-size: 32px;
    padding-inline: 6px;
    border: 0;
    border-radius: var(--radius);
    background: none;
    font-weight: 600;
    line-height: normal;
    text-overflow: ellipsis;
    cursor: pointer;
  }

  :host(:lang(ur)) .head select {
    block-size: 38px;
    line-height: 1.9;
  }

  .head select:hover {
    background: var(--paper-sunk);
  }

  option {
    background: var(--paper);
    color: var(--ink);
    font-weight: 400;
  }

  .count {
    flex: 1;
    min-inline-size: 0;
    padding-inline: 8px 4px;
    overflow: hidden;
    text-overflow: ellipsis;
    font-size: var(--text-13);
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .sort {
    display: none;
  }

  .tool {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: var(--text-13);
    white-space: nowrap;
  }

  naqsha-results-grid {
    flex: 1;
  }

  .instead {
    flex: 1;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 6px;
    padding: 12px 24px;
    overflow: auto;
    text-align: center;
  }

  .soft {
    font-size: var(--text-13);
    color: var(--ink-soft);
  }

  .quiet {
    color: var(--accent);
  }

  .below {
    display: flex;
    align-items: center;
    flex: none;
    gap: 8px;
    min-block-size: 30px;
    padding-inline: 16px;
    border-block-start: var(--hairline);
    font-size: var(--text-12);
    color: var(--ink-soft);
  }

  .warning {
    background: var(--warning-wash);
    color: var(--ink);
  }

  .warning .glyph {
    flex: none;
    color: var(--warning);
  }

  .warning button {
    color: var(--accent);
    text-decoration: underline;
  }

  .downloads {
    padding: 12px 16px;
  }

  .downloads li a {
    display: flex;
    align-items: center;
    min-block-size: var(--target);
  }

  @media (max-width: 767px) {
    :host {
      block-size: 100%;
      border: 0;
    }

    naqsha-drawer-handle,
    .tool span {
      display: none;
    }

    .head {
      flex-wrap: wrap;
      block-size: auto;
      padding-block: 4px 6px;
    }

    .head > select {
      order: -2;
      flex: 1 1 60%;
      block-size: 44px;
      max-inline-size: none;
      font-size: var(--text-15);
    }

    .head > .icon:last-child {
      order: -1;
    }

    .count {
      flex-basis: 100%;
      padding-inline: 6px;
    }

    .sort {
      flex: 1;
      display: flex;
      min-inline-size: 0;
    }

    .sort select {
      flex: 0 1 auto;
      block-size: 44px;
      font-size: var(--text-13);
    }

    .tool {
      justify-content: center;
    }
  }
`;
