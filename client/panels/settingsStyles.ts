import { css } from "lit";

export const settingsStyles = css`
  :host {
    display: block;
    padding: 4px 16px 24px;
  }

  h2 {
    font-size: var(--text-18);
    font-weight: 600;
  }

  fieldset {
    min-inline-size: 0;
    margin: 18px 0 0;
    padding: 0;
    border: 0;
  }

  legend,
  h3 {
    padding: 0;
    margin-block-end: 6px;
    font-size: var(--text-12);
    font-weight: 600;
    color: var(--ink-soft);
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  /* The label is what one sees and presses; the radio button lies unseen upon it. */
  label {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: var(--target);
    padding-inline: 14px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    font-size: var(--text-13);
    cursor: pointer;
  }

  label:hover {
    background: var(--paper-sunk);
  }

  label:has(:checked) {
    border-color: var(--accent);
    background: var(--accent-wash);
    color: var(--accent);
    font-weight: 600;
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

  .note,
  section {
    font-size: var(--text-13);
    color: var(--ink-soft);
  }

  .note {
    margin-block-start: 8px;
  }

  section {
    margin-block-start: 24px;
    padding-block-start: 16px;
    border-block-start: var(--hairline);
  }

  section p {
    margin-block-end: 6px;
  }

  h4 {
    margin: 12px 0 4px;
    font-size: var(--text-13);
    font-weight: 600;
    color: var(--ink);
  }

  dl {
    margin-block-end: 10px;
  }

  dd {
    margin-block-end: 6px;
    overflow-wrap: anywhere;
  }

  dt a,
  .link,
  .held a {
    display: inline-flex;
    align-items: center;
    min-block-size: 28px;
  }
`;
