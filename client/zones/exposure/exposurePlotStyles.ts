import { css } from "lit";

export const exposurePlotStyles = css`
  :host {
    --bar: light-dark(#9b211b, #d66564);

    display: grid;
    grid-template-columns: auto 1fr;
    grid-template-rows: 96px auto;
    column-gap: 6px;
    font-size: var(--text-12);
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
    user-select: none;
  }

  .counts {
    position: relative;
    min-inline-size: 1.6em;
  }

  .counts span {
    position: absolute;
    inset-inline-end: 0;
    line-height: 1;
    translate: 0 50%;
  }

  .bars {
    position: relative;
    min-inline-size: 0;
    cursor: pointer;
  }

  .bars svg {
    position: absolute;
    inset: 0;
  }

  .axis {
    position: relative;
    grid-column: 2;
    block-size: 3.2em;
  }

  :host(:lang(ur)) .axis {
    block-size: 4.6em;
  }

  /* The route begins where reading starts. */
  :host(:dir(rtl)) .bars svg:not(.defs) {
    transform: scaleX(-1);
  }

  .grid {
    stroke: var(--rule);
  }

  .grid:first-child {
    stroke: var(--edge);
  }

  .break {
    stroke: var(--edge);
    stroke-dasharray: 3 3;
  }

  .sure {
    fill: var(--bar);
  }

  .unsure {
    stroke: var(--bar);
    stroke-width: 0.75;
  }

  .beyond {
    fill: none;
    stroke: var(--bar);
    stroke-dasharray: 2 2;
  }

  .defs path {
    fill: none;
    stroke: var(--bar);
    stroke-width: 1.1;
  }

  .chosen {
    fill: var(--accent-wash);
    stroke: var(--accent);
  }

  .km,
  .place {
    position: absolute;
    line-height: 1.4;
    white-space: nowrap;
    translate: -50%;
  }

  .km {
    inset-block-start: 3px;
  }

  .km:first-child {
    translate: 0;
  }

  .place {
    inset-block-start: 1.6em;
    color: var(--ink);
  }

  :host(:lang(ur)) :is(.km, .place) {
    line-height: 2;
  }

  :host(:lang(ur)) .place {
    inset-block-start: 2.1em;
  }

  :host(:dir(rtl)) :is(.km, .place) {
    translate: 50%;
  }

  :host(:is(:dir(ltr), :dir(rtl))) :is(.km:first-child, .place.first) {
    translate: 0;
  }

  .place.last {
    translate: -100%;
  }

  :host(:dir(rtl)) .place.last {
    translate: 100%;
  }
`;
