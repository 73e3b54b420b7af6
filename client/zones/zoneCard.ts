import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { zonePalette } from "../../server/cartography/zonePalette.ts";
import { isReference } from "../../server/contract/area.ts";
import { isWhere, type ZoneSpec, zoneColour, zoneColours } from "../../server/contract/zoneSpec.ts";
import { shapeBbox } from "../filter/area/measureShape.ts";
import { formatList } from "../i18n/format.ts";
import { t } from "../i18n/messages.ts";
import { icons } from "../panels/icons.ts";
import { dataText } from "../panels/textLanguage.ts";
import { boxOf } from "../results/boxOf.ts";
import { flyTo } from "../state/actions.ts";
import { language, theme } from "../state/effective.ts";
import type { Store, ZoneCollection, ZoneOutline } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import {
  changeZone,
  openExposure,
  openZoneReport,
  removeZone,
  setOpenZone,
} from "../state/zoneActions.ts";
import { controls } from "../styles/controls.ts";
import { areaText } from "./areaText.ts";
import { distanceText } from "./distanceText.ts";
import { zoneTexts } from "./messages.ts";
import { collectionOf, outlineOf } from "./outlineOf.ts";
import { zoneCardStyles } from "./zoneCardStyles.ts";
import "./zoneExport.ts";
import { lineOptions } from "./lineOptions.ts";
import { isLine, zoneGeometry } from "./zoneGeometry.ts";
import { zoneIcons } from "./zoneIcons.ts";
import { retryZone } from "./zoneOutlines.ts";
import { zoneStatus } from "./zoneStatus.ts";
import "./zoneRings.ts";
import { zoneTitle } from "./zoneTitle.ts";
import "./zoneWhere.ts";

const longestName = 100;

