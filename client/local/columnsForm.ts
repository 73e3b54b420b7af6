import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Language } from "../../server/contract/wire.ts";
import { languageFonts } from "../panels/textLanguage.ts";
import { controls } from "../styles/controls.ts";
import { dialogStyles } from "./dialogStyles.ts";
import type { LocalQuestion, TableChoice } from "./localLayer.ts";
import { localTexts } from "./messages.ts";
import { otherSystem, systemChoices, zoneColumn } from "./systems.ts";

type Role = "lon" | "lat" | "zone" | "wkt";

/** Asks which columns of a table hold the positions. Fires `answer` with the options to read it by. */
@customElement("naqsha-columns-form")
export class NaqshaColumnsForm extends LitElement {
  static override styles = [controls, languageFonts, dialogStyles];

  @property({ attribute: false }) question!: LocalQuestion & { option: "columns" };
  @property({ attribute: false }) language: Language = "en";
  @state() private isText = false;
  @state() private chosen: Readonly<Partial<Record<Role, string>>> = {};
  @state() private system = "";
  @state() private other = "";

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("question")) return;
    const { crs = "", ...columns } = this.question.guess;
    this.isText = columns.wkt !== undefined;
    this.chosen = columns;
    const isListed = systemChoices(this.language, true).some(([each]) => each === crs);
    this.system = columns.zone === undefined ? (isListed ? crs : otherSystem) : zoneColumn;
    this.other = isListed ? "" : crs;
  }

  override render(): TemplateResult {
    const words = localTexts(this.language).dialog;
    const { refusal } = this.question;
    return html`<form @submit=${this.#answer}>
      ${
        refusal.length > 0
          ? html`<div>
              <p>${words.refused}</p>
              <pre lang="en" dir="ltr" tabindex="0">${refusal.join("\n")}</pre>
            </div>`
          : nothing
      }
      <p>${words.columnsIntro}</p>
      ${this.#preview()}
      <fieldset>${this.#kind(false, words.twoColumns)} ${this.#kind(true, words.oneColumn)}</fieldset>
      <div class="fields">
        ${
          this.isText
            ? this.#column("wkt", words.wkt)
            : html`${this.#column("lon", words.x)} ${this.#column("lat", words.y)}`
        }
        ${this.#systems()}
        ${this.system === zoneColumn && !this.isText ? this.#column("zone", words.zone) : nothing}
        ${this.system === otherSystem ? this.#otherSystem() : nothing}
      </div>
      <div class="choices"><button class="primary">${words.show}</button></div>
    </form>`;
  }

  #preview(): TemplateResult {
    const { header, rows } = this.question;
    const chosen = new Set(Object.values(this.#answered()));
    const isChosen = (at: number) => chosen.has(header[at] ?? "");
    return html`<div class="preview" tabindex="0" role="region" aria-label=${localTexts(this.language).dialog.columnsIntro} dir="ltr">
      <table>
        <tr>${header.map((name, at) => html`<th scope="col" ?data-chosen=${isChosen(at)}><bdi>${name}</bdi></th>`)}</tr>
        ${rows.map(
          (row) => html`<tr>
            ${row.map((cell, at) => html`<td ?data-chosen=${isChosen(at)}><bdi>${cell}</bdi></td>`)}
          </tr>`,
        )}
      </table>
    </div>`;
  }

  #kind(isText: boolean, title: string): TemplateResult {
    return html`<label class="choice">
      <input
        type="radio"
        name="kind"
        .checked=${this.isText === isText}
        @change=${() => {
          this.isText = isText;
          if (isText && this.system === zoneColumn) this.system = "";
        }}
      />
      ${title}
    </label>`;
  }

  #column(role: Role, title: string): TemplateResult {
    const choose = (event: Event) => {
      this.chosen = { ...this.chosen, [role]: (event.target as HTMLSelectElement).value };
    };
    return html`<label class="field">
      <span>${title}</span>
      <select required @change=${choose}>
        <option value="" ?selected=${!this.chosen[role]}>${localTexts(this.language).dialog.choose}</option>
        ${this.question.header.map(
          (name) =>
            html`<option value=${name} ?selected=${name === this.chosen[role]}>${name}</option>`,
        )}
      </select>
    </label>`;
  }

  #systems(): TemplateResult {
    return html`<label class="field">
      <span>${localTexts(this.language).dialog.system}</span>
      <select
        @change=${(event: Event) => {
          this.system = (event.target as HTMLSelectElement).value;
        }}
      >
        ${systemChoices(this.language, !this.isText).map(
          ([crs, title]) =>
            html`<option value=${crs} ?selected=${crs === this.system}>${title}</option>`,
        )}
      </select>
    </label>`;
  }

  #otherSystem(): TemplateResult {
    return html`<label class="field">
      <span>${localTexts(this.language).dialog.otherSystem}</span>
      <input
        type="text"
        dir="ltr"
        required
        placeholder="EPSG:32642"
        spellcheck="false"
        .value=${this.other}
        @input=${(event: Event) => {
          this.other = (event.target as HTMLInputElement).value;
        }}
      />
    </label>`;
  }

  /** The columns that are asked for now; others may have been chosen before. */
  #answered(): Partial<Record<Role, string>> {
    const { wkt = "", lon = "", lat = "", zone = "" } = this.chosen;
    if (this.isText) return { wkt };
    return this.system === zoneColumn ? { lon, lat, zone } : { lon, lat };
  }

  #answer(event: SubmitEvent): void {
    event.preventDefault();
    const crs = this.system === otherSystem ? this.other.trim() : this.system;
    const isSaid = crs !== "" && crs !== zoneColumn;
    const detail: TableChoice = { ...this.#answered(), ...(isSaid && { crs }) };
    this.dispatchEvent(new CustomEvent<TableChoice>("answer", { detail }));
  }
}
