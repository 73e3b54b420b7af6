import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { FilterError } from "../../server/filter/filterError.ts";
import { parseText } from "../../server/filter/parseText.ts";
import "../filter/conditionText.ts";
import { filterWords, whereWords } from "../../server/filter/words/filterWords.ts";
import { wordingOf } from "../filter/wordingOf.ts";
import { icons } from "../panels/icons.ts";
import { language } from "../state/effective.ts";
import { findLayer, shownLayers } from "../state/layers.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { distanceText } from "./distanceText.ts";
import { zoneTexts } from "./messages.ts";
import { readDistances } from "./readDistances.ts";
import { conditionChoices, featuresOf, sourceChoices } from "./whereChoices.ts";
import {
  formatWhere,
  readWhere,
  type WhereJoin,
  type WhereSource,
  type WhereTerm,
} from "./whereTerms.ts";
import { zoneWhereStyles } from "./zoneWhereStyles.ts";

const joins: readonly WhereJoin[] = ["and", "andNot", "or"];
const firstDistanceM = 15_000;

/**
 * Where conditions hold, put together in a small form or written as CQL2. Fires `where` with the text: of a zone there is
 * with each change, of a new one when it is to be made.
 */
@customElement("naqsha-zone-where")
export class NaqshaZoneWhere extends LitElement {
  static override styles = [controls, zoneWhereStyles];

