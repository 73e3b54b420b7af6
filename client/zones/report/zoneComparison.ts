import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { zonePalette } from "../../../server/cartography/zonePalette.ts";
import type { CatalogResponse } from "../../../server/contract/wire.ts";
import type { ZoneReport } from "../../../server/contract/zoneReport.ts";
import { isWhere, type ZoneSpec, zoneColour } from "../../../server/contract/zoneSpec.ts";
import { formatList, formatNumber } from "../../i18n/format.ts";
import { icons } from "../../panels/icons.ts";
import { language, theme } from "../../state/effective.ts";
import type { Store } from "../../state/store.ts";
import { StoreController } from "../../state/storeController.ts";
import { closeZoneView, openZoneReport } from "../../state/zoneActions.ts";
import { controls } from "../../styles/controls.ts";
import { distanceText } from "../distanceText.ts";
import { zoneTitle } from "../zoneTitle.ts";
import { askedStatements } from "./askedText.ts";
import {
  type Column,
  comparisonColumns,
  partedByDifference,
  sortedRows,
} from "./comparisonColumns.ts";
import { comparisonCsv, comparisonText } from "./comparisonFiles.ts";
import { comparisonStyles } from "./comparisonStyles.ts";
import { reportTexts } from "./messages.ts";
import { type Answer, ProcessAnswers } from "./processAnswers.ts";
import { askedLayers, askedState, reportInputs, type Scope } from "./reportInputs.ts";
import { reportStyles } from "./reportStyles.ts";
import { reportTables } from "./reportTables.ts";
import { scopeChoice } from "./scopeChoice.ts";
import "./takeAway.ts";

/** A zone on the map, and its place in the list. */
interface ShownZone {
  zone: ZoneSpec;
  index: number;
}

/** The zones of the map side by side, by what tells them apart. */
@customElement("naqsha-zone-comparison")
export class NaqshaZoneComparison extends LitElement {
  static override styles = [controls, reportTables, reportStyles, comparisonStyles];

  @property({ attribute: false }) store!: Store;
  @state() private scope: Scope = "map";
  /** Id of the column that rows are sorted by; null is the order of the list. */
  @state() private sortedBy: string | null = null;
  @state() private isDown = true;
  @state() private announcement = "";
  @query("h2") private heading!: HTMLElement;

  readonly #answers = new ProcessAnswers<ZoneReport>(this, "zone-report");

  constructor() {
    super();
    new StoreController(this, askedState);
  }