/** One zone of the list; when `open`, all that can be changed of it. */
@customElement("naqsha-zone-card")
export class NaqshaZoneCard extends LitElement {
  static override styles = [controls, zoneCardStyles];

  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) zone!: ZoneSpec;
  @property({ type: Number }) index = 0;
  @property({ type: Boolean, reflect: true }) open = false;

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.catalog,
      state.zoneOutlines,
      state.zoneFeatures,
      state.zonePreview,
      state.coordinateFormat,
      language(state),
      theme(state),
    ]);
  }

  override render(): TemplateResult {
    return html`<section aria-labelledby="title">
      ${this.#heading()} ${this.open ? this.#body() : nothing}
    </section>`;
  }

  get #words() {
    return zoneTexts(language(this.store.state));
  }

  get #title(): string {
    return zoneTitle(this.zone, this.store.state);
  }

  #heading(): TemplateResult {
    const { zone, index } = this;
    const label = zone.hidden ? this.#words.show(this.#title) : this.#words.hide(this.#title);
    return html`<div class="heading">
      <h3 id="title">
        <button
          aria-expanded=${this.open}
          @click=${() => setOpenZone(this.store, this.open ? null : index)}
        >
          <span class="sign" .style=${this.#ink(zoneColour(zone, index))}></span>
          <span class="names">
            <span class="name">${dataText(this.#title)}</span>
            <span class="soft">${this.#summary()}</span>
          </span>
        </button>
      </h3>
      <button class="icon" aria-label=${label} title=${label} @click=${this.#toggleHidden}>
        ${zone.hidden ? zoneIcons.hidden : zoneIcons.seen}
      </button>
    </div>`;
  }

  #summary(): unknown {
    const lang = language(this.store.state);
    if (isWhere(this.zone)) return this.#areaText();
    const { distancesM } = this.zone;
    return formatList(
      lang,
      distancesM.map((each) => distanceText(lang, each)),
    );
  }

  #areaText(): unknown {
    const areaM2 = this.#collection?.features[0]?.properties.areaM2;
    return areaM2 === undefined ? nothing : areaText(language(this.store.state), areaM2);
  }

  #ink(colour: number): string {
    return `--zone: ${zonePalette(colour, theme(this.store.state))}`;
  }

  get #outline(): ZoneOutline | undefined {
    return outlineOf(this.zone, this.store.state);
  }

  get #collection(): ZoneCollection | null {
    return collectionOf(this.#outline);
  }

  #body(): TemplateResult {
    const { zone, store, index } = this;
    return html`<div class="body">
      ${this.#naming()}
      ${
        isWhere(zone)
          ? html`<naqsha-zone-where
              .store=${store}
              .where=${zone.where}
              @where=${(event: CustomEvent<string>) => this.#change({ ...zone, where: event.detail })}
            ></naqsha-zone-where>`
          : html`<naqsha-zone-rings
                .store=${store}
                .zone=${zone}
                .index=${index}
                .collection=${this.#collection}
              ></naqsha-zone-rings>
              ${lineOptions(zone, store.state, (changed) => this.#change(changed))}`
      }
      <div role="status">
        ${zoneStatus(zone, this.#outline, store.state, () => retryZone(store, index))}
      </div>
      ${this.#deeds()}
    </div>`;
  }

  #naming(): TemplateResult {
    const words = this.#words;
    const chosen = zoneColour(this.zone, this.index);
    const numbers = Array.from({ length: zoneColours }, (_, index) => index + 1);
    return html`<div class="naming">
      <input
        type="text"
        dir="auto"
        maxlength=${longestName}
        autocomplete="off"
        aria-label=${words.name}
        placeholder=${this.#title}
        .value=${this.zone.name ?? ""}
        @change=${this.#rename}
      />
      <fieldset>
        <legend class="visually-hidden">${words.colour}</legend>
        ${numbers.map(
          (number) => html`<label class="colour" title=${words.colours[number - 1] ?? ""}>
            <input
              type="radio"
              name="colour"
              .style=${this.#ink(number)}
              aria-label=${words.colours[number - 1] ?? ""}
              .checked=${number === chosen}
              @change=${() => this.#change({ ...this.zone, colour: number })}
            />
          </label>`,
        )}
      </fieldset>
    </div>`;
  }

  #deeds(): TemplateResult {
    const { store, index } = this;
    const words = this.#words;
    return html`<div class="deeds">
      <button class="primary" @click=${() => openZoneReport(store, index)}>
        ${zoneIcons.report}${words.report}
      </button>
      ${this.#exposureButton()}
      <button @click=${this.#zoomTo}>${icons.extent}${words.zoomTo}</button>
      <naqsha-zone-export
        .store=${store}
        .zone=${this.zone}
        .name=${this.#title}
      ></naqsha-zone-export>
      <button @click=${() => removeZone(store, index)}>${icons.close}${words.remove}</button>
    </div>`;
  }

  #exposureButton(): unknown {
    const { zone, store } = this;
    const geometry = zoneGeometry(zone, store.state);
    if (isWhere(zone) || !isReference(zone.shape) || !geometry || !isLine(geometry)) return nothing;
    const { shape } = zone;
    return html`<button @click=${() => openExposure(store, shape)}>
      ${icons.exposure}${t(language(store.state)).details.exposure}
    </button>`;
  }

  /** Of what is drawn; of what it goes round, until that is. */
  #zoomTo = (): void => {
    const { zone, store } = this;
    const drawn = this.#collection?.features.map(({ geometry }) => geometry) ?? [];
    const source = zoneGeometry(zone, store.state);
    const geometries = boxOf(drawn) || !source ? drawn : [source];
    if (!boxOf(geometries)) return;
    flyTo(store, { bbox: shapeBbox({ type: "GeometryCollection", geometries }) });
  };

  #rename = ({ target }: Event): void => {
    const { name: _, ...nameless } = this.zone;
    const name = written(target).trim();
    this.#change(name === "" ? nameless : { ...this.zone, name });
  };

  #toggleHidden = (): void => {
    const { hidden, ...shown } = this.zone;
    this.#change(hidden ? shown : { ...this.zone, hidden: true });
  };

  #change(zone: ZoneSpec): void {
    changeZone(this.store, this.index, zone);
  }
}

const written = (target: EventTarget | null): string =>
  (target as HTMLInputElement | HTMLSelectElement).value;
