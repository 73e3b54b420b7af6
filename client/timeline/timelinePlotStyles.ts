import { css } from "lit";

export const timelinePlotStyles = css`
  :host {
    display: block;
  }

  .plot {
    padding-inline: 22px;
    touch-action: none;
    cursor: crosshair;
    user-select: none;
  }

  .bars {
    position: relative;
    block-size: 46px;
    border-block-end: 1px solid var(--edge);
  }

  svg {
    inline-size: 100%;
    block-size: 100%;
  }

  /* Time begins where reading starts. */
  :host(:dir(rtl)) svg {
    transform: scaleX(-1);
  }

  .window {
    fill: var(--accent-wash);
  }

  .bar {
    fill: var(--incident);
  }

  .bar.inexact {
    opacity: 0.45;
  }

  .bar.out {
    fill: var(--edge);
    opacity: 0.45;
  }

  .bar.out.inexact {
    opacity: 0.2;
  }

  /* Each lies outside its edge, so that those of a narrow window do not cover one another. */
  .handle {
    position: absolute;
    inset-block: 0 -1px;
    inline-size: 22px;
    cursor: ew-resize;
    border-radius: 4px;
  }

  .handle.from {
    translate: -100%;
  }

  :host(:dir(rtl)) .handle.from {
    translate: 100%;
  }

  .handle::before {
    content: "";
    position: absolute;
    inset-block: 0;
    inline-size: 1.5px;
    background: var(--accent);
  }

  .handle::after {
    content: "";
    position: absolute;
    inset-block: 11px;
    inline-size: 9px;
    background: var(--accent);
  }

  .handle.from::before,
  .handle.from::after {
    inset-inline-end: 0;
  }

  .handle.from::after {
    border-start-start-radius: 5px;
    border-end-start-radius: 5px;
  }

  .handle.to::before,
  .handle.to::after {
    inset-inline-start: 0;
  }

  .handle.to::after {
    border-start-end-radius: 5px;
    border-end-end-radius: 5px;
  }

  .handle:focus-visible {
    outline-offset: -2px;
  }

  .label {
    position: absolute;
    inset-block-end: calc(100% + 4px);
    margin-inline-start: -12px;
    padding: 2px 8px;
    border: var(--hairline);
    border-radius: var(--radius);
    background: var(--paper);
    box-shadow: var(--card-shadow);
    font: var(--text-12) / var(--leading) var(--font);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    pointer-events: none;
  }

  .label.late {
    translate: calc(-100% + 24px);
  }

  :host(:dir(rtl)) .label.late {
    translate: calc(100% - 24px);
  }

  .ticks {
    position: relative;
    block-size: 20px;
    font: var(--text-12) / 20px var(--font);
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }

  :host(:lang(ur)) .ticks {
    block-size: 28px;
    line-height: 28px;
  }

  .ticks span {
    position: absolute;
    padding-inline-start: 3px;
    border-inline-start: 1px solid var(--rule);
    white-space: nowrap;
  }
`;
