import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { controls } from "../styles/controls.ts";

const stepPx = 40;

/** The upper edge of a drawer, by which it is made higher or lower. Fires `height` in pixels. */
@customElement("naqsha-drawer-handle")
export class NaqshaDrawerHandle extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        display: block;
        block-size: 6px;
      }

      div {
        position: absolute;
        z-index: 3;
        inset: -5px 0 -3px;
        cursor: ns-resize;
        touch-action: none;
      }

      div::after {
        content: "";
        position: absolute;
        inset-block-start: 8px;
        inset-inline-start: calc(50% - 18px);
        inline-size: 36px;
        block-size: 3px;
        border-radius: 2px;
        background: var(--edge);
        opacity: 0.7;
      }

      div:hover::after {
        background: var(--accent);
        opacity: 1;
      }

      div:focus-visible {
        outline-offset: -4px;
      }
    `,
  ];

  @property() label = "";
  @property({ type: Number }) heightPx = 0;
  @property({ type: Number }) leastPx = 0;
  @property({ type: Number }) mostPx = 0;
  #grip: { pointerY: number; heightPx: number } | undefined;

  override render(): TemplateResult {
    return html`<div
      role="separator"
      tabindex="0"
      aria-orientation="horizontal"
      aria-label=${this.label}
      aria-valuemin=${this.leastPx}
      aria-valuemax=${this.mostPx}
      aria-valuenow=${this.heightPx}
      @pointerdown=${this.#take}
      @pointermove=${this.#pull}
      @pointerup=${this.#release}
      @pointercancel=${this.#release}
      @keydown=${this.#step}
    ></div>`;
  }

  #take(event: PointerEvent): void {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#grip = { pointerY: event.clientY, heightPx: this.heightPx };
  }

  #pull({ clientY }: PointerEvent): void {
    if (this.#grip) this.#ask(this.#grip.heightPx + this.#grip.pointerY - clientY);
  }

  #release(): void {
    this.#grip = undefined;
  }

  #step(event: KeyboardEvent): void {
    const { heightPx, leastPx, mostPx } = this;
    const heights: Readonly<Record<string, number>> = {
      ArrowUp: heightPx + stepPx,
      ArrowDown: heightPx - stepPx,
      Home: leastPx,
      End: mostPx,
    };
    const asked = heights[event.key];
    if (asked === undefined) return;
    event.preventDefault();
    this.#ask(asked);
  }

  #ask(heightPx: number): void {
    const detail = Math.round(Math.min(Math.max(heightPx, this.leastPx), this.mostPx));
    this.dispatchEvent(new CustomEvent<number>("height", { detail }));
  }
}
