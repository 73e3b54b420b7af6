import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { CatalogResponse, LayerState } from "../../server/contract/wire.ts";
import { formatText } from "../../server/filter/formatText.ts";
import { formatList, formatNumber } from "../i18n/format.ts";
import { icons } from "../panels/icons.ts";
import { openTable, setFilters } from "../state/actions.ts";
import { language, theme } from "../state/effective.ts";
import { shownLayers } from "../state/layers.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { attributeOrder } from "./attributeOrder.ts";
import type { Clause } from "./clause.ts";
import "./conditionText.ts";
import { isElementVocabulary } from "./isElementVocabulary.ts";
import "./filterAttribute.ts";
import { commonClause, type FilterGroup, filterGroups } from "./filterGroup.ts";
import { filterSubjectStyles } from "./filterSubjectStyles.ts";
import {
  formatLayerFilter,
  type LayerFilter,
  noFilter,
  readLayerFilter,
  withClause,
} from "./layerFilter.ts";
import { type MatchCount, matchedOf } from "./matchCounts.ts";
import { filterTexts } from "./messages.ts";
import { otherConditions } from "./otherConditions.ts";
import { outcomeNotice } from "./outcomeNotice.ts";
import { type Subject, subjectTitle } from "./subjects.ts";
import { SubjectValues } from "./subjectValues.ts";
import "./termChips.ts";
import { wordingOf } from "./wordingOf.ts";

