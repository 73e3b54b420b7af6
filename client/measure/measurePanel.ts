import type { Position } from "geojson";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { areaIcons } from "../filter/area/areaIcons.ts";
import { shapeProblem } from "../filter/area/shapeProblem.ts";
import { icons } from "../panels/icons.ts";
import { openRoom, setArea, setMeasuring } from "../state/actions.ts";
import { language } from "../state/effective.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { parseCoordinates } from "../tools/parseCoordinates.ts";
import { asGeoJson, asText, asWkt } from "./measureExport.ts";
import { geodesicOutline, type Measurement, measure } from "./measurement.ts";
import { measurePanelStyles } from "./measurePanelStyles.ts";
import { areaText, azimuthText, lengthText } from "./measureTexts.ts";
import { measureMessages } from "./messages.ts";

/** Edges of areas are straight in longitude and latitude: so short, they stay within 10 m of the geodesic. */
const apartM = 25_000;

type Format = "text" | "geojson" | "wkt";

/**
 * What has been measured, in words. Fires `kind` (true: an area), `add` with a typed position,
 * `undo`, `clear` and `close`.
 */
@customElement("naqsha-measure-panel")
export class NaqshaMeasurePanel extends LitElement {
  static override styles = [controls, measurePanelStyles];

  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) points: readonly Position[] = [];
  @property({ attribute: false }) isArea = false;
  @state() private wrong = false;
  @state() private outcome: "copied" | "copyFailed" | null = null;
  @query("input[type=text]") private field!: HTMLInputElement;

  constructor() {
    super();
    new StoreController(this, (state) => [language(state)]);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("points") || changed.has("isArea")) this.outcome = null;
  }

  override render(): TemplateResult {
    const words = measureMessages(language(this.store.state));
    const measured = measure(this.points, this.isArea);
    return html`<section aria-label=${words.title}>
      <div class="top">
        <h2>${words.title}</h2>
        ${this.#kinds()}
        <button class="icon" aria-label=${words.close} title=${words.close}
          @click=${() => this.#tell("close")}>${icons.close}</button>
      </div>
      ${this.points.length === 0 ? html`<p>${words.hint}</p>` : this.#sums(measured)}
      <p class="visually-hidden" role="status">${this.#announcement(measured)}</p>
      ${this.points.length > 1 ? this.#results(measured) : nothing}
      <details>
        <summary>${words.more}</summary>
        ${this.#legs(measured)} ${this.points.length > 1 ? this.#copies() : nothing} ${this.#typed()}
        <p class="soft">${words.keys}</p>
        <p class="soft">${words.method} ${words.notKept}</p>
      </details>
    </section>`;
  }

  #kinds(): TemplateResult {
    const words = measureMessages(language(this.store.state));
    const choice = (isArea: boolean, title: string) => html`<label>
      <input type="radio" name="kind" .checked=${this.isArea === isArea}
        @change=${() => this.#tell("kind", isArea)} />${title}
    </label>`;
    return html`<span class="kinds" role="radiogroup" aria-label=${words.kind}>
      ${choice(false, words.line)} ${choice(true, words.areaKind)}
    </span>`;
  }

  #sums({ legs, lengthM, areaM2 }: Measurement): TemplateResult {
    const lang = language(this.store.state);
    const words = measureMessages(lang);
    const problem = areaM2 !== null && this.#crosses;
    return html`<dl>
      ${
        areaM2 === null || problem
          ? nothing
          : html`<div><dt>${words.area}</dt><dd>${areaText(lang, areaM2)}</dd></div>`
      }
      <div>
        <dt>${areaM2 === null ? words.length : words.perimeter}</dt>
        <dd>${lengthText(lang, lengthM)}</dd>
      </div>
      ${
        legs.length === 1
          ? html`<div><dt>${words.azimuth}</dt><dd>${azimuthText(lang, legs[0]?.azimuth ?? null)}</dd></div>`
          : nothing
      }
    </dl>
    ${problem ? html`<p class="wrong">${words.crossing}</p>` : nothing}`;
  }

  #results({ areaM2 }: Measurement): TemplateResult {
    const words = measureMessages(language(this.store.state));
    return html`<div class="row">
      <button class="icon" aria-label=${words.undo} title=${words.undo}
        @click=${() => this.#tell("undo")}>${areaIcons.undo}</button>
      <button @click=${() => this.#tell("clear")}>${words.clear}</button>
      ${
        areaM2 === null
          ? nothing
          : html`<button class="primary" ?disabled=${this.#crosses} @click=${this.#useAsArea}>
              ${words.useAsArea}
            </button>`
      }
    </div>`;
  }

  #copies(): TemplateResult {
    const words = measureMessages(language(this.store.state));
    return html`<div class="row" role="group" aria-label=${words.copy}>
      <span class="soft">${words.copy}</span>
      ${(["text", "geojson", "wkt"] as const).map(
        (format) =>
          html`<button @click=${() => this.#copy(format)}>${words.formats[format]}</button>`,
      )}
      <span class="soft" role="status">${this.outcome ? words[this.outcome] : nothing}</span>
    </div>`;
  }

  #legs({ legs }: Measurement): unknown {
    if (legs.length === 0) return nothing;
    const lang = language(this.store.state);
    const words = measureMessages(lang);
    return html`<table>
      <tr><th scope="col">${words.legs}</th><th scope="col">${words.length}</th><th scope="col">${words.azimuth}</th></tr>
      ${legs.map(
        ({ distanceM, azimuth }, index) => html`<tr>
          <th scope="row">${index + 1}</th>
          <td>${lengthText(lang, distanceM)}</td>
          <td>${azimuthText(lang, azimuth)}</td>
        </tr>`,
      )}
    </table>`;
  }

  #typed(): TemplateResult {
    const words = measureMessages(language(this.store.state));
    return html`<form @submit=${this.#onSubmit}>
      <label>${words.add}
        <input type="text" dir="ltr" placeholder=${words.addHint} aria-invalid=${this.wrong}
          autocomplete="off" spellcheck="false" />
      </label>
      <button>${words.addButton}</button>
      <p class="wrong" role="alert">${this.wrong ? words.noPosition : nothing}</p>
    </form>`;
  }

  /** An outline that crosses itself encloses nothing that could be told. */
  get #crosses(): boolean {
    return shapeProblem(this.#outline()) !== null;
  }

  #outline() {
    const ring = geodesicOutline(this.points, true, apartM).map((position) =>
      position.map((each) => Number(each.toFixed(6))),
    );
    return { type: "Polygon" as const, coordinates: [ring] };
  }

  #announcement({ legs, lengthM, areaM2 }: Measurement): unknown {
    const lang = language(this.store.state);
    const words = measureMessages(lang);
    if (this.points.length === 0) return nothing;
    if (areaM2 !== null) {
      if (this.#crosses) return words.crossing;
      return words.toldArea(areaText(lang, areaM2), lengthText(lang, lengthM));
    }
    const last = legs.at(-1);
    if (!last) return words.onePoint;
    const [length, total] = [last.distanceM, lengthM].map((each) => lengthText(lang, each));
    return words.told(length ?? "", azimuthText(lang, last.azimuth), total ?? "");
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    const extent = this.store.state.catalog?.layers[0]?.extent ?? [-180, -90, 180, 90];
    const [position] = parseCoordinates(this.field.value, extent);
    this.wrong = position === undefined;
    if (!position) return;
    this.field.value = "";
    this.#tell("add", [position.lon, position.lat]);
  }

  readonly #useAsArea = (): void => {
    setArea(this.store, { shape: this.#outline() });
    setMeasuring(this.store, false);
    openRoom(this.store, "filter");
  };

  async #copy(format: Format): Promise<void> {
    const measured = measure(this.points, this.isArea);
    const lang = language(this.store.state);
    const texts: Record<Format, () => string> = {
      text: () => asText(lang, this.points, measured),
      geojson: () => asGeoJson(this.points, this.isArea, measured),
      wkt: () => asWkt(this.points, this.isArea),
    };
    try {
      await navigator.clipboard.writeText(texts[format]());
      this.outcome = "copied";
    } catch {
      this.outcome = "copyFailed";
    }
  }

  #tell(name: "kind" | "add" | "undo" | "clear" | "close", detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
