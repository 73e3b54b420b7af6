import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { CatalogResponse, LayerState } from "../../server/contract/wire.ts";
import { MatchCounts, matchedOf } from "../filter/matchCounts.ts";
import { formatNumber } from "../i18n/format.ts";
import { deepActiveElement } from "../panels/deepActiveElement.ts";
import { icons } from "../panels/icons.ts";
import {
  bringIntoView,
  clearFilters,
  flyTo,
  mark,
  openTable,
  reveal,
  setSketch,
} from "../state/actions.ts";
import { language, selected } from "../state/effective.ts";
import { findLayer, shownLayers } from "../state/layers.ts";
import { narrowedLayers } from "../state/narrowedLayers.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { boxOf } from "./boxOf.ts";
import "./columnChooser.ts";
import { propertiesFor } from "./columns.ts";
import { downloadList } from "./downloadList.ts";
import "./drawerHandle.ts";
import { type Listed, type ListedLayer, whatIsListed } from "./listed.ts";
import { resultsTexts } from "./messages.ts";
import "./popoverMenu.ts";
import { rememberedTables, type TableArrangement } from "./rememberedTables.ts";
import "./resultsGrid.ts";
import type { NaqshaResultsGrid } from "./resultsGrid.ts";
import { resultsIcons } from "./resultsIcons.ts";
import { resultsStyles } from "./resultsStyles.ts";
import { RowLoader } from "./rowLoader.ts";
import type { Row, RowSort } from "./rowSource.ts";
import { sortChoice } from "./sortChoice.ts";
import { belowRows, insteadOfRows } from "./tableNotices.ts";

const leastPx = 150;
/** What a table of full height leaves of the page. */
const abovePx = 240;

/** The features of one layer that the map asks for, in its edition, as a table. Fires `row-chosen`. */
@customElement("naqsha-results")
export class NaqshaResults extends LitElement {
  static override styles = [controls, resultsStyles];

  @property({ attribute: false }) store!: Store;
  @state() private heightPx = 296;
  @state() private announcement = "";
  /** Why the selected feature has no row here. */
  @state() private missing: "later" | "absent" | null = null;
  @query("naqsha-results-grid") private grid!: NaqshaResultsGrid | null;