  @property({ attribute: false }) store!: Store;
  /** Of the zone there is; null for a new one. */
  @property({ attribute: false }) where: string | null = null;
  /** Null where the text says what no form does. */
  @state() private terms: readonly WhereTerm[] | null = [];
  @state() private showsText = false;
  @state() private wrongTerm: number | null = null;

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.catalog,
      state.spec.filters,
      state.spec.zones,
      state.zoneFeatures,
      language(state),
    ]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("where") && this.hasUpdated) return;
    this.terms = this.where === null ? this.#first() : readTerms(this.where);
    if (this.terms === null) this.showsText = true;
  }

  override render(): TemplateResult {
    const words = zoneTexts(language(this.store.state)).where;
    const { terms } = this;
    return html`
      ${
        terms
          ? html`<p class="soft">${words.intro}</p>`
          : html`<p class="told">${whereWords(this.where ?? "", wordingOf(this.store.state))}</p>
              <p class="soft">${words.byHand}</p>`
      }
      ${terms?.map((term, index) => this.#term(term, index))}
      <div id="wrong" role="alert">${this.#wrongDistance()}</div>
      <div class="row">
        ${terms ? html`<button @click=${this.#addTerm}>${icons.add}${words.add}</button>` : nothing}
        ${
          this.where === null && terms
            ? html`<button class="primary" @click=${this.#tell}>${words.create}</button>`
            : nothing
        }
        ${
          terms
            ? html`<button
                aria-expanded=${this.showsText}
                @click=${() => {
                  this.showsText = !this.showsText;
                }}
              >
                ${words.text}
              </button>`
            : nothing
        }
      </div>
      ${this.showsText ? this.#text() : nothing}
    `;
  }

  #text(): TemplateResult {
    const words = zoneTexts(language(this.store.state)).where;
    const { textLabel: label, textHint: hint, apply, wrong } = words;
    return html`<naqsha-condition-text
      .text=${this.#written()}
      .words=${{ label, hint, apply, wrong }}
      .check=${parseText}
      @text=${(event: CustomEvent<string>) => this.#fire(event.detail)}
    ></naqsha-condition-text>`;
  }

  #wrongDistance(): unknown {
    if (this.wrongTerm === null) return nothing;
    return html`<p class="wrong">${zoneTexts(language(this.store.state)).wrongDistance}</p>`;
  }

  #term(term: WhereTerm, index: number): TemplateResult {
    const lang = language(this.store.state);
    const words = zoneTexts(lang).where;
    const number = index + 1;
    const remove = words.removeTerm(number);
    return html`<div class="term">
      ${index === 0 ? html`<span>${words.first}</span>` : this.#join(term, index)}
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        aria-label=${words.distance(number)}
        aria-describedby="wrong"
        aria-invalid=${this.wrongTerm === index}
        .value=${distanceText(lang, term.distanceM)}
        @change=${(event: Event) => this.#onDistance(event, term, index)}
      />
      <span>${words.of}</span>
      ${this.#source(term, index)} ${this.#condition(term, index)}
      <button
        class="icon"
        aria-label=${remove}
        title=${remove}
        ?disabled=${this.terms?.length === 1}
        @click=${() => this.#set((this.terms ?? []).toSpliced(index, 1))}
      >
        ${icons.close}
      </button>
    </div>`;
  }

  #join(term: WhereTerm, index: number): TemplateResult {
    const words = zoneTexts(language(this.store.state)).where;
    return html`<select
      aria-label=${words.join(index + 1)}
      @change=${({ target }: Event) =>
        this.#change(index, { ...term, join: (target as HTMLSelectElement).value as WhereJoin })}
    >
      ${joins.map(
        (join) => html`<option value=${join} ?selected=${join === term.join}>
          ${words.joins[join]}
        </option>`,
      )}
    </select>`;
  }

  #source(term: WhereTerm, index: number): TemplateResult {
    const words = zoneTexts(language(this.store.state)).where;
    const { layers, others, chosen } = sourceChoices(term.of, this.store.state);
    const all = [...layers, ...others];
    const option = ({ key, title }: (typeof all)[number]) =>
      html`<option value=${key} ?selected=${key === chosen}>${title}</option>`;
    return html`<select
      class="source"
      aria-label=${words.ofWhat(index + 1)}
      @change=${({ target }: Event) => {
        const { value } = target as HTMLSelectElement;
        const choice = all.find(({ key }) => key === value);
        if (choice) this.#change(index, { ...term, of: choice.source });
      }}
    >
      <optgroup label=${words.layers}>${layers.map(option)}</optgroup>
      ${
        others.length > 0
          ? html`<optgroup label=${words.around}>${others.map(option)}</optgroup>`
          : nothing
      }
    </select>`;
  }

  /** Only where there is something to choose. */
  #condition(term: WhereTerm, index: number): unknown {
    const { of } = term;
    if (of.kind !== "features") return nothing;
    const words = zoneTexts(language(this.store.state)).where;
    const choices = conditionChoices(of, this.store.state);
    if (choices.length < 2) return nothing;
    return html`<select
        class="source"
        aria-label=${words.which(index + 1)}
        @change=${({ target }: Event) => {
          const choice = choices[(target as HTMLSelectElement).selectedIndex];
          if (choice) this.#change(index, { ...term, of: { ...of, condition: choice.condition } });
        }}
      >
        ${choices.map(
          ({ kind, condition }) =>
            html`<option ?selected=${condition === of.condition}>${words[kind]}</option>`,
        )}
      </select>
      ${this.#conditionText(of)}`;
  }

  #conditionText({ layer, condition }: Extract<WhereSource, { kind: "features" }>): unknown {
    const { catalog } = this.store.state;
    const declared = catalog ? findLayer(catalog, layer) : undefined;
    if (condition === null || !declared) return nothing;
    return html`<p class="told" title=${condition}>
      ${filterWords(condition, declared, wordingOf(this.store.state))}
    </p>`;
  }

  #written(): string {
    const [first, ...rest] = this.terms ?? [];
    return first ? formatWhere([first, ...rest]) : (this.where ?? "");
  }

  #onDistance({ target }: Event, term: WhereTerm, index: number): void {
    const [distanceM, ...more] = readDistances((target as HTMLInputElement).value) ?? [];
    const isOne = distanceM !== undefined && more.length === 0;
    this.wrongTerm = isOne ? null : index;
    if (isOne) this.#change(index, { ...term, distanceM });
  }

  #addTerm(): void {
    const [first] = this.#first();
    if (first) this.#set([...(this.terms ?? []), { ...first, join: "andNot" }]);
  }

  #change(index: number, term: WhereTerm): void {
    this.#set((this.terms ?? []).with(index, term));
  }

  #set(terms: readonly WhereTerm[]): void {
    this.terms = terms;
    this.wrongTerm = null;
    if (this.where !== null) this.#tell();
  }

  #tell(): void {
    const text = this.#written();
    if (text !== "") this.#fire(text);
  }

  #fire(detail: string): void {
    this.dispatchEvent(new CustomEvent<string>("where", { detail }));
  }

  /** Something to begin with: the uppermost lines on the map, or what lies on top of it. */
  #first(): WhereTerm[] {
    const { spec, catalog } = this.store.state;
    if (!catalog) return [];
    const shown = shownLayers(spec, catalog).flatMap(({ id }) => findLayer(catalog, id) ?? []);
    const layer =
      shown.findLast(({ symbol }) => symbol.type === "line") ?? shown.at(-1) ?? catalog.layers[0];
    if (!layer) return [];
    const of = featuresOf(layer.id, this.store.state);
    return [{ join: "and", distanceM: firstDistanceM, of }];
  }
}

function readTerms(text: string): readonly WhereTerm[] | null {
  try {
    return readWhere(text);
  } catch (error) {
    if (error instanceof FilterError) return null;
    throw error;
  }
}
