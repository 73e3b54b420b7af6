import { css } from "lit";

/** Of the room and its parts. */
export const shareStyles = css`
  :host {
    display: block;
    font-size: var(--text-13);
  }

  fieldset {
    min-inline-size: 0;
    margin: 12px 0 0;
    padding: 0;
    border: 0;
  }

  legend,
  .field > span {
    display: block;
    padding: 0;
    margin-block-end: 4px;
    color: var(--ink-soft);
    font-size: var(--text-12);
    font-weight: 600;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  /* The label is what one sees and presses; the radio button lies unseen upon it. */
  .choices label {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: var(--target);
    padding-inline: 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    cursor: pointer;
  }

  .choices label:hover {
    background: var(--paper-sunk);
  }

  .choices label:has(:checked) {
    border-color: var(--accent);
    background: var(--accent-wash);
    color: var(--accent);
    font-weight: 600;
  }

  .choices label:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .choices input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .field {
    display: block;
    margin-block-start: 12px;
  }

  .field input,
  .field select {
    inline-size: 100%;
    min-block-size: var(--target);
    padding-inline: 8px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
  }

  .numbers {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    align-items: end;
    gap: 8px;
  }

  .held {
    margin-block-start: 6px;
    font-size: var(--text-12);
  }

  .hint {
    margin-block-start: 6px;
    color: var(--ink-soft);
    font-size: var(--text-12);
  }
`;

/** What is to be copied into a document. */
export const codeBlock = css`
  pre {
    max-block-size: 200px;
    margin: 8px 0;
    padding: 10px;
    overflow: auto;
    border: var(--hairline);
    border-radius: var(--radius);
    background: var(--paper-sunk);
    font: var(--text-12) / 1.5 ui-monospace, monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;
