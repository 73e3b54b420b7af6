import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { formatShape } from "../../../server/contract/area.ts";
import type { CatalogResponse, LayerState } from "../../../server/contract/wire.ts";
import type { Zone, ZoneReport } from "../../../server/contract/zoneReport.ts";
import { isWhere, type ZoneSpec } from "../../../server/contract/zoneSpec.ts";
import { formatDate, formatNumber } from "../../i18n/format.ts";
import { icons } from "../../panels/icons.ts";
import { radioChoices } from "../../panels/radioChoices.ts";
import { mark } from "../../state/actions.ts";
import { language, theme } from "../../state/effective.ts";
import { findLayer } from "../../state/layers.ts";
import type { Store } from "../../state/store.ts";
import { StoreController } from "../../state/storeController.ts";
import { closeZoneView } from "../../state/zoneActions.ts";
import { controls } from "../../styles/controls.ts";
import { documentLinkStyles, documentLinks } from "../documentLinks.ts";
import { zoneTitle } from "../zoneTitle.ts";
import { askedStatements } from "./askedText.ts";
import { hatching } from "./barTable.ts";
import { documentSpec } from "./documentSpec.ts";
import { failureNotice } from "./failureNotice.ts";
import { FeaturePointer } from "./featurePointer.ts";
import { featureRowStyles } from "./featureRow.ts";
import { layerSection } from "./layerSection.ts";
import { reportTexts } from "./messages.ts";
import { nearestTable } from "./nearestTable.ts";
import { hasSome, overviewTable } from "./overviewTable.ts";
import { type Answer, ProcessAnswers } from "./processAnswers.ts";
import { askedLayers, askedState, reportInputs, type Scope } from "./reportInputs.ts";
import { reportStyles } from "./reportStyles.ts";
import { reportTables } from "./reportTables.ts";
import { reportText } from "./reportText.ts";
import { ringText } from "./ringText.ts";
import { scopeChoice } from "./scopeChoice.ts";
import "./takeAway.ts";

/** What lies in one zone of the map: how much, how sure, and what is nearest. */
@customElement("naqsha-zone-report")
export class NaqshaZoneReport extends LitElement {
  static override styles = [
    controls,
    reportTables,
    featureRowStyles,
    documentLinkStyles,
    reportStyles,
  ];

  @property({ attribute: false }) store!: Store;
  /** Place of the zone in the list of the map's zones. */
  @property({ type: Number }) index = 0;
  @state() private scope: Scope = "map";
  @state() private between = false;
  /** The ring that is told in full; null for the farthest. */
  @state() private ring: number | null = null;
  @query("h2") private heading!: HTMLElement;

  readonly #answers = new ProcessAnswers<ZoneReport>(this, "zone-report");
  readonly #pointer = new FeaturePointer(() => this.store);
  #inputs: unknown = null;

