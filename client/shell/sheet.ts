import { css, html, LitElement, type PropertyValues } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { controls } from "../styles/controls.ts";
import { type SheetHeight, sheetHeights, snapHeight, stepHeight } from "./snapHeight.ts";

/**
 * Paper with something on it: a plain surface on a desktop; on a phone a sheet at the bottom, at one
 * of three heights. Fires `height-change` with the height the reader asked for.
 */
@customElement("naqsha-sheet")
export class NaqshaSheet extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
        background: var(--paper);
      }

      .content {
        flex: 1;
        min-block-size: 0;
        overflow: auto;
        overscroll-behavior: contain;
      }

      .handle {
        display: none;
      }

      @media (max-width: 767px) {
        :host {
          block-size: var(--sheet-low);
          box-shadow: var(--card-shadow);
          overflow: hidden;
          transition: block-size var(--moment) ease-out;
        }

        :host([height="half"]) {
          block-size: var(--sheet-half);
        }

        :host([height="full"]) {
          block-size: var(--sheet-full);
        }

        :host([dragging]) {
          transition: none;
        }

        .handle {
          display: grid;
          place-items: center;
          flex: none;
          block-size: 24px;
          cursor: ns-resize;
          touch-action: none;
        }

        /* Its target is larger than its line. */
        .handle::before {
          content: "";
          position: absolute;
          inset-block-start: -10px;
          block-size: 44px;
          inset-inline: 0;
        }

        .handle::after {
          content: "";
          inline-size: 36px;
          block-size: 4px;
          border-radius: 2px;
          background: var(--edge);
        }

        .handle:focus-visible {
          outline-offset: -4px;
          border-radius: 14px;
        }
      }
    `,
  ];

  @property({ reflect: true }) height: SheetHeight = "low";
  /** What the handle is called, and what its heights are called. */
  @property() label = "";
  @property({ attribute: false }) heightNames!: Readonly<Record<SheetHeight, string>>;
  @property({ type: Boolean, reflect: true }) dragging = false;
  @query(".content") private content!: HTMLElement;

  #grip: { pointerY: number; heightPx: number } | undefined;

  override render() {
    return html`
      <div
        class="handle"
        role="separator"
        tabindex="0"
        aria-orientation="horizontal"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax="2"
        aria-valuenow=${sheetHeights.indexOf(this.height)}
        aria-valuetext=${this.heightNames[this.height]}
        @pointerdown=${this.#take}
        @pointermove=${this.#pull}
        @pointerup=${this.#release}
        @pointercancel=${this.#release}
        @keydown=${this.#step}
      ></div>
      <div class="content"><slot></slot></div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("height") && this.height === "low") this.content.scrollTop = 0;
  }

  #take(event: PointerEvent): void {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#grip = { pointerY: event.clientY, heightPx: this.offsetHeight };
  }

  #pull(event: PointerEvent): void {
    if (!this.#grip) return;
    this.dragging = true;
    this.style.blockSize = `${this.#heldHeightPx(this.#grip, event)}px`;
  }

  /** A tap goes one height up, and from the top to the bottom. */
  #release(event: PointerEvent): void {
    if (!this.#grip) return;
    const endPx = this.#heldHeightPx(this.#grip, event);
    const tapped = !this.dragging;
    this.#grip = undefined;
    this.dragging = false;
    this.style.blockSize = "";
    if (tapped) this.#ask(this.height === "full" ? "low" : stepHeight(this.height, 1));
    else this.#ask(snapHeight(this.#stops(), this.height, endPx));
  }

  #step(event: KeyboardEvent): void {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key] as 1 | -1 | undefined;
    if (!by) return;
    event.preventDefault();
    this.#ask(stepHeight(this.height, by));
  }

  #ask(height: SheetHeight): void {
    this.dispatchEvent(new CustomEvent("height-change", { detail: height }));
  }

  #heldHeightPx(grip: { pointerY: number; heightPx: number }, { clientY }: PointerEvent): number {
    const { low, full } = this.#stops();
    return Math.min(Math.max(grip.heightPx + grip.pointerY - clientY, low), full);
  }

  /** The heights in pixels: the page registers them as lengths, so their computed values are. */
  #stops(): Record<SheetHeight, number> {
    const style = getComputedStyle(this);
    const px = (height: SheetHeight) =>
      Number.parseFloat(style.getPropertyValue(`--sheet-${height}`));
    return { low: px("low"), half: px("half"), full: px("full") };
  }
}
