import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Language } from "../../server/contract/wire.ts";
import { formatNumber } from "../i18n/format.ts";
import { controls } from "../styles/controls.ts";
import { filterTexts } from "./messages.ts";
import { termChipsStyles } from "./termChipsStyles.ts";

export interface ChipTerm {
  value: string;
  title: string;
  /** What is drawn or written before the title. */
  sign?: TemplateResult | string | undefined;
  /** Features that have it; null while unknown. */
  count: number | null;
}

/** Terms shown before one asks for all of them. */
const shownAtFirst = 12;

/** Terms of which any number can be chosen. Fires `values` with those that are. The group is one stop of the Tab key. */
@customElement("naqsha-term-chips")
export class NaqshaTermChips extends LitElement {
  static override styles = [controls, termChipsStyles];

  @property({ attribute: false }) terms: readonly ChipTerm[] = [];
  @property({ attribute: false }) chosen: readonly string[] = [];
  /** What is chosen. */
  @property() label = "";
  @property({ attribute: false }) language: Language = "en";
  /** The terms are chemical elements, which run from left to right in every language. */
  @property({ type: Boolean }) elements = false;
  @state() private showsAll = false;
  /** The term one comes to by the Tab key. */
  @state() private stop = "";
  @query(".group") private group!: HTMLElement;

  override render(): TemplateResult {
    const words = filterTexts(this.language);
    const shown = this.#shown();
    const stop = shown.some(({ value }) => value === this.stop) ? this.stop : shown[0]?.value;
    return html`
      <div
        class="group ${this.elements ? "strip" : "chips"}"
        role="group"
        dir=${this.elements ? "ltr" : nothing}
        aria-label=${this.label}
        aria-description=${words.arrows}
        @keydown=${this.#onKeyDown}
      >
        ${shown.map((term) => this.#chip(term, term.value === stop))}
      </div>
      ${
        shown.length < this.terms.length
          ? html`<button class="more" @click=${this.#showAll}>
              ${words.allValues(this.terms.length)}
            </button>`
          : nothing
      }
    `;
  }

  #chip(term: ChipTerm, isStop: boolean): TemplateResult {
    const { value, title, sign, count } = term;
    const counted = count === null ? nothing : formatNumber(this.language, count);
    return html`<label
      class=${this.elements && count === 0 ? "none" : ""}
      title=${this.elements ? title : nothing}
    >
      <input
        type="checkbox"
        tabindex=${isStop ? 0 : -1}
        .checked=${this.chosen.includes(value)}
        aria-label=${this.#nameOf(term)}
        @change=${() => this.#toggle(value)}
        @focus=${() => {
          this.stop = value;
        }}
      />
      ${sign ? html`<span class="sign" aria-hidden="true">${sign}</span>` : nothing}
      ${this.elements ? nothing : html`<span>${title}</span>`}
      <span class="count">${counted}</span>
    </label>`;
  }

  #nameOf({ title, count }: ChipTerm): string {
    if (count === null) return title;
    return `${title}, ${filterTexts(this.language).reporting(count)}`;
  }

  /** In the order of the vocabulary; what is chosen is never out of sight. */
  #shown(): readonly ChipTerm[] {
    if (this.showsAll || this.elements || this.terms.length <= shownAtFirst + 1) return this.terms;
    return this.terms.filter(
      ({ value }, index) => index < shownAtFirst || this.chosen.includes(value),
    );
  }

  async #showAll(): Promise<void> {
    const next = this.#shown().length;
    this.showsAll = true;
    await this.updateComplete;
    this.#inputs()[next]?.focus();
  }

  #toggle(value: string): void {
    const rest = this.chosen.filter((each) => each !== value);
    const isNew = rest.length === this.chosen.length;
    const order = this.terms.map((term) => term.value);
    const detail = isNew
      ? [...rest, value].sort((a, b) => order.indexOf(a) - order.indexOf(b))
      : rest;
    this.dispatchEvent(new CustomEvent<readonly string[]>("values", { detail }));
  }

  #onKeyDown(event: KeyboardEvent): void {
    const inputs = this.#inputs();
    const at = inputs.indexOf(event.target as HTMLInputElement);
    const to = this.#destination(event.key, at, inputs);
    if (to === undefined) return;
    event.preventDefault();
    inputs[Math.min(Math.max(to, 0), inputs.length - 1)]?.focus();
  }

  #destination(key: string, at: number, inputs: readonly HTMLElement[]): number | undefined {
    const forward = this.group.matches(":dir(rtl)") ? -1 : 1;
    const row = this.elements ? columnsOf(inputs) : 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + forward,
      ArrowLeft: at - forward,
      ArrowDown: at + row,
      ArrowUp: at - row,
      Home: 0,
      End: inputs.length - 1,
    };
    return steps[key];
  }

  #inputs(): HTMLInputElement[] {
    return [...this.group.querySelectorAll("input")];
  }
}

/** Cells in the first row of a grid. */
function columnsOf(cells: readonly HTMLElement[]): number {
  const topOf = (cell: HTMLElement | undefined) => cell?.getBoundingClientRect().top;
  const top = topOf(cells[0]);
  const next = cells.findIndex((cell) => topOf(cell) !== top);
  return next < 0 ? cells.length : next;
}