  constructor() {
    super();
    new StoreController(this, askedState);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    mark(this.store, null);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("index")) this.ring = null;
    const { catalog, spec } = this.store.state;
    const zone = this.#zone;
    this.#inputs =
      catalog && zone && reportInputs(zone, this.scope, this.between, { spec, catalog });
    const questions = this.#inputs ? [[this.#key, this.#inputs] as const] : [];
    this.#answers.follow(new Map(questions), this.#lang);
  }

  protected override firstUpdated(): void {
    this.heading.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const words = reportTexts(this.#lang);
    const { catalog } = this.store.state;
    const zone = this.#zone;
    return html`
      <button class="back" @click=${() => closeZoneView(this.store)}>
        ${icons.previous}${words.back}
      </button>
      <div class="head">
        <h2 tabindex="-1">${zone ? zoneTitle(zone, this.store.state) : words.title}</h2>
      </div>
      ${zone && catalog ? this.#body(zone, catalog) : html`<p class="empty">${words.gone}</p>`}
    `;
  }

  get #lang() {
    return language(this.store.state);
  }

  /** What is around another thing is another report, and not the same one anew. */
  get #key(): string {
    const zone = this.#zone;
    return zone && !isWhere(zone) ? formatShape(zone.shape) : `${this.index}`;
  }

  get #zone(): ZoneSpec | undefined {
    return this.store.state.spec.zones?.[this.index];
  }

  #body(zone: ZoneSpec, catalog: CatalogResponse): TemplateResult {
    const answer = this.#answers.get(this.#key);
    return html`
      ${this.#choices(zone)} ${this.#asked()}
      ${answer?.status === "failed" ? failureNotice(answer.error, this.#answers.retry, this.#lang) : nothing}
      ${answer?.value ? this.#told(answer.value, answer, catalog) : this.#waiting(answer)}
      <p class="visually-hidden" role="status">${this.#announcement(answer)}</p>
    `;
  }

  #choices(zone: ZoneSpec): TemplateResult {
    const words = reportTexts(this.#lang);
    const hasRings = "distancesM" in zone && zone.distancesM.length > 1;
    return html`
      ${scopeChoice(this.scope, this.#lang, (scope) => {
        this.scope = scope;
      })}
      ${
        hasRings
          ? radioChoices(
              words.rings,
              words.ringKinds,
              this.between ? "between" : "within",
              (kind) => {
                this.between = kind === "between";
              },
            )
          : nothing
      }
    `;
  }

  #asked(): TemplateResult {
    return html`<p class="asked">${this.#statements.join(" ")}</p>`;
  }

  /** What is counted; and where the outline is not all of it. */
  get #statements(): readonly string[] {
    const zone = this.#zone;
    const isCut = zone && !isWhere(zone) && (zone.ends ?? zone.side) !== undefined;
    const asked = askedStatements(this.scope, this.store.state);
    return isCut ? [...asked, reportTexts(this.#lang).asked.allRound] : asked;
  }

  #waiting(answer: Answer<ZoneReport> | undefined): unknown {
    if (answer?.status === "failed") return nothing;
    return html`<p class="working">${reportTexts(this.#lang).working}</p>
      <div class="skeleton" aria-hidden="true"></div>`;
  }

  #told(report: ZoneReport, { status }: Answer<ZoneReport>, catalog: CatalogResponse): unknown {
    const lang = this.#lang;
    const [zone] = report.zones;
    if (!zone) return nothing;
    return html`<div class="told" ?data-stale=${status === "pending"} aria-busy=${status === "pending"}>
      ${hatching} ${this.#takeAway(report, zone, catalog, status)}
      ${overviewTable(
        {
          layers: this.#layers(zone, catalog),
          rings: zone.rings,
          chosen: this.#ringOf(zone),
          choose: (ring) => {
            this.ring = ring;
          },
        },
        lang,
      )}
      ${this.#ring(zone, report, catalog)}
      ${nearestTable(zone.nearest, catalog, this.#pointer, lang)} ${this.#method(report)}
    </div>`;
  }

  /** Those that the report is of, as they lie on the map; others have not been asked about. */
  #layers({ rings: [ring] }: Zone, catalog: CatalogResponse): readonly LayerState[] {
    const map = { spec: this.store.state.spec, catalog };
    const told = new Set(ring?.layers.map(({ layer }) => layer));
    const all = new Set([...askedLayers(this.scope, map), ...askedLayers("everything", map)]);
    return [...all].filter(({ id }) => told.has(id));
  }

  #ringOf({ rings }: Zone): number {
    const farthest = rings.length - 1;
    return Math.min(this.ring ?? farthest, farthest);
  }

  #ring(zone: Zone, { edition }: ZoneReport, catalog: CatalogResponse): unknown {
    const { rings } = zone;
    const ring = rings[this.#ringOf(zone)];
    if (!ring) return nothing;
    const lang = this.#lang;
    const context = {
      rings,
      edition,
      lang,
      pointer: this.#pointer,
      theme: theme(this.store.state),
    };
    const told = this.#layers(zone, catalog).filter(({ id }) => hasSome(ring, id));
    return html`<h3>${ringText(lang, ring)}</h3>
      ${told.map((layer) => {
        const tally = ring.layers.find((each) => each.layer === layer.id);
        return tally ? layerSection(tally, { ...context, layer }) : nothing;
      })}`;
  }

  /** Not while another answer is on its way: what is told is not what is asked. */
  #takeAway(
    report: ZoneReport,
    told: Zone,
    catalog: CatalogResponse,
    status: Answer<ZoneReport>["status"],
  ): TemplateResult {
    const lang = this.#lang;
    const zone = this.#zone;
    const title = zone ? zoneTitle(zone, this.store.state) : "";
    const asked = this.#statements;
    const layers = this.#layers(told, catalog);
    const address = location.href;
    return html`<naqsha-take-away
      process="zone-report"
      ?inert=${status === "pending"}
      .what=${title}
      .inputs=${this.#inputs}
      .language=${lang}
      .text=${() => reportText({ title, asked, report, layers, catalog, address, lang })}
    ></naqsha-take-away>
    ${this.#documents(catalog)}`;
  }

  #documents(catalog: CatalogResponse): unknown {
    const map = { spec: this.store.state.spec, catalog };
    const spec = documentSpec(this.index, this.scope, map);
    return spec ? documentLinks(spec, this.#lang) : nothing;
  }

  #method({ method, edition, publishedAt }: ZoneReport): TemplateResult {
    const words = reportTexts(this.#lang);
    const date = formatDate(this.#lang, publishedAt);
    return html`<details>
      <summary>${words.method}</summary>
      <p>${method}</p>
      <p>${words.edition(formatNumber(this.#lang, edition), date)}</p>
    </details>`;
  }

  /** What has changed, when it has come to rest. */
  #announcement(answer: Answer<ZoneReport> | undefined): unknown {
    const words = reportTexts(this.#lang);
    const [zone] = answer?.value?.zones ?? [];
    if (answer?.status === "pending") return answer.value ? words.updating : words.working;
    const ring = zone?.rings[zone ? this.#ringOf(zone) : 0];
    const { catalog } = this.store.state;
    if (answer?.status !== "done" || !ring || !catalog) return nothing;
    const features = ring.layers
      .filter(({ layer }) => findLayer(catalog, layer)?.symbol.type !== "basemap")
      .reduce((sum, { count }) => sum + count, 0);
    const count = words.features(features, formatNumber(this.#lang, features));
    return words.updated(this.heading?.textContent ?? "", ringText(this.#lang, ring), count);
  }
}
