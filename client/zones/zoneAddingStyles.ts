import { css } from "lit";

export const zoneAddingStyles = css`
  :host {
    display: block;
  }

  h3 {
    font-size: var(--text-13);
    font-weight: 600;
    margin-block-end: 6px;
  }
`;
