import { css } from "lit";

/** What every element of the interface starts from; a shadow root sees no page styles. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }

  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  /* Browsers lay out what is chosen in a line of their own making, and cut what of Nastaliq rises above it. */
  select:lang(ur) {
    min-block-size: max(var(--target), 40px);
    padding-block: 0;
  }

  button {
    min-block-size: var(--target);
    min-inline-size: var(--target);
    padding: 0 10px;
    border: 0;
    border-radius: var(--radius);
    background: none;
    cursor: pointer;
  }

  button:hover {
    background: var(--paper-sunk);
  }

  button:disabled {
    color: var(--ink-soft);
    cursor: default;
  }

  button.primary {
    background: var(--accent);
    color: var(--on-accent);
  }

  button.icon {
    display: inline-grid;
    place-items: center;
    padding: 0;
  }

  svg {
    display: block;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
