import { css } from "lit";

export const layerListStyles = css`
  :host {
    display: block;
  }

  article {
    max-inline-size: 52rem;
    margin-inline: auto;
    padding: 24px 20px 64px;
  }

  h1 {
    font-size: var(--text-22);
    font-weight: 600;
  }

  .notice {
    margin-block: 12px;
    padding: 12px 14px;
    border-radius: var(--radius);
    background: var(--warning-wash);
  }

  .soft {
    color: var(--ink-soft);
  }
`;
