import { css } from "lit";

/** The ground of a room, and its title with what stands beside it. */
export const room = css`
  :host {
    display: block;
    padding: 4px 16px 24px;
  }

  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--target);
  }

  h2 {
    font-size: var(--text-18);
    font-weight: 600;
  }
`;
