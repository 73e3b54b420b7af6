import type { Geometry } from "geojson";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { formatShape } from "../../server/contract/area.ts";
import type { FeatureReference } from "../../server/contract/mapSpec.ts";
import type { Language } from "../../server/contract/wire.ts";
import { roundShape } from "../filter/area/roundShape.ts";
import { t } from "../i18n/messages.ts";
import { cardStyles } from "../panels/cardStyles.ts";
import { featureStyles } from "../panels/featureStyles.ts";
import { icons } from "../panels/icons.ts";
import { dataText, languageFonts } from "../panels/textLanguage.ts";
import { controls } from "../styles/controls.ts";
import { askWorker } from "./askWorker.ts";
import type { LocalLayer } from "./localLayer.ts";
import { longestInAddress } from "./longestInAddress.ts";
import { localTexts } from "./messages.ts";

/** To 0.1 m of a point, so that the address stays short. */
const zoneDecimals = 6;

/**
 * One feature of a file, and, when `expanded`, everything the file says of it; nobody has checked it. Fires
 * `naqsha-expand` when its heading is pressed.
 */
@customElement("naqsha-local-card")
export class NaqshaLocalCard extends LitElement {
  static override styles = [
    controls,
    languageFonts,
    featureStyles,
    cardStyles,
    css`
      h3 {
        overflow-wrap: anywhere;
      }

      p {
        font-size: var(--text-13);
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }

      dd {
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
    `,
  ];

  @property({ attribute: false }) reference!: FeatureReference;
  @property({ attribute: false }) layer!: LocalLayer;
  @property({ attribute: false }) language: Language = "en";
  @property({ type: Boolean, reflect: true }) expanded = false;
  /** False when it is the only one: there is nothing to fold it away for. */
  @property({ type: Boolean }) foldable = true;
  @state() private isLong = false;
  /** Null until it is here. */
  @state() private properties: Readonly<Record<string, unknown>> | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("reference")) void this.#load();
  }

  override render(): TemplateResult {
    const words = localTexts(this.language);
    const { properties } = this;
    if (!properties) return html`<p aria-busy="true">${t(this.language).loading}</p>`;
    const name = dataText(this.#name(properties));
    return html`
      <div class="heading">
        <div class="names">
          <h3>${this.foldable ? this.#toggle(name) : name}</h3>
          <p>${words.card.unchecked} · ${dataText(this.layer.name)}</p>
        </div>
      </div>
      ${this.expanded ? html`${this.#deeds()} ${this.#attributes(properties)}` : nothing}
    `;
  }

  #toggle(name: TemplateResult): TemplateResult {
    const expand = () => this.dispatchEvent(new Event("naqsha-expand"));
    return html`<button aria-expanded=${this.expanded} @click=${expand}>
      ${name}${icons.expand}
    </button>`;
  }

  #deeds(): TemplateResult {
    return html`<div class="deeds">
        <button @click=${this.#zoneAround}>${icons.zone}${t(this.language).details.zoneAround}</button>
      </div>
      <p role="status">
        ${this.isLong ? localTexts(this.language).card.longForZone : nothing}
      </p>`;
  }

  /** Its shape becomes a part of the address, if there is room. */
  async #zoneAround(): Promise<void> {
    const { layer, id } = this.reference;
    const geometry = await askWorker("geometry", layer, Number(id));
    if (!geometry) return;
    const detail = roundShape(geometry, zoneDecimals);
    this.isLong = formatShape(detail).length > longestInAddress;
    if (this.isLong) return;
    const init = { detail, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent<Geometry>("naqsha-zone-around", init));
  }

  #attributes(properties: Readonly<Record<string, unknown>>): TemplateResult {
    const rows = Object.entries(properties).filter(([, value]) => textOf(value) !== "");
    if (rows.length === 0) return html`<p>${localTexts(this.language).card.empty}</p>`;
    return html`<dl class="attributes">
      ${rows.map(
        ([name, value]) => html`<dt>${dataText(name)}</dt>
          <dd>${dataText(textOf(value))}</dd>`,
      )}
    </dl>`;
  }

  async #load(): Promise<void> {
    const { layer, id } = this.reference;
    this.properties = null;
    this.isLong = false;
    const properties = await askWorker("properties", layer, Number(id)).catch(() => ({}));
    if (this.reference.layer === layer && this.reference.id === id) this.properties = properties;
  }

  /** What it is labelled by, or named by, or its place in the file. */
  #name(properties: Readonly<Record<string, unknown>>): string {
    const { labelBy, nameColumn } = this.layer;
    const column = labelBy ?? nameColumn;
    const name = column === null ? "" : textOf(properties[column]);
    return name === "" ? `${this.layer.name} #${Number(this.reference.id) + 1}` : name;
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