  readonly #loader = new RowLoader(this);
  readonly #counts = new MatchCounts(this);
  #listed: Listed | null = null;
  /** The selected feature of this layer that the rows have been searched for, and how many they were. */
  #sought: string | null = null;
  #searchedRows = 0;
  /** Had the focus before the table opened, and gets it back. */
  #returnTo: HTMLElement | null = null;

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.catalog,
      state.table,
      state.spec.filters,
      state.spec.area,
      state.spec.datetime,
      state.spec.layers,
      selected(state),
      state.local.layers,
      language(state),
    ]);
    this.addEventListener("keydown", this.#closeOnEscape);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#returnTo = deepActiveElement();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector("select")?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    mark(this.store, null);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#listed = whatIsListed(this.store.state);
    if (!this.#listed) return;
    const { source, sort, columns, catalog, layer } = this.#listed;
    this.#loader.follow({ source, sort, properties: propertiesFor(columns, layer) });
    const shown = this.#shownIds(catalog);
    const narrowed = [...narrowedLayers(this.store.state.spec, catalog)];
    const others = narrowed.filter(([id]) => id !== layer.id && shown.has(id));
    this.#counts.follow(new Map(others), catalog.edition);
  }

  override render(): TemplateResult {
    const words = resultsTexts(this.#lang);
    const mostPx = Math.max(leastPx, innerHeight - abovePx);
    return html`
      <naqsha-drawer-handle
        .label=${words.resize}
        .heightPx=${this.heightPx}
        .leastPx=${leastPx}
        .mostPx=${mostPx}
        @height=${({ detail }: CustomEvent<number>) => {
          this.heightPx = detail;
        }}
      ></naqsha-drawer-handle>
      ${this.#listed ? html`${this.#head(this.#listed)}${this.#rows(this.#listed)}` : nothing}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  protected override firstUpdated(): void {
    this.focus({ preventScroll: true });
  }

  protected override updated(): void {
    this.style.setProperty("--drawer", `${this.heightPx}px`);
    void this.#followSelection();
  }

  get #lang() {
    return language(this.store.state);
  }

  #head(listed: Listed): TemplateResult {
    const words = resultsTexts(this.#lang);
    const { layer, columns, source, sort, catalog } = listed;
    const { total } = this.#loader;
    const download = listed.download && {
      ...listed.download,
      edition: catalog.edition,
      sort,
      total,
    };
    return html`<div class="head">
      ${this.#layerChoice(listed)}
      <span class="count" role="status">${this.#count(listed)}</span>
      <div class="sort">${sortChoice(columns, sort, this.#lang, (to) => this.#sortBy(listed, to))}</div>
      ${this.store.state.canDrawMap ? this.#mapTools(layer) : nothing}
      <naqsha-popover-menu .label=${words.columns} .icon=${resultsIcons.columns}>
        <naqsha-column-chooser
          .layer=${layer}
          .chosen=${columns.slice(1).map(({ name }) => name)}
          .usual=${source.defaultColumns}
          .language=${this.#lang}
          @columns=${({ detail }: CustomEvent<readonly string[]>) => this.#arrange(layer, { columns: detail })}
        ></naqsha-column-chooser>
      </naqsha-popover-menu>
      ${
        download
          ? html`<naqsha-popover-menu .label=${words.download} .icon=${resultsIcons.download}>
              ${downloadList(download, this.#lang)}
            </naqsha-popover-menu>`
          : nothing
      }
      <button class="icon" aria-label=${words.close} title=${words.close} @click=${this.#close}>
        ${icons.close}
      </button>
    </div>`;
  }

  #mapTools(layer: ListedLayer): TemplateResult {
    const words = resultsTexts(this.#lang);
    const tool = (label: string, icon: TemplateResult, use: () => void) =>
      html`<button class="tool" title=${label} @click=${use}>${icon}<span>${label}</span></button>`;
    return html`
      ${tool(words.onlyInView, resultsIcons.view, () => setSketch(this.store, "view"))}
      ${tool(words.zoomToAll, icons.extent, () => this.#zoomToAll(layer))}
    `;
  }

  /** The layers on the map, and the one in the table, top of the map first. */
  #layerChoice({ catalog, layer }: Listed): TemplateResult {
    const words = resultsTexts(this.#lang);
    const shown = [...this.#shownIds(catalog)].toReversed();
    const hidden = findLayer(catalog, layer.id);
    const listed = shown.includes(layer.id) || !hidden ? [] : [hidden];
    const options = [...listed, ...shown.flatMap((id) => findLayer(catalog, id) ?? [])];
    const files = this.store.state.local.layers.toReversed();
    return html`<select
      aria-label=${words.layer}
      @change=${(event: Event) => openTable(this.store, (event.target as HTMLSelectElement).value)}
    >
      ${files.map(
        ({ id, name }) => html`<option value=${id} .selected=${id === layer.id}>${name}</option>`,
      )}
      ${options.map(
        (each) => html`<option value=${each.id} .selected=${each.id === layer.id}>
          ${each.id === layer.id ? each.title[this.#lang] : this.#counted(each)}
        </option>`,
      )}
    </select>`;
  }

  #counted(layer: LayerState): string {
    const matched = matchedOf([layer], this.#counts.counts);
    const count = matched === null ? "…" : formatNumber(this.#lang, matched);
    return `${layer.title[this.#lang]} · ${count}`;
  }

  #count({ layer, isNarrowed }: Listed): string {
    const { total } = this.#loader;
    const words = resultsTexts(this.#lang);
    if (total === null || this.#loader.isStale) return "";
    const matched = formatNumber(this.#lang, total);
    if (!isNarrowed) return words.count(total, matched);
    return words.countOf(matched, formatNumber(this.#lang, layer.featureCount));
  }

  #rows({ layer, columns, sort, isNarrowed }: Listed): TemplateResult {
    const loader = this.#loader;
    const clear = () => clearFilters(this.store);
    const instead = insteadOfRows(loader, isNarrowed, clear, this.#lang);
    if (instead) return instead;
    const select = selected(this.store.state);
    return html`<naqsha-results-grid
        .layer=${layer}
        .columns=${columns}
        .rows=${loader.rows}
        .total=${loader.total}
        .sort=${sort}
        .selected=${select?.layer === layer.id ? select.id : null}
        .language=${this.#lang}
        ?stale=${loader.isStale && loader.rows.length > 0}
        @sort-rows=${({ detail }: CustomEvent<RowSort>) => this.#sortBy({ layer, columns }, detail)}
        @mark-row=${({ detail }: CustomEvent<Row | null>) => mark(this.store, detail?.geometry ?? null)}
        @choose-row=${({ detail }: CustomEvent<Row>) => this.#choose(layer, detail)}
        @more-rows=${() => loader.more()}
        @copied=${() => {
          this.announcement = resultsTexts(this.#lang).copied;
        }}
      ></naqsha-results-grid>
      ${belowRows(loader, this.missing, this.#lang)}`;
  }

  #sortBy({ layer, columns }: Pick<Listed, "layer" | "columns">, sort: RowSort): void {
    const column = columns.find(({ sortBy }) => sortBy === sort.property);
    const words = resultsTexts(this.#lang);
    const said = sort.direction === "asc" ? words.sortedUp : words.sortedDown;
    this.announcement = said(column?.title ?? sort.property);
    this.#arrange(layer, { sort });
  }

  #arrange({ id }: ListedLayer, change: TableArrangement): void {
    rememberedTables.set(id, { ...rememberedTables.get(id), ...change });
    this.requestUpdate();
  }

  #choose({ id: layer }: ListedLayer, { id, geometry }: Row): void {
    reveal(this.store, { layer, id });
    const box = boxOf([geometry]);
    if (box) bringIntoView(this.store, box);
    this.dispatchEvent(new Event("row-chosen"));
  }

  /** Of rows that are not all here the layer's box is known, in which they lie. */
  #zoomToAll({ bbox }: ListedLayer): void {
    const rows = this.#loader.isComplete ? this.#loader.rows : null;
    const box = rows ? boxOf(rows.map(({ geometry }) => geometry)) : bbox;
    if (box) flyTo(this.store, { bbox: box });
  }

  /** A feature selected on the map is brought to sight in the table, once its row is here. */
  async #followSelection(): Promise<void> {
    const loader = this.#loader;
    if (!this.#listed || loader.isStale || loader.status !== "done") return;
    const select = selected(this.store.state);
    const sought = select?.layer === this.#listed.layer.id ? select.id : null;
    const hasMore = this.missing === "later" && loader.rows.length > this.#searchedRows;
    if (sought === this.#sought && !hasMore) return;
    this.#sought = sought;
    const index = sought === null ? -1 : await loader.find(sought);
    if (this.#sought !== sought) return;
    this.#searchedRows = loader.rows.length;
    if (index >= 0) await this.grid?.reveal(index);
    const isMissing = sought !== null && index < 0;
    this.missing = isMissing ? (loader.isComplete ? "absent" : "later") : null;
  }

  #shownIds(catalog: CatalogResponse): ReadonlySet<string> {
    return new Set(shownLayers(this.store.state.spec, catalog).map(({ id }) => id));
  }

  readonly #closeOnEscape = (event: KeyboardEvent): void => {
    const isMenuOpen = this.renderRoot.querySelector("naqsha-popover-menu[open]") !== null;
    if (event.key !== "Escape" || event.defaultPrevented || isMenuOpen) return;
    event.preventDefault();
    this.#close();
  };

  readonly #close = (): void => {
    const returnTo = this.#returnTo;
    openTable(this.store, null);
    if (returnTo?.isConnected) returnTo.focus({ preventScroll: true });
  };
}