  protected override willUpdate(): void {
    const { catalog, spec } = this.store.state;
    if (!catalog) return;
    const questions = this.#zones.map(({ zone, index }): [string, unknown] => {
      const inputs = reportInputs(outermost(zone), this.scope, false, { spec, catalog });
      return [String(index), { ...inputs, nearest: 1 }];
    });
    this.#answers.follow(new Map(questions), this.#lang);
  }

  protected override firstUpdated(): void {
    this.heading.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const words = reportTexts(this.#lang);
    const { catalog } = this.store.state;
    const zones = this.#zones;
    return html`
      <button class="back" @click=${() => closeZoneView(this.store)}>
        ${icons.previous}${words.back}
      </button>
      <div class="head"><h2 tabindex="-1">${words.compare}</h2></div>
      ${scopeChoice(this.scope, this.#lang, (scope) => {
        this.scope = scope;
      })}
      <p class="asked">
        ${words.compareHint} ${askedStatements(this.scope, this.store.state).join(" ")}
      </p>
      ${zones.length === 0 || !catalog ? html`<p>${words.noZones}</p>` : this.#told(zones, catalog)}
      ${zones.length === 1 ? html`<p class="soft">${words.oneZone}</p>` : nothing}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  get #lang() {
    return language(this.store.state);
  }

  get #zones(): readonly ShownZone[] {
    const zones = this.store.state.spec.zones ?? [];
    return zones.map((zone, index) => ({ zone, index })).filter(({ zone }) => !zone.hidden);
  }

  #told(zones: readonly ShownZone[], catalog: CatalogResponse): TemplateResult {
    const lang = this.#lang;
    const { spec } = this.store.state;
    const answers = zones.map(({ index }) => this.#answers.get(String(index)));
    const reports = answers.map((answer) => answer?.value?.zones[0] ?? null);
    const layers = askedLayers(this.scope, { spec, catalog });
    const columns = comparisonColumns(reports, layers, lang);
    const { different, same } = partedByDifference(columns);
    const shown = zones.length === 1 ? columns : different;
    if (answers.every((answer) => answer?.status === "pending" && !answer.value)) {
      return this.#waiting();
    }
    const isPending = answers.some((answer) => answer?.status === "pending");
    return html`<div class="told" ?data-stale=${isPending} aria-busy=${isPending}>
      ${this.#takeAway(zones, columns, isPending)}
      <div class="wide" tabindex="0" role="group" aria-label=${reportTexts(lang).compare}>
        <table>
          ${this.#headings(shown)}
          <tbody>${this.#order(shown, zones.length).map((row) => this.#row(zones, answers, shown, row))}</tbody>
        </table>
      </div>
      ${zones.length > 1 ? this.#same(same) : nothing}
    </div>`;
  }

  #waiting(): TemplateResult {
    return html`<p class="working">${reportTexts(this.#lang).working}</p>
      <div class="skeleton" aria-hidden="true"></div>`;
  }

  #order(columns: readonly Column[], rows: number): readonly number[] {
    const column = columns.find(({ id }) => id === this.sortedBy);
    return column ? sortedRows(column, this.isDown) : Array.from({ length: rows }, (_, row) => row);
  }

  #headings(columns: readonly Column[]): TemplateResult {
    const words = reportTexts(this.#lang);
    const direction = this.isDown ? "descending" : "ascending";
    return html`<thead><tr>
      <th scope="col">${words.zoneColumn}</th>
      ${columns.map(
        (column) => html`<th scope="col" class="number"
          aria-sort=${column.id === this.sortedBy ? direction : "none"}>
          <button @click=${() => this.#sort(column)}>${column.title}${icons.expand}</button>
        </th>`,
      )}
    </tr></thead>`;
  }

  #row(
    zones: readonly ShownZone[],
    answers: readonly (Answer<ZoneReport> | undefined)[],
    columns: readonly Column[],
    row: number,
  ): TemplateResult | typeof nothing {
    const shown = zones[row];
    if (!shown) return nothing;
    const words = reportTexts(this.#lang);
    const hasFailed = answers[row]?.status === "failed";
    return html`<tr>
      <th scope="row">${this.#zoneCell(shown)}</th>
      ${
        hasFailed
          ? html`<td colspan=${columns.length}>${words.rowFailed}</td>`
          : columns.map(({ id, cells }) => {
              const { text, note } = cells[row] ?? { text: "", note: null };
              return html`<td class="number ${id.endsWith("/nearest") ? "named" : ""}">${text}
                ${note ? html`<span class="soft">${note}</span>` : nothing}</td>`;
            })
      }
    </tr>`;
  }

  #zoneCell({ zone, index }: ShownZone): TemplateResult {
    const title = zoneTitle(zone, this.store.state);
    const background = zonePalette(zoneColour(zone, index), theme(this.store.state));
    return html`<button
        class="zone"
        aria-label=${reportTexts(this.#lang).openReport(title)}
        @click=${() => openZoneReport(this.store, index)}
      >
        <i .style=${`background: ${background}`} aria-hidden="true"></i><bdi>${title}</bdi>
      </button>
      <span class="soft">${this.#within(zone)}</span>`;
  }

  #within(zone: ZoneSpec): string {
    const words = reportTexts(this.#lang);
    if (isWhere(zone)) return words.inside;
    return words.within(distanceText(this.#lang, zone.distancesM.at(-1) ?? 0));
  }

  #same(columns: readonly Column[]): unknown {
    if (columns.length === 0) return nothing;
    const words = reportTexts(this.#lang);
    const told = columns.map(({ title, cells }) => `${title} ${cells[0]?.text ?? ""}`);
    return html`<p class="soft">${words.same(formatList(this.#lang, told))}</p>`;
  }

  #takeAway(
    shown: readonly ShownZone[],
    columns: readonly Column[],
    isPending: boolean,
  ): TemplateResult {
    const lang = this.#lang;
    const zones = shown.map(({ zone }) => ({
      title: zoneTitle(zone, this.store.state),
      within: this.#within(zone),
      distanceM: isWhere(zone) ? null : (zone.distancesM.at(-1) ?? null),
    }));
    const asked = askedStatements(this.scope, this.store.state);
    const about = [reportTexts(lang).compareHint, ...asked, location.href];
    return html`<naqsha-take-away
      process="zones"
      ?inert=${isPending}
      .what=${reportTexts(lang).comparison(formatNumber(lang, zones.length))}
      .language=${lang}
      .text=${() => [comparisonText(zones, columns, lang), ...about].join("\n")}
      .csv=${() => comparisonCsv(zones, columns, lang)}
    ></naqsha-take-away>`;
  }

  /** The most of it first, and pressed again, the least. */
  #sort({ id, title }: Column): void {
    this.isDown = id === this.sortedBy ? !this.isDown : true;
    this.sortedBy = id;
    this.announcement = reportTexts(this.#lang).sortedBy(title, this.isDown);
  }
}

/** Compared is what lies within the farthest distance. */
function outermost(zone: ZoneSpec): ZoneSpec {
  return isWhere(zone) ? zone : { ...zone, distancesM: zone.distancesM.slice(-1) };
}
