import { css } from "lit";

export const cardStyles = css`
  :host {
    display: block;
    padding-block: 14px;
    border-block-end: var(--hairline);
  }

  .heading {
    position: relative;
    display: flex;
    gap: 10px;
  }

  .symbol {
    flex: none;
    display: grid;
    place-items: center;
    min-inline-size: 28px;
    block-size: 28px;
  }

  .names {
    flex: 1;
    min-inline-size: 0;
  }

  h3 {
    font-size: var(--text-15);
    font-weight: 600;
  }

  :host([expanded]) h3 {
    font-size: var(--text-18);
  }

  h3 button {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 28px;
    padding: 0;
    font-weight: inherit;
    line-height: inherit;
    text-align: start;
  }

  h3 button:hover {
    background: none;
    text-decoration: underline;
  }

  /* The whole heading is the target. */
  h3 button::after {
    content: "";
    position: absolute;
    inset: -8px -6px;
  }

  h3 .glyph {
    flex: none;
    margin-inline-start: auto;
    color: var(--ink-soft);
    transition: rotate var(--moment);
  }

  h3 [aria-expanded="true"] .glyph {
    rotate: 180deg;
  }

  .other,
  .layer {
    font-size: var(--text-13);
    color: var(--ink-soft);
  }

  .toll {
    font-size: var(--text-13);
  }

  /* In a frame there are no rooms to do them in. */
  .deeds {
    display: var(--deeds, flex);
    flex-wrap: wrap;
    gap: 6px;
    margin-block: 6px;
  }

  .deeds button {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    border: 1px solid var(--edge);
    color: var(--accent);
    font-size: var(--text-13);
  }

  .skeleton {
    block-size: 44px;
    border-radius: var(--radius);
    background: var(--paper-sunk);
  }

  @media (prefers-reduced-motion: reduce) {
    h3 .glyph {
      transition: none;
    }
  }
`;