/** Layers of one kind, and all that can be asked of them. Fires `toggle-subject` to be opened or closed. */
@customElement("naqsha-filter-subject")
export class NaqshaFilterSubject extends LitElement {
  static override styles = [controls, filterSubjectStyles];

  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) catalog!: CatalogResponse;
  @property({ attribute: false }) subject!: Subject;
  /** By layer id. */
  @property({ attribute: false }) counts: ReadonlyMap<string, MatchCount> = new Map();
  @property({ type: Boolean }) open = false;
  @state() private showsMore = false;
  @state() private showsText = false;
  /** The layers a first condition goes to; null: those on the map. */
  @state() private aimed: readonly string[] | null = null;

  readonly #values = new SubjectValues(this);
  #groups: readonly FilterGroup[] = [];

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.spec.filters,
      state.spec.layers,
      state.areaFeature,
      state.zoneFeatures,
      language(state),
      theme(state),
    ]);
  }

  protected override willUpdate(): void {
    const { layers } = this.subject;
    this.#groups = filterGroups(layers, this.store.state.spec.filters);
    if (this.open) this.#values.follow(layers, this.catalog.edition);
  }

  override render(): TemplateResult {
    return html`
      ${this.#heading()}
      ${this.open ? html`<div class="body">${this.#body()}</div>` : nothing}
    `;
  }

  get #lang() {
    return language(this.store.state);
  }

  #heading(): TemplateResult {
    const title = subjectTitle(this.subject, this.catalog, this.#lang);
    const isFiltered = this.#groups.length > 0;
    const clear = filterTexts(this.#lang).clearOf(title);
    return html`<div class="heading">
      <h3>
        <button
          class="title"
          aria-expanded=${this.open}
          @click=${() => this.dispatchEvent(new Event("toggle-subject"))}
        >
          ${icons.expand}<span>${title}</span>
          <span class=${isFiltered ? "count filtered" : "count"}>${this.#tally()}</span>
        </button>
      </h3>
      <button
        class="icon clear"
        ?disabled=${!isFiltered}
        aria-label=${clear}
        title=${clear}
        @click=${() => this.#write(this.subject.layers, () => undefined)}
      >
        ${icons.close}
      </button>
    </div>`;
  }

  /** Matched of all, in the layers that are on the map. */
  #tally(): string {
    const words = filterTexts(this.#lang);
    const shown = this.#shownIds();
    const layers = this.subject.layers.filter(({ id }) => shown.has(id));
    if (layers.length === 0) return words.notShown;
    const total = formatNumber(this.#lang, totalOf(layers));
    if (!layers.some(({ id }) => this.counts.has(id))) return total;
    const matched = matchedOf(layers, this.counts);
    return words.of(matched === null ? "…" : formatNumber(this.#lang, matched), total);
  }

  #body(): TemplateResult {
    const words = filterTexts(this.#lang);
    const { status } = this.#values;
    if (status === "idle" || status === "pending") {
      return html`<div class="skeleton" aria-busy="true"><div></div><div></div><div></div></div>`;
    }
    return html`
      ${status === "failed" ? html`<p class="note">${words.valuesMissing}</p>` : nothing}
      ${this.#tableButton()} ${this.#layerChoice()}
      ${this.#groups.length > 1 ? html`<p class="note">${words.differing}</p>` : nothing}
      ${this.#attributes()}
      ${otherConditions(this.#groups, wordingOf(this.store.state), (text) => this.#removeOther(text))}
      ${this.#advanced()} ${outcomeNotice(this.#groups, this.counts, this.#lang)}
    `;
  }

  /** Opens the first layer that has any; the table leads on to the others. */
  #tableButton(): unknown {
    const layers = this.#chosen();
    const matched = matchedOf(layers, this.counts);
    const first = layers.find((layer) => matchedOf([layer], this.counts) !== 0);
    if (!first) return nothing;
    const count = matched === null ? "…" : formatNumber(this.#lang, matched);
    return html`<button class="table" @click=${() => openTable(this.store, first.id)}>
      ${icons.table}${filterTexts(this.#lang).asTable(count, layers.length)}
    </button>`;
  }

  #layerChoice(): unknown {
    const { layers } = this.subject;
    if (layers.length < 2) return nothing;
    const words = filterTexts(this.#lang);
    const terms = layers.map((layer) => ({
      value: layer.id,
      title: layer.title[this.#lang],
      count: matchedOf([layer], this.counts),
    }));
    return html`<p class="label" aria-hidden="true">${words.appliesTo}</p>
      <naqsha-term-chips
        .terms=${terms}
        .chosen=${this.#chosen().map(({ id }) => id)}
        .label=${words.appliesTo}
        .language=${this.#lang}
        @values=${({ detail }: CustomEvent<readonly string[]>) => this.#aim(detail)}
      ></naqsha-term-chips>`;
  }

  #attributes(): unknown {
    const [layer] = this.subject.layers;
    if (!layer) return nothing;
    const order = attributeOrder(layer, this.catalog);
    const more = order.more.filter((name) => this.#isOffered(layer, name));
    const rows = (names: readonly string[]) =>
      repeat(
        names.filter((name) => this.#isOffered(layer, name)),
        (name) => name,
        (name) => this.#attribute(layer, name, order.first.includes(name)),
      );
    const toggle = () => {
      this.showsMore = !this.showsMore;
    };
    return html`<div class="attributes">
      ${rows([...order.first, ...order.main])}
      ${
        more.length > 0
          ? this.#disclosure(
              this.showsMore,
              filterTexts(this.#lang).moreAttributes(more.length),
              toggle,
            )
          : nothing
      }
      ${this.showsMore ? rows(more) : nothing}
    </div>`;
  }

  #attribute(layer: LayerState, name: string, opensFirst: boolean): TemplateResult {
    const { clause, differs } = commonClause(this.#groups, name);
    const chosen = this.#chosen();
    const ask = ({ detail }: CustomEvent<Clause | null>) =>
      this.#write(chosen, (each, filter) =>
        formatLayerFilter(withClause(filter, name, detail), each),
      );
    return html`<naqsha-filter-attribute
      name=${name}
      .layer=${layer}
      .clause=${clause}
      ?differs=${differs}
      .facts=${this.#values.facts(chosen, name)}
      .total=${totalOf(chosen)}
      ?opensFirst=${opensFirst}
      .language=${this.#lang}
      .theme=${theme(this.store.state)}
      @clause=${ask}
    ></naqsha-filter-attribute>`;
  }

  /** What tells no two features apart is not asked about, unless it already is; elements always are. */
  #isOffered({ properties }: LayerState, name: string): boolean {
    if (this.#groups.some(({ filter }) => filter.clauses[name])) return true;
    const chosen = this.#chosen();
    const facts = this.#values.facts(chosen, name);
    const vocabulary = properties[name]?.vocabulary;
    if (!facts || isElementVocabulary(vocabulary)) return true;
    const isPartial = facts.present < totalOf(chosen);
    return facts.counts.size >= (vocabulary && isPartial ? 1 : 2);
  }

  #advanced(): TemplateResult {
    const parts = this.#groups.length > 0 ? this.#groups : [{ text: "", layers: this.#chosen() }];
    return html`${this.#disclosure(this.showsText, filterTexts(this.#lang).advanced, () => {
      this.showsText = !this.showsText;
    })}
    ${
      this.showsText
        ? parts.map(
            ({ text, layers }) => html`<naqsha-condition-text
              .text=${text}
              .words=${this.#textWords(layers)}
              .check=${(written: string) => checkFilter(written, layers)}
              @text=${({ detail }: CustomEvent<string>) =>
                this.#write(layers, () => detail || undefined)}
            ></naqsha-condition-text>`,
          )
        : nothing
    }`;
  }

  #textWords(layers: readonly LayerState[]) {
    const { textOf, textHint: hint, apply, wrong } = filterTexts(this.#lang);
    const titles = layers.map(({ title }) => title[this.#lang]);
    return { label: textOf(formatList(this.#lang, titles)), hint, apply, wrong };
  }

  #disclosure(open: boolean, title: string, toggle: () => void): TemplateResult {
    return html`<button class="quiet" aria-expanded=${open} @click=${toggle}>
      ${icons.expand}${title}
    </button>`;
  }

  /** The layers conditions go to: the filtered ones; where none is, those aimed at, on the map, or all. */
  #chosen(): readonly LayerState[] {
    const { layers } = this.subject;
    const { filters = {} } = this.store.state.spec;
    if (this.#groups.length > 0) return layers.filter(({ id }) => filters[id] !== undefined);
    const shown = this.#shownIds();
    const chosen = layers.filter(({ id }) => this.aimed?.includes(id) ?? shown.has(id));
    return chosen.length > 0 ? chosen : layers;
  }

  /** A layer that joins takes on the filter of the others; one that leaves loses its own. */
  #aim(ids: readonly string[]): void {
    const [common] = this.#groups;
    if (common) {
      const { filters } = this.store.state.spec;
      const texts = this.subject.layers.map(({ id }) => [
        id,
        ids.includes(id) ? (filters?.[id] ?? common.text) : undefined,
      ]);
      setFilters(this.store, Object.fromEntries(texts));
    }
    this.aimed = ids;
  }

  #write(
    layers: readonly LayerState[],
    change: (layer: LayerState, filter: LayerFilter) => string | undefined,
  ): void {
    this.aimed = this.#chosen().map(({ id }) => id);
    const { filters } = this.store.state.spec;
    const texts = layers.map((layer) => {
      const text = filters?.[layer.id];
      return [
        layer.id,
        change(layer, text === undefined ? noFilter : readLayerFilter(text, layer)),
      ];
    });
    setFilters(this.store, Object.fromEntries(texts));
  }

  #removeOther(text: string): void {
    this.#write(this.#chosen(), (layer, filter) => {
      const others = filter.others.filter((node) => formatText(node) !== text);
      return formatLayerFilter({ ...filter, others }, layer);
    });
  }

  #shownIds(): ReadonlySet<string> {
    return new Set(shownLayers(this.store.state.spec, this.catalog).map(({ id }) => id));
  }
}

function totalOf(layers: readonly LayerState[]): number {
  return layers.reduce((sum, { featureCount }) => sum + featureCount, 0);
}

/** Nothing is asked by no text. @throws FilterError where a text does not fit all of the layers. */
function checkFilter(text: string, layers: readonly LayerState[]): void {
  if (text !== "") for (const layer of layers) readLayerFilter(text, layer);
}
