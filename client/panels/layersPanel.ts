import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { isNarrowed, layerQuery } from "../../server/contract/layerQuery.ts";
import type { CatalogResponse, LayerState } from "../../server/contract/wire.ts";
import { formatList } from "../i18n/format.ts";
import { t } from "../i18n/messages.ts";
import { moveLayer } from "../state/actions.ts";
import { language, theme } from "../state/effective.ts";
import { findLayer, listedLayers, shownLayers } from "../state/layers.ts";
import { retryEvent } from "../state/loadCatalog.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { icons } from "./icons.ts";
import { arrange } from "./layerOrder.ts";
import "./layerRow.ts";
import type { NaqshaLayerRow } from "./layerRow.ts";
import { layersPanelStyles } from "./layersPanelStyles.ts";
import { legendSections } from "./legendSections.ts";
import { ReorderController } from "./reorderController.ts";
import { languageFonts } from "./textLanguage.ts";

/** Consecutive layers of one group, top of the map first. */
interface Run {
  group: string;
  layers: LayerState[];
}

/** The layers of the map: which are shown, how strongly, in what order, and what their signs mean. */
@customElement("naqsha-layers-panel")
export class NaqshaLayersPanel extends LitElement {
  static override styles = [controls, languageFonts, layersPanelStyles];

  @property({ attribute: false }) store!: Store;
  @state() private announcement = "";
  @query(".list") private list!: HTMLElement;
  @query(".files") private files!: HTMLInputElement;

