import { css } from "lit";

export const zoneCardStyles = css`
  :host {
    display: block;
    border-block-start: var(--hairline);
  }

  .heading {
    display: flex;
    align-items: center;
  }

  h3 {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--text-15);
    font-weight: 600;
  }

  h3 button {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 52px;
    padding: 6px 4px;
    text-align: start;
    font-weight: 600;
  }

  .sign {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    border: 2.5px solid var(--zone);
    border-radius: 50%;
    background: radial-gradient(circle, var(--zone) 2.5px, transparent 3px);
  }

  .names {
    display: grid;
    min-inline-size: 0;
  }

  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  :host([open]) .name {
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .soft {
    color: var(--ink-soft);
    font-size: var(--text-12);
    font-weight: 400;
  }

  .body {
    display: grid;
    gap: 10px;
    padding-block: 2px 14px;
    font-size: var(--text-13);
  }

  .naming {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
  }

  .naming > input {
    flex: 1;
    min-inline-size: 8em;
    min-block-size: var(--target);
    padding: 4px 10px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
  }

  input::placeholder {
    color: var(--ink-soft);
  }

  fieldset {
    display: flex;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .colour {
    display: grid;
    place-items: center;
    inline-size: 26px;
    block-size: var(--target);
    cursor: pointer;
  }

  .colour input {
    appearance: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    border-radius: 50%;
    background: var(--zone);
    cursor: pointer;
  }

  .colour input:checked {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }

  .colour input:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 3px;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
  }

  .line label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--ink-soft);
  }

  select {
    min-block-size: var(--target);
    padding: 4px 8px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
  }

  .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 10px;
    border-radius: var(--radius);
    background: var(--warning-wash);
    overflow-wrap: anywhere;
  }

  .problem svg {
    flex: none;
  }

  .problem span {
    flex: 1;
    min-inline-size: 0;
  }

  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .deeds button {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    border: 1px solid var(--edge);
    font-size: var(--text-13);
  }

  .deeds button.primary {
    border-color: var(--accent);
  }

  @media (pointer: coarse), (max-width: 767px) {
    .colour {
      inline-size: 44px;
    }
  }
`;
