import { css } from "lit";

export const searchStyles = css`
  :host {
    display: block;
  }

  .field {
    display: flex;
    align-items: center;
    block-size: 46px;
    border: 1px solid var(--edge);
    border-radius: 23px;
    background: var(--paper);
    box-shadow: var(--card-shadow);
  }

  .field:focus-within {
    border-color: var(--accent);
    outline: 2px solid var(--accent);
    outline-offset: -1px;
  }

  .lens {
    flex: none;
    margin-inline: 14px 8px;
    color: var(--ink-soft);
  }

  input {
    flex: 1;
    min-inline-size: 0;
    block-size: 100%;
    padding: 0;
    border: 0;
    background: none;
  }

  /* The field around it shows the focus. */
  input:focus-visible {
    outline: 0;
  }

  /* An empty field has no direction of its own. */
  :host(:dir(rtl)) input:placeholder-shown {
    direction: rtl;
  }

  input::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }

  .field .icon {
    flex: none;
    inline-size: 42px;
    border-radius: 21px;
    color: var(--ink-soft);
  }

  .results {
    margin-block-start: 6px;
    overflow: hidden;
    border: var(--hairline);
    border-radius: 12px;
    background: var(--paper);
    box-shadow: var(--card-shadow);
  }

  [role="listbox"] {
    max-block-size: min(26rem, 60dvh);
    padding: 4px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  [role="option"] {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 44px;
    padding: 5px 10px;
    border-radius: 8px;
    line-height: 1.35;
    cursor: pointer;
  }

  [role="option"]:hover {
    background: var(--paper-sunk);
  }

  [role="option"][aria-selected="true"] {
    background: var(--accent-wash);
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }

  .sign {
    flex: none;
    inline-size: 32px;
    color: var(--ink-soft);
    text-align: center;
  }

  /* Samples of lines are wider. */
  .sign img {
    max-inline-size: 100%;
  }

  .name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .name > span {
    display: block;
  }

  .soft {
    font-size: var(--text-12);
    color: var(--ink-soft);
  }

  .message {
    padding: 12px 16px;
    font-size: var(--text-13);
  }
`;
