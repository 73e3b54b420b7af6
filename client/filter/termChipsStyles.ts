import { css } from "lit";

export const termChipsStyles = css`
  :host {
    display: block;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  label {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 7px;
    min-block-size: var(--target);
    min-inline-size: var(--target);
    max-inline-size: 100%;
    padding-inline: 8px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    font-size: var(--text-13);
    line-height: 1.3;
    cursor: pointer;
  }

  :host(:lang(ur)) label {
    line-height: 1.9;
  }

  label:hover {
    background: var(--paper-sunk);
  }

  label:has(:checked) {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
    background: var(--accent-wash);
    color: var(--accent);
  }

  label:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .sign {
    flex: none;
    font: 600 var(--text-12) / 1 var(--latin);
    color: var(--ink-soft);
  }

  .sign img {
    display: block;
  }

  /* Room for two digits: chips do not wander as counts change. */
  .chips .count {
    min-inline-size: 2ch;
  }

  .count {
    color: var(--ink-soft);
    font-size: var(--text-12);
    font-variant-numeric: tabular-nums;
  }

  .more {
    margin-block-start: 6px;
    color: var(--accent);
    font-size: var(--text-13);
  }

  /* A strip of the periodic table: the symbol, and under it how many report the element. */
  .strip {
    display: grid;
    grid-template-columns: repeat(9, 1fr);
    gap: 3px;
  }

  .strip label {
    flex-direction: column;
    justify-content: center;
    gap: 1px;
    min-block-size: max(44px, var(--target));
    min-inline-size: 0;
    padding: 0;
    font-family: var(--latin);
    line-height: 1.2;
  }

  .strip .sign {
    font-size: var(--text-13);
    color: inherit;
  }

  .strip .none {
    border-style: dashed;
    border-color: var(--rule);
    color: var(--ink-soft);
  }

  @media (pointer: coarse), (max-width: 767px) {
    .strip {
      grid-template-columns: repeat(auto-fill, minmax(46px, 1fr));
    }

    .strip label {
      min-inline-size: 44px;
    }
  }
`;
