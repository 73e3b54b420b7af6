import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Bbox } from "../../geodata/declaration.ts";
import type { SearchResponse, SearchResult } from "../../server/contract/wire.ts";
import type { Messages } from "../i18n/en.ts";
import { t } from "../i18n/messages.ts";
import { flyTo, reveal } from "../state/actions.ts";
import { language, theme } from "../state/effective.ts";
import { findLayer } from "../state/layers.ts";
import { layersExtent } from "../state/layersExtent.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { parseCoordinates } from "../tools/parseCoordinates.ts";
import { icons } from "./icons.ts";
import { LatestRequest } from "./latestRequest.ts";
import { searchFeatures } from "./requests.ts";
import { optionContent, type SearchOption } from "./searchOptions.ts";
import { searchStyles } from "./searchStyles.ts";
import { languageFonts } from "./textLanguage.ts";

/** A pause in typing longer than this asks the server. */
const pauseMs = 150;
/** Zoom at which a single site stands by itself. */
const siteZoom = 11;

export type SearchTexts = Pick<Messages["search"], "label" | "placeholder" | "goTo">;

/**
 * Finds features by name in either language, and places by coordinates. A combobox: the focus
 * stays in the field, the arrows choose from the list. Fires `choose` with a `SearchOption`; the map
 * goes there unless that is prevented.
 */
@customElement("naqsha-search")
export class NaqshaSearch extends LitElement {
  static override styles = [controls, languageFonts, searchStyles];

  @property({ attribute: false }) store!: Store;
  /** Where it is not the search of the map. */
  @property({ attribute: false }) texts: SearchTexts | null = null;
  @state() private text = "";
  @state() private open = false;
  @state() private active = -1;
  @query("input") private input!: HTMLInputElement;

  readonly #request = new LatestRequest<SearchResponse>(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new StoreController(this, (state) => [language(state), theme(state), state.catalog]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    const words = this.#words;
    const options = this.#options();
    const isOpen = this.open && this.text.trim() !== "";
    const listed = isOpen && options.length > 0;
    return html`
      <search @focusout=${this.#onFocusOut}>
        ${this.#field(listed)}
        <div class="results" ?hidden=${!isOpen}>
          <ul id="options" role="listbox" aria-label=${words.label} ?hidden=${!listed}>
            ${options.map((option, index) => this.#option(option, index))}
          </ul>
          <div role="status">${isOpen ? this.#status(options) : nothing}</div>
        </div>
      </search>
    `;
  }

  get #words() {
    return { ...t(language(this.store.state)).search, ...this.texts };
  }

  #field(listed: boolean): TemplateResult {
    const words = this.#words;
    return html`<div class="field">
      <span class="lens">${icons.search}</span>
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        dir="auto"
        aria-label=${words.label}
        placeholder=${words.placeholder}
        aria-autocomplete="list"
        aria-controls="options"
        aria-expanded=${listed}
        aria-activedescendant=${listed && this.active >= 0 ? `option-${this.active}` : nothing}
        .value=${this.text}
        @input=${this.#onInput}
        @keydown=${this.#onKeyDown}
        @focus=${this.#onFocus}
      />
      ${this.text === "" ? nothing : this.#clearButton(words.clear)}
    </div>`;
  }

  #clearButton(label: string): TemplateResult {
    const clear = () => {
      this.#write("");
      this.input.focus();
    };
    return html`<button class="icon" aria-label=${label} title=${label} @click=${clear}>
      ${icons.close}
    </button>`;
  }

  #option(option: SearchOption, index: number): TemplateResult {
    // The pointer must not take the focus from the field before the click has chosen.
    return html`<li
      id="option-${index}"
      role="option"
      aria-selected=${index === this.active}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#choose(option)}
    >
      ${optionContent(option, this.store.state, this.#words.goTo)}
    </li>`;
  }

  #status(options: readonly SearchOption[]): unknown {
    const words = this.#words;
    const { status } = this.#request.state;
    if (status === "failed") return html`<p class="message">${words.failed}</p>`;
    if (options.length > 0) {
      return html`<p class="visually-hidden">${words.results(options.length)}</p>`;
    }
    if (status !== "done") return html`<p class="message">${words.searching}</p>`;
    return html`<div class="message">
      <p>${words.none(this.text.trim())}</p>
      <p class="soft">${words.noneHint}</p>
    </div>`;
  }

  #options(): readonly SearchOption[] {
    const { catalog } = this.store.state;
    const places = catalog ? parseCoordinates(this.text, layersExtent(catalog)) : [];
    const { state } = this.#request;
    const results = state.status === "done" ? state.value.results : [];
    return [
      ...places.map((position): SearchOption => ({ kind: "place", position })),
      ...results.map((result): SearchOption => ({ kind: "feature", result })),
    ];
  }

  #onFocus = (): void => {
    this.open = true;
  };

  #onInput = (): void => this.#write(this.input.value);

  #write(text: string): void {
    this.text = text;
    this.open = true;
    this.active = -1;
    clearTimeout(this.#timer);
    if (text.trim() === "") this.#request.reset();
    else this.#timer = setTimeout(() => this.#ask(text.trim()), pauseMs);
  }

  #ask(query: string): void {
    const edition = this.store.state.catalog?.edition;
    void this.#request.run((signal) => searchFeatures(query, edition, signal));
  }

  #onKeyDown = (event: KeyboardEvent): void => {
    const options = this.#options();
    const handled = this.#handleKey(event.key, options);
    if (handled) event.preventDefault();
  };

  /** Returns whether the key meant something to the list. */
  #handleKey(key: string, options: readonly SearchOption[]): boolean {
    if (key === "ArrowDown" || key === "ArrowUp") {
      this.open = true;
      this.#activate(this.active + (key === "ArrowDown" ? 1 : -1), options.length);
    } else if (key === "Enter") {
      const option = options[Math.max(this.active, 0)];
      if (option && this.open) this.#choose(option);
    } else if (key === "Escape") {
      if (this.open && this.text !== "") this.open = false;
      else this.#write("");
    } else return false;
    return true;
  }

  /** Past either end lies the field itself, then the other end. */
  #activate(index: number, count: number): void {
    if (index < -1) this.active = count - 1;
    else this.active = index >= count ? -1 : index;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
    });
  }

  #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget))) {
      this.open = false;
    }
  };

  #choose(option: SearchOption): void {
    this.open = false;
    this.active = -1;
    const choice = new CustomEvent<SearchOption>("choose", { detail: option, cancelable: true });
    if (!this.dispatchEvent(choice)) this.#write("");
    else if (option.kind === "feature") this.#show(option.result);
    else flyTo(this.store, { ...option.position, zoom: siteZoom });
  }

  #show({ layer: id, id: feature, bbox }: SearchResult): void {
    flyTo(this.store, viewOf(bbox));
    if (findLayer(this.store.state.catalog, id)?.symbol.type === "basemap") return;
    reveal(this.store, { layer: id, id: feature });
  }
}

function viewOf(bbox: Bbox) {
  const [west, south, east, north] = bbox;
  return west === east && south === north ? { lon: west, lat: south, zoom: siteZoom } : { bbox };
}
