import type { Geometry } from "geojson";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { formatArea, isReference } from "../../../server/contract/area.ts";
import { formatReference } from "../../../server/contract/featureReference.ts";
import type { Area, FeatureReference } from "../../../server/contract/mapSpec.ts";
import { icons } from "../../panels/icons.ts";
import type { SearchOption } from "../../panels/searchOptions.ts";
import { askAround, bringIntoView, flyTo, setArea, setSketch } from "../../state/actions.ts";
import { language } from "../../state/effective.ts";
import { layersExtent } from "../../state/layersExtent.ts";
import type { Sketch, Store } from "../../state/store.ts";
import { StoreController } from "../../state/storeController.ts";
import { controls } from "../../styles/controls.ts";
import "./areaDistance.ts";
import { areaIcons } from "./areaIcons.ts";
import "./areaRegions.ts";
import { areaSectionStyles } from "./areaSectionStyles.ts";
import { areaSummary, namedSize } from "./areaSummary.ts";
import "./areaText.ts";
import { editable } from "./editable.ts";
import { foundShape } from "./foundShape.ts";
import { measureShape, shapeBbox } from "./measureShape.ts";
import { areaTexts } from "./messages.ts";
import "./selectedFeature.ts";
import { waysStyles } from "./waysStyles.ts";

type Way = "draw" | "around" | "region" | "view" | "text";

const ways: readonly Way[] = ["draw", "around", "region", "view", "text"];
const tools = ["polygon", "rectangle", "circle", "freehand"] as const satisfies readonly Sketch[];

/** The section "Where" of the Filter room: of what place the map is asked. */
@customElement("naqsha-area")
export class NaqshaArea extends LitElement {
  static override styles = [controls, waysStyles, areaSectionStyles];

  @property({ attribute: false }) store!: Store;
  @state() private way: Way | null = null;

