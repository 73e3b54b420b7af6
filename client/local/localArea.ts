import type { Geometry } from "geojson";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { formatArea } from "../../server/contract/area.ts";
import type { Language } from "../../server/contract/wire.ts";
import { setArea } from "../state/actions.ts";
import type { Store } from "../state/store.ts";
import { controls } from "../styles/controls.ts";
import { askWorker } from "./askWorker.ts";
import type { LocalLayer } from "./localLayer.ts";
import { longestInAddress } from "./longestInAddress.ts";
import { localTexts } from "./messages.ts";
import type { AreaShapes } from "./worker/areaShapes.ts";

const furthestKm = 1000;

type Outcome =
  | { kind: "done" }
  | { kind: "nothing" }
  | { kind: "wrong" }
  | { kind: "instead"; why: "tooLong" | "crossing"; shapes: AreaShapes; distanceM: number | null };

/** Asks the map by the shapes of a file: what meets them, or lies within a distance. */
@customElement("naqsha-local-area")
export class NaqshaLocalArea extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: var(--text-13);
      }

      p {
        margin-block: 4px;
        color: var(--ink-soft);
      }

      form,
      .instead {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 8px;
        margin-block: 6px;
      }

      input {
        inline-size: 9ch;
        min-block-size: var(--target);
        padding-inline: 8px;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--paper);
      }

      button {
        border: 1px solid var(--edge);
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) layer!: LocalLayer;
  @property({ attribute: false }) language: Language = "en";
  @state() private outcome: Outcome | null = null;

  override render(): TemplateResult {
    const words = localTexts(this.language).area;
    return html`
      <p>${words.intro}</p>
      <button @click=${() => this.#use(null)}>${words.meets}</button>
      <form novalidate @submit=${this.#useWithin}>
        <label>
          ${words.within}
          <input name="km" type="number" min="0" max=${furthestKm} step="any" value="10" />
          ${words.km}
        </label>
        <button>${words.apply}</button>
      </form>
      <div role="status">${this.#told()}</div>
    `;
  }

  #told(): unknown {
    const { outcome } = this;
    const words = localTexts(this.language).area;
    switch (outcome?.kind) {
      case "done":
        return html`<p>${words.done}</p>`;
      case "nothing":
        return html`<p>${words.nothing}</p>`;
      case "wrong":
        return html`<p>${words.distanceWrong}</p>`;
      case "instead":
        return html`<p>${words[outcome.why]}</p>
          <div class="instead">
            ${outcome.shapes.hull ? this.#instead(outcome.shapes.hull, words.hull) : nothing}
            ${this.#instead(outcome.shapes.box, words.box)}
          </div>
          <p>${words.wider}</p>`;
      default:
        return nothing;
    }
  }

  #instead(shape: Geometry, title: string): TemplateResult {
    return html`<button @click=${() => this.#set(shape)}>${title}</button>`;
  }

  #useWithin(event: SubmitEvent): void {
    event.preventDefault();
    const km = Number(new FormData(event.target as HTMLFormElement).get("km"));
    if (km > 0 && km <= furthestKm) void this.#use(km * 1000);
    else this.outcome = { kind: "wrong" };
  }

  async #use(distanceM: number | null): Promise<void> {
    if (this.layer.matched === 0) {
      this.outcome = { kind: "nothing" };
      return;
    }
    const shapes = await askWorker("shapes", this.layer.id);
    const { union } = shapes;
    if (union === null) {
      this.outcome = { kind: "instead", why: "crossing", shapes, distanceM };
    } else if (formatArea({ shape: union }).length > longestInAddress) {
      this.outcome = { kind: "instead", why: "tooLong", shapes, distanceM };
    } else this.#set(union, distanceM);
  }

  #set(shape: Geometry, distanceM: number | null = this.#distanceM): void {
    setArea(this.store, distanceM === null ? { shape } : { shape, distanceM });
    this.outcome = { kind: "done" };
  }

  /** Of the question that a wider shape answers instead. */
  get #distanceM(): number | null {
    return this.outcome?.kind === "instead" ? this.outcome.distanceM : null;
  }
}
