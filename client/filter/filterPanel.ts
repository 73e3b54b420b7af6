import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Unmatched } from "../../server/contract/mapSpec.ts";
import type { CatalogResponse } from "../../server/contract/wire.ts";
import { formatNumber } from "../i18n/format.ts";
import { t } from "../i18n/messages.ts";
import { clearFilters, setUnmatched } from "../state/actions.ts";
import { language } from "../state/effective.ts";
import { shownLayers } from "../state/layers.ts";
import { narrowedLayers } from "../state/narrowedLayers.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { room } from "../styles/room.ts";
import "./area/areaSection.ts";
import "./filterSubject.ts";
import { MatchCounts, matchedOf } from "./matchCounts.ts";
import { filterTexts } from "./messages.ts";
import { type Subject, subjectsOf, subjectTitle } from "./subjects.ts";

/** The Filter room: what of each layer is on the map. Made from the declarations of the catalog. */
@customElement("naqsha-filter-panel")
export class NaqshaFilterPanel extends LitElement {
  static override styles = [
    controls,
    room,
    css`
      .clear {
        color: var(--accent);
        font-size: var(--text-13);
      }

      fieldset {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 14px;
        margin: 2px 0 12px;
        padding: 0;
        border: 0;
        font-size: var(--text-13);
      }

      legend {
        float: inline-start;
        padding: 0;
        color: var(--ink-soft);
      }

      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-block-size: var(--target);
        min-inline-size: 44px;
        cursor: pointer;
      }

      label input {
        inline-size: 16px;
        block-size: 16px;
        margin: 0;
        accent-color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;
  /** Keys of the subjects that are open; null until the reader has opened or closed one. */
  @state() private opened: ReadonlySet<string> | null = null;

  readonly #counts = new MatchCounts(this);
  #subjects: readonly Subject[] = [];
  #subjectsOf: CatalogResponse | null = null;

  constructor() {
    super();
    new StoreController(this, ({ catalog, spec }) => [
      catalog,
      spec.filters,
      spec.area,
      spec.datetime,
      spec.layers,
      spec.unmatched,
      spec.lang,
    ]);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { catalog, spec } = this.store.state;
    if (!catalog) return;
    if (catalog !== this.#subjectsOf) {
      this.#subjectsOf = catalog;
      this.#subjects = shownFirst(subjectsOf(catalog), this.#shownIds(catalog));
    }
    this.#counts.follow(narrowedLayers(spec, catalog), catalog.edition);
  }

  override render(): TemplateResult {
    const { catalog, spec } = this.store.state;
    const lang = language(this.store.state);
    const words = filterTexts(lang);
    return html`
      <div class="top">
        <h2>${t(lang).rooms.filter}</h2>
        ${
          spec.filters || spec.area || spec.datetime
            ? html`<button class="clear" @click=${() => clearFilters(this.store)}>
                ${words.clearAll}
              </button>`
            : nothing
        }
      </div>
      <naqsha-area .store=${this.store}></naqsha-area>
      ${this.#unmatchedChoice()}
      ${catalog ? this.#list(catalog) : html`<p>${t(lang).loading}</p>`}
      <p class="visually-hidden" role="status">${catalog ? this.#announcement(catalog) : nothing}</p>
    `;
  }

  #unmatchedChoice(): TemplateResult {
    const words = filterTexts(language(this.store.state));
    const current = this.store.state.spec.unmatched ?? "hide";
    const choices = Object.entries(words.unmatchedChoices) as [Unmatched, string][];
    return html`<fieldset>
      <legend>${words.unmatched}</legend>
      ${choices.map(
        ([value, title]) => html`<label>
          <input type="radio" name="unmatched" value=${value} .checked=${value === current}
            @change=${() => setUnmatched(this.store, value)} />
          ${title}
        </label>`,
      )}
    </fieldset>`;
  }

  #list(catalog: CatalogResponse): unknown {
    const open = this.opened ?? this.#openAtFirst();
    return repeat(
      this.#subjects,
      ({ key }) => key,
      (subject) => html`<naqsha-filter-subject
        .store=${this.store}
        .catalog=${catalog}
        .subject=${subject}
        .counts=${this.#counts.counts}
        ?open=${open.has(subject.key)}
        @toggle-subject=${() => this.#toggle(subject.key, open)}
      ></naqsha-filter-subject>`,
    );
  }

  /** Those that are filtered; without any, the first. */
  #openAtFirst(): ReadonlySet<string> {
    const { filters } = this.store.state.spec;
    const filtered = this.#subjects.filter(({ layers }) =>
      layers.some(({ id }) => filters?.[id] !== undefined),
    );
    const open = filtered.length > 0 ? filtered : this.#subjects.slice(0, 1);
    return new Set(open.map(({ key }) => key));
  }

  #toggle(key: string, open: ReadonlySet<string>): void {
    const others = [...open].filter((each) => each !== key);
    this.opened = new Set(open.has(key) ? others : [...others, key]);
  }

  /** Told once all counts are here, and in full: a reader may have changed several layers at once. */
  #announcement(catalog: CatalogResponse): string {
    const lang = language(this.store.state);
    const { counts } = this.#counts;
    if ([...counts.values()].some(({ status }) => status === "pending")) return "";
    const told = this.#subjects.flatMap((subject) => {
      const asked = subject.layers.filter(({ id }) => counts.has(id));
      if (asked.length === 0) return [];
      const matched = matchedOf(asked, counts);
      if (matched === null) return [filterTexts(lang).notCounted];
      const total = asked.reduce((sum, { featureCount }) => sum + featureCount, 0);
      const [m, n] = [formatNumber(lang, matched), formatNumber(lang, total)];
      return [filterTexts(lang).matching(subjectTitle(subject, catalog, lang), m, n)];
    });
    return told.join(". ");
  }

  #shownIds(catalog: CatalogResponse): ReadonlySet<string> {
    return new Set(shownLayers(this.store.state.spec, catalog).map(({ id }) => id));
  }
}

/** Once, as the room opens: what is turned on later stays where the reader found it. */
function shownFirst(subjects: readonly Subject[], shown: ReadonlySet<string>): readonly Subject[] {
  const isShown = ({ layers }: Subject) => layers.some(({ id }) => shown.has(id));
  return [...subjects.filter(isShown), ...subjects.filter((subject) => !isShown(subject))];
}