  readonly #reorder = new ReorderController(this, {
    order: () => this.#shownIds(),
    middles: () => this.#middles(),
    // The list runs downwards, drawing order upwards.
    drop: (id, from, to) => moveLayer(this.store, id, from - to),
    announce: (event, id, index) => this.#announce(event, id, index),
  });

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.catalog,
      state.catalogError,
      state.spec.layers,
      state.spec.filters,
      state.spec.area,
      state.spec.datetime,
      state.layerErrors,
      state.local,
      state.classesInView,
      language(state),
      theme(state),
    ]);
  }

  override render(): TemplateResult {
    const { catalog, catalogError } = this.store.state;
    const words = t(language(this.store.state));
    return html`
      <h2>${words.layers.title}</h2>
      ${catalog ? this.#list(catalog) : catalogError === null ? skeleton(words.loading) : this.#failure()}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  /** Moving a row in the list takes the focus off its handle. */
  protected override updated(): void {
    const { lifted } = this.#reorder;
    if (lifted) this.#row(lifted)?.focusGrip();
  }

  #list(catalog: CatalogResponse): TemplateResult {
    const runs = this.#runs(catalog);
    const words = t(language(this.store.state)).layers;
    if (runs.length === 0) return html`<p class="empty">${words.empty}</p>`;
    // One flat list: a row that changes group stays the same element, and keeps what is open in it.
    const items = runs.flatMap((run, index) => this.#runItems(run, index, catalog));
    return html`
      <div
        class="list"
        @pointermove=${(event: PointerEvent) => this.#reorder.onPointerMove(event)}
        @pointerup=${() => this.#reorder.onPointerUp()}
        @pointercancel=${() => this.#reorder.onPointerCancel()}
      >
        ${repeat(
          items,
          ({ key }) => key,
          ({ content }) => content,
        )}
      </div>
      <p class="hint">${words.hint}</p>
      ${this.#ownFiles()} ${this.#legends(catalog)} ${this.#failedLayers(catalog)}
    `;
  }

  #runItems(run: Run, index: number, catalog: CatalogResponse) {
    const { state } = this.store;
    const group = catalog.groups.find(({ id }) => id === run.group);
    const title = group?.title[language(state)] ?? "";
    return [
      { key: `heading ${index}`, content: html`<h3>${title}</h3>` },
      ...run.layers.map((layer) => ({ key: layer.id, content: this.#layer(layer, catalog) })),
    ];
  }

  #layer(layer: LayerState, catalog: CatalogResponse): TemplateResult {
    const { state } = this.store;
    const shown = shownLayers(state.spec, catalog).find(({ id }) => id === layer.id);
    return html`<naqsha-layer-row
      .store=${this.store}
      .layer=${layer}
      .language=${language(state)}
      .opacity=${shown?.opacity ?? null}
      .drawnAs=${shown?.as}
      ?failed=${layer.id in state.layerErrors}
      ?filtered=${isNarrowed(layerQuery(state.spec, layer))}
      ?lifted=${this.#reorder.lifted === layer.id}
      @keydown=${(event: KeyboardEvent) => {
        if (isFromGrip(event)) this.#reorder.onKeyDown(event, layer.id);
      }}
      @pointerdown=${(event: PointerEvent) => {
        if (isFromGrip(event)) this.#reorder.onPointerDown(event, layer.id, this.list);
      }}
    ></naqsha-layer-row>`;
  }

  /** The code of what becomes of them comes with the first. */
  #ownFiles(): TemplateResult {
    const { local } = this.store.state;
    const words = t(language(this.store.state)).layers;
    if (local.layers.length + local.openings.length > 0) void import("../local/localList.ts");
    return html`<section>
      <h2>${words.ownFiles}</h2>
      <naqsha-local-list .store=${this.store}></naqsha-local-list>
      <input class="files" type="file" multiple hidden @change=${this.#takeFiles} />
      <button class="add" @click=${() => this.files.click()}>${icons.add}${words.addFile}</button>
      <p class="hint">${words.ownFilesHint}</p>
    </section>`;
  }

  #takeFiles({ target }: Event): void {
    const input = target as HTMLInputElement;
    const detail: readonly File[] = [...(input.files ?? [])];
    // So that the same file can be chosen again.
    input.value = "";
    this.dispatchEvent(new CustomEvent("naqsha-files", { detail, bubbles: true, composed: true }));
  }

  /** Below the whole list, so that no switch moves when other signs come into view. */
  #legends(catalog: CatalogResponse): unknown {
    const { state } = this.store;
    const lang = language(state);
    const legends = legendSections(state, catalog);
    if (legends.length === 0) return nothing;
    return html`<section><h2>${t(lang).layers.legend}</h2>${legends}</section>`;
  }

  #failedLayers(catalog: CatalogResponse): TemplateResult {
    const { state } = this.store;
    const lang = language(state);
    const names = Object.keys(state.layerErrors).flatMap(
      (id) => findLayer(catalog, id)?.title[lang] ?? [],
    );
    const words = t(lang).layers;
    const isAll = names.length === shownLayers(state.spec, catalog).length;
    const message = isAll ? words.allUnavailable : words.unavailable(formatList(lang, names));
    return html`<div class="failures" role="status">
      ${
        names.length > 0
          ? html`<div class="notice">${icons.caution}<p>${message}</p></div>`
          : nothing
      }
    </div>`;
  }

  #failure(): TemplateResult {
    const words = t(language(this.store.state));
    return html`<div class="empty" role="alert">
      <p>${words.layers.failed}</p>
      <button class="primary" @click=${() => dispatchEvent(new Event(retryEvent))}>
        ${words.retry}
      </button>
    </div>`;
  }

  /** Runs as they are listed, or would be after the drop of a lifted layer. */
  #runs(catalog: CatalogResponse): Run[] {
    const listed = listedLayers(this.store.state.spec, catalog).map(({ id }) => id);
    const runs: Run[] = [];
    for (const id of arrange(listed.toReversed(), this.#reorder.draft)) {
      const layer = findLayer(catalog, id);
      if (!layer) continue;
      const last = runs.at(-1);
      if (last?.group === layer.group) last.layers.push(layer);
      else runs.push({ group: layer.group, layers: [layer] });
    }
    return runs;
  }

  #shownIds(): readonly string[] {
    const { spec, catalog } = this.store.state;
    if (!catalog) return [];
    return shownLayers(spec, catalog)
      .map(({ id }) => id)
      .toReversed();
  }

  #middles(): readonly number[] {
    return this.#shownIds().map((id) => {
      const { top = 0, height = 0 } = this.#row(id)?.getBoundingClientRect() ?? {};
      return top + height / 2;
    });
  }

  #row(id: string): NaqshaLayerRow | undefined {
    const rows = this.renderRoot.querySelectorAll<NaqshaLayerRow>("naqsha-layer-row");
    return [...rows].find(({ layer }) => layer.id === id);
  }

  #announce(event: "lifted" | "moved" | "dropped" | "cancelled", id: string, index: number): void {
    const { catalog } = this.store.state;
    const lang = language(this.store.state);
    const words = t(lang).layers;
    const name = findLayer(catalog, id)?.title[lang] ?? "";
    const [position, of] = [index + 1, this.#shownIds().length];
    this.announcement =
      event === "cancelled"
        ? words.moveCancelled(name, position)
        : words[event](name, position, of);
  }
}

function isFromGrip(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && node.matches(".grip"));
}

function skeleton(label: string): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <span class="visually-hidden">${label}</span>
    ${[0, 1, 2, 3, 4, 5].map(() => html`<div></div>`)}
  </div>`;
}
