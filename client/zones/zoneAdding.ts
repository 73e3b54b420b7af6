import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Area } from "../../server/contract/mapSpec.ts";
import { maxZones } from "../../server/contract/zoneSpec.ts";
import { areaIcons } from "../filter/area/areaIcons.ts";
import "../filter/area/areaText.ts";
import { foundShape } from "../filter/area/foundShape.ts";
import "../filter/area/selectedFeature.ts";
import { waysStyles } from "../filter/area/waysStyles.ts";
import type { SearchOption } from "../panels/searchOptions.ts";
import { setSketch } from "../state/actions.ts";
import { language } from "../state/effective.ts";
import { layersExtent } from "../state/layersExtent.ts";
import type { Sketch, Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { addZone, zoneAround } from "../state/zoneActions.ts";
import { controls } from "../styles/controls.ts";
import { zoneTexts } from "./messages.ts";
import { zoneAddingStyles } from "./zoneAddingStyles.ts";
import { zoneIcons } from "./zoneIcons.ts";
import "./zoneWhere.ts";

type Way = "draw" | "around" | "area" | "text" | "combine";

const ways: readonly Way[] = ["draw", "around", "area", "text", "combine"];
const tools = ["point", "line", "polygon", "circle"] as const satisfies readonly Sketch[];

/** The section "New zone": of what one can be made. */
@customElement("naqsha-zone-adding")
export class NaqshaZoneAdding extends LitElement {
  static override styles = [controls, waysStyles, zoneAddingStyles];

  @property({ attribute: false }) store!: Store;
  @state() private way: Way | null = null;
  #wasDrawing = false;

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.catalog,
      state.spec.area,
      state.spec.select,
      state.spec.zones,
      state.sketch,
      state.coordinateFormat,
      language(state),
    ]);
  }

  /** A zone that has been drawn has its card below. */
  protected override willUpdate(): void {
    const { sketch } = this.store.state;
    if (this.#wasDrawing && sketch === null) this.way = null;
    this.#wasDrawing = sketch !== null;
  }

  override render(): TemplateResult {
    const { zones = [], area } = this.store.state.spec;
    const words = zoneTexts(language(this.store.state));
    if (zones.length >= maxZones) return html`<p class="soft">${words.full(maxZones)}</p>`;
    const offered = ways.filter((way) => way !== "area" || area);
    return html`<section aria-labelledby="title">
      <h3 id="title">${words.add}</h3>
      ${this.#selected()}
      <div class="ways">${offered.map((way) => this.#wayButton(way))}</div>
      ${this.way ? html`<div class="way" id="way">${this.#control(this.way)}</div>` : nothing}
    </section>`;
  }

  #selected(): unknown {
    const { spec, catalog } = this.store.state;
    const { select } = spec;
    if (!select || !catalog) return nothing;
    return html`<naqsha-selected-feature
      .reference=${select}
      .edition=${catalog.edition}
      .language=${language(this.store.state)}
      @click=${() => this.#around(select)}
    ></naqsha-selected-feature>`;
  }

  #wayButton(way: Way): TemplateResult {
    const words = zoneTexts(language(this.store.state));
    const isOpen = this.way === way;
    return html`<button
      title=${words.wayHints[way]}
      aria-label=${`${words.ways[way]}: ${words.wayHints[way]}`}
      aria-expanded=${way === "area" ? nothing : isOpen}
      aria-controls=${isOpen ? "way" : nothing}
      @click=${() => this.#choose(way)}
    >
      ${zoneIcons[way]}<span>${words.ways[way]}</span>
    </button>`;
  }

  #choose(way: Way): void {
    const { area } = this.store.state.spec;
    if (way !== "area") this.way = this.way === way ? null : way;
    else if (area) this.#aroundArea(area);
  }

  #control(way: Way): unknown {
    switch (way) {
      case "draw":
        return this.#tools();
      case "around":
        return this.#search();
      case "text":
        return this.#text();
      case "combine":
        return html`<naqsha-zone-where
          .store=${this.store}
          @where=${(event: CustomEvent<string>) => this.#add(event.detail)}
        ></naqsha-zone-where>`;
      case "area":
        return nothing;
    }
  }

  #tools(): TemplateResult {
    const words = zoneTexts(language(this.store.state));
    const { sketch, sketchFor } = this.store.state;
    const drawing = sketchFor === "zone" ? sketch : null;
    return html`<div class="tools" role="group" aria-label=${words.wayHints.draw}>
        ${tools.map(
          (tool) => html`<button
            aria-pressed=${drawing === tool}
            @click=${() => setSketch(this.store, drawing === tool ? null : tool, "zone")}
          >
            ${tool in areaIcons ? areaIcons[tool as "polygon"] : zoneIcons[tool as "point"]}
            ${words.tools[tool]}
          </button>`,
        )}
      </div>
      <p class="soft">${words.drawHint}</p>`;
  }

  #search(): TemplateResult {
    const words = zoneTexts(language(this.store.state));
    const texts = { label: words.find, placeholder: words.findPlaceholder, goTo: words.around };
    return html`<naqsha-search .store=${this.store} .texts=${texts} @choose=${this.#onFound}></naqsha-search>`;
  }

  #text(): unknown {
    const { catalog } = this.store.state;
    if (!catalog) return nothing;
    return html`<naqsha-area-text
      .extent=${layersExtent(catalog)}
      .language=${language(this.store.state)}
      @area=${(event: CustomEvent<Area>) => this.#aroundArea(event.detail)}
    ></naqsha-area-text>`;
  }

  #onFound = (event: CustomEvent<SearchOption>): void => {
    event.preventDefault();
    this.#around(foundShape(event.detail));
  };

  /** A distance that was told goes with it. */
  #aroundArea({ shape, distanceM }: Area): void {
    this.way = null;
    zoneAround(this.store, shape, distanceM === undefined ? undefined : [distanceM]);
  }

  #around(shape: Area["shape"]): void {
    this.way = null;
    zoneAround(this.store, shape);
  }

  #add(where: string): void {
    this.way = null;
    addZone(this.store, { where });
  }
}
