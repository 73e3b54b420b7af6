import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { controls } from "../styles/controls.ts";

/** A button, and the paper that it opens beside itself, wherever there is more room. */
@customElement("naqsha-popover-menu")
export class NaqshaPopoverMenu extends LitElement {
  static override styles = [
    controls,
    css`
      button {
        display: flex;
        align-items: center;
        gap: 6px;
        block-size: 100%;
        font-size: var(--text-13);
        white-space: nowrap;
      }

      button[aria-expanded="true"] {
        background: var(--paper-sunk);
      }

      .paper {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: 0;
        inline-size: min(320px, calc(100vw - 24px));
        overflow: auto;
        border: var(--hairline);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
        box-shadow: var(--card-shadow);
        font-size: var(--text-13);
        line-height: var(--leading);
      }

      @media (max-width: 767px) {
        .title {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }

        button {
          justify-content: center;
        }
      }
    `,
  ];

  @property() label = "";
  @property({ attribute: false }) icon: TemplateResult | undefined;
  @property({ type: Boolean, reflect: true }) open = false;
  @query("button") private button!: HTMLElement;
  @query(".paper") private paper!: HTMLElement;

  override render(): TemplateResult {
    return html`
      <button popovertarget="paper" aria-expanded=${this.open} title=${this.label}>
        ${this.icon}<span class="title">${this.label}</span>
      </button>
      <div
        id="paper"
        class="paper"
        popover
        role="dialog"
        aria-label=${this.label}
        @beforetoggle=${this.#place}
        @toggle=${this.#giveFocusBack}
      >
        <slot></slot>
      </div>
    `;
  }

  /** By itself the browser gives it back only from what is not slotted. */
  #giveFocusBack({ newState }: ToggleEvent): void {
    if (newState === "closed" && this.matches(":focus-within")) this.button.focus();
  }

  #place({ newState }: ToggleEvent): void {
    this.open = newState === "open";
    if (!this.open) return;
    const { top, bottom, left, right } = this.button.getBoundingClientRect();
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const isBelow = height - bottom > top;
    const { style } = this.paper;
    style.maxHeight = `min(60dvh, ${(isBelow ? height - bottom : top) - 16}px)`;
    style.top = isBelow ? `${bottom + 4}px` : "auto";
    style.bottom = isBelow ? "auto" : `${height - top + 4}px`;
    const isRightToLeft = this.matches(":dir(rtl)");
    style.left = isRightToLeft ? `${Math.max(left, 12)}px` : "auto";
    style.right = isRightToLeft ? "auto" : `${Math.max(width - right, 12)}px`;
  }
}