  /** What was chosen without the map is brought into its sight, once it is known where that is. */
  #isToBeSeen = false;
  /** What the focus comes back to when a drawing has ended, and what there was before it. */
  #begun: { sketch: Sketch; area: Area | undefined } | null = null;

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.catalog,
      state.spec.area,
      state.spec.select,
      state.areaFeature,
      state.sketch,
      state.coordinateFormat,
      language(state),
    ]);
  }

  override render(): TemplateResult {
    const words = areaTexts(language(this.store.state));
    const { area } = this.store.state.spec;
    return html`<section aria-labelledby="title">
      <div class="top">
        <h3 id="title">${words.title}</h3>
        ${
          area
            ? html`<button class="clear" aria-label=${words.clearArea} @click=${this.#clear}>
                ${words.clear}
              </button>`
            : nothing
        }
      </div>
      <div role="status">
        ${area ? this.#summary(area) : html`<p class="soft">${words.everywhere}</p>`}
      </div>
      ${area ? this.#handling(area) : nothing}
      <div class="ways">${ways.map((way) => this.#wayButton(way))}</div>
      ${this.way ? html`<div class="way" id="way">${this.#control(this.way)}</div>` : nothing}
    </section>`;
  }

  protected override updated(): void {
    const { sketch, spec } = this.store.state;
    if (this.#begun && sketch === null) this.#end(this.#begun);
    if (sketch === null) this.#begun = null;
    else this.#begun ??= { sketch, area: spec.area };
    this.#showChosen();
  }

  /** On a phone the room comes back over the map, and must not hide what was drawn there. */
  #end({ sketch, area }: { sketch: Sketch; area: Area | undefined }): void {
    this.renderRoot
      .querySelector<HTMLElement>(`[data-sketch="${sketch}"]`)
      ?.focus({ preventScroll: true });
    this.#isToBeSeen = sketch !== "view" && area !== this.store.state.spec.area;
  }

  #showChosen(): void {
    const geometry = this.#geometry();
    if (!this.#isToBeSeen || !geometry) return;
    this.#isToBeSeen = false;
    bringIntoView(this.store, shapeBbox(geometry, this.store.state.spec.area?.distanceM));
  }

  #summary(area: Area): TemplateResult {
    const { areaFeature } = this.store.state;
    const words = areaTexts(language(this.store.state));
    if (areaFeature?.status === "missing") {
      const reference = formatReference(areaFeature.reference);
      return html`<p class="problem">${icons.caution}${words.missing(reference)}</p>`;
    }
    const isWaiting = areaFeature?.status === "loading";
    const size = isReference(area.shape) ? namedSize(this.store.state) : null;
    return html`<p class="summary">${isWaiting ? "…" : areaSummary(area, this.store.state)}</p>
      ${size ? html`<p class="soft">${size}</p>` : nothing}
      ${areaFeature?.status === "failed" ? html`<p class="soft">${words.unavailable}</p>` : nothing}
      ${this.#isUndrawn(area) ? html`<p class="soft">${words.undrawnDistance}</p>` : nothing}`;
  }

  /** A distance from a line or an area is told in words until it has an outline that is certified. */
  #isUndrawn({ distanceM }: Area): boolean {
    const geometry = this.#geometry();
    if (distanceM === undefined || !geometry) return false;
    const { lines, polygons } = measureShape(geometry);
    return lines + polygons > 0;
  }

  #handling(area: Area): TemplateResult {
    const lang = language(this.store.state);
    const words = areaTexts(lang);
    const geometry = this.#geometry();
    return html`
      <naqsha-area-distance
        .language=${lang}
        .distanceM=${area.distanceM ?? null}
        @distance=${(event: CustomEvent<number | null>) => this.#setDistance(area, event.detail)}
      ></naqsha-area-distance>
      <div class="deeds">
        ${
          geometry
            ? html`<button @click=${() => this.#zoomTo(geometry, area.distanceM)}>
                ${areaIcons.view}${words.zoomTo}
              </button>`
            : nothing
        }
        ${
          editable(area)
            ? html`<button
                data-sketch="edit"
                aria-pressed=${this.store.state.sketch === "edit"}
                @click=${() => this.#toggleSketch("edit")}
              >
                ${areaIcons.draw}${words.change}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #wayButton(way: Way): TemplateResult {
    const words = areaTexts(language(this.store.state));
    const isOpen = this.way === way;
    return html`<button
      title=${words.wayHints[way]}
      aria-label=${`${words.ways[way]}: ${words.wayHints[way]}`}
      aria-expanded=${way === "view" ? nothing : isOpen}
      aria-controls=${isOpen ? "way" : nothing}
      @click=${() => this.#choose(way)}
    >
      ${areaIcons[way]}<span>${words.ways[way]}</span>
    </button>`;
  }

  #choose(way: Way): void {
    if (way === "view") setSketch(this.store, "view");
    else this.way = this.way === way ? null : way;
  }

  #control(way: Way): unknown {
    switch (way) {
      case "draw":
        return this.#tools();
      case "around":
        return this.#around();
      case "region":
        return this.#regions();
      case "text":
        return this.#text();
      case "view":
        return nothing;
    }
  }

  #tools(): TemplateResult {
    const words = areaTexts(language(this.store.state));
    return html`<div class="tools" role="group" aria-label=${words.wayHints.draw}>
        ${tools.map(
          (tool) => html`<button
            data-sketch=${tool}
            aria-pressed=${this.store.state.sketch === tool}
            @click=${() => this.#toggleSketch(tool)}
          >
            ${areaIcons[tool]}${words.tools[tool]}
          </button>`,
        )}
      </div>
      <p class="soft">${words.drawHint}</p>`;
  }

  #around(): TemplateResult {
    const { spec, catalog } = this.store.state;
    const lang = language(this.store.state);
    const words = areaTexts(lang);
    const texts = { label: words.find, placeholder: words.findPlaceholder, goTo: words.around };
    const reference = spec.select;
    return html`${
      reference && catalog
        ? html`<naqsha-selected-feature
            .reference=${reference}
            .edition=${catalog.edition}
            .language=${lang}
            @click=${() => askAround(this.store, reference)}
          ></naqsha-selected-feature>`
        : nothing
    }
      <naqsha-search .store=${this.store} .texts=${texts} @choose=${this.#onFound}></naqsha-search>`;
  }

  #regions(): unknown {
    const { catalog, spec } = this.store.state;
    if (!catalog) return nothing;
    const { area } = spec;
    return html`<naqsha-area-regions
      .catalog=${catalog}
      .language=${language(this.store.state)}
      .chosen=${area && isReference(area.shape) ? formatReference(area.shape) : ""}
      @region=${(event: CustomEvent<FeatureReference>) => this.#set({ shape: event.detail })}
    ></naqsha-area-regions>`;
  }

  #text(): unknown {
    const { catalog, spec } = this.store.state;
    if (!catalog) return nothing;
    return html`<naqsha-area-text
      .text=${spec.area ? formatArea(spec.area) : ""}
      .extent=${layersExtent(catalog)}
      .language=${language(this.store.state)}
      @area=${(event: CustomEvent<Area>) => this.#set(event.detail)}
    ></naqsha-area-text>`;
  }

  #set(area: Area): void {
    this.#isToBeSeen = true;
    setArea(this.store, area);
  }

  #onFound = (event: CustomEvent<SearchOption>): void => {
    event.preventDefault();
    this.#isToBeSeen = true;
    askAround(this.store, foundShape(event.detail));
  };

  #setDistance({ shape }: Area, distanceM: number | null): void {
    setArea(this.store, distanceM === null ? { shape } : { shape, distanceM });
  }

  #toggleSketch(sketch: Sketch): void {
    setSketch(this.store, this.store.state.sketch === sketch ? null : sketch);
  }

  #zoomTo(geometry: Geometry, distanceM: number | undefined): void {
    flyTo(this.store, { bbox: shapeBbox(geometry, distanceM) });
  }

  #clear = (): void => {
    setArea(this.store, null);
    this.renderRoot.querySelector<HTMLElement>(".ways button")?.focus();
  };

  /** Of the area; null while that of a feature is on its way. */
  #geometry(): Geometry | null {
    const { spec, areaFeature } = this.store.state;
    if (!spec.area) return null;
    if (!isReference(spec.area.shape)) return spec.area.shape;
    return areaFeature?.status === "found" ? areaFeature.feature.geometry : null;
  }
}
