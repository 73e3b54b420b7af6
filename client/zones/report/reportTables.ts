import { css } from "lit";

/** Tables, small charts and notices of reports, of zones and of routes. */
export const reportTables = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-block: 10px 2px;
    font-weight: 600;
    color: var(--ink-soft);
    text-align: start;
  }

  caption .soft {
    display: block;
    font-weight: 400;
  }

  th,
  td {
    padding: 3px 0;
    padding-inline-end: 10px;
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }

  :is(th, td):last-child {
    padding-inline-end: 0;
  }

  thead th {
    color: var(--ink-soft);
    font-size: var(--text-12);
    border-block-end: var(--hairline);
  }

  .number {
    text-align: end;
    white-space: nowrap;
  }

  .soft {
    color: var(--ink-soft);
    font-size: var(--text-12);
  }

  /* Uncertain things are dashed, as on the map. */
  tr.possible th {
    padding-inline-start: 6px;
    border-inline-start: 2px dashed var(--edge);
  }

  tbody tr:hover {
    background: var(--paper-sunk);
  }

  .bars th {
    inline-size: 45%;
  }

  .bars td.bar {
    inline-size: 96px;
    vertical-align: middle;
  }

  .bars .class {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .bars .symbol {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 22px;
    block-size: 20px;
  }

  .bars .symbol img {
    max-inline-size: 22px;
    max-block-size: 20px;
  }

  .bar svg {
    display: block;
  }

  :host(:dir(rtl)) .bar svg {
    transform: scaleX(-1);
  }

  .sure {
    fill: var(--bar);
  }

  .unsure {
    stroke: var(--bar);
  }

  .beyond {
    fill: none;
    stroke: var(--bar);
    stroke-dasharray: 2 2;
  }

  .whisker {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.2;
  }

  .defs {
    position: absolute;
  }

  .defs path {
    fill: none;
    stroke: var(--bar);
    stroke-width: 1.1;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block: 10px;
    padding: 8px 10px;
    border-radius: var(--radius);
    background: var(--warning-wash);
  }

  .notice .glyph {
    flex: none;
    color: var(--warning);
  }

  .notice p {
    flex: 1;
    overflow-wrap: anywhere;
  }

  .notice button {
    color: var(--accent);
    text-decoration: underline;
  }
`;
