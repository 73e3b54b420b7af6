import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { ZoneAround, ZoneLooks } from "../../server/contract/zoneSpec.ts";
import { icons } from "../panels/icons.ts";
import { language } from "../state/effective.ts";
import type { Store, ZoneCollection } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { changeZone } from "../state/zoneActions.ts";
import { controls } from "../styles/controls.ts";
import { areaText } from "./areaText.ts";
import { distanceAt, distanceByKey, lastRung, rungOf } from "./distanceLadder.ts";
import { distanceText } from "./distanceText.ts";
import { zoneTexts } from "./messages.ts";
import { giveUpPull, letGo, letGoSoon, pulledDistance, pullRing } from "./pullRing.ts";
import { readDistances } from "./readDistances.ts";
import { zoneRingsStyles } from "./zoneRingsStyles.ts";

const presetsM = [1000, 5000, 10_000, 25_000, 50_000, 100_000];
const mostRings = 20;

type Problem = "wrongDistance" | "tooManyRings";

/** The distances of a zone: each to be typed, or moved by hand and by keys. */
@customElement("naqsha-zone-rings")
export class NaqshaZoneRings extends LitElement {
  static override styles = [controls, zoneRingsStyles];

  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) zone!: ZoneAround & ZoneLooks;
  @property({ type: Number }) index = 0;
  /** What is drawn of them; null until it is. */
  @property({ attribute: false }) collection: ZoneCollection | null = null;
  @state() private problem: Problem | null = null;

  constructor() {
    super();
    new StoreController(this, (state) => [state.zonePreview, language(state)]);
  }

  override render(): TemplateResult {
    const words = zoneTexts(language(this.store.state));
    return html`<fieldset>
      <legend>${words.distances}</legend>
      ${this.zone.distancesM.map((distanceM, place) => this.#ring(distanceM, place + 1))}
      <form novalidate @submit=${this.#onAdd}>
        <input
          id="more"
          name="more"
          type="text"
          dir="ltr"
          autocomplete="off"
          aria-label=${words.addRing}
          aria-describedby="wrong"
          aria-invalid=${this.problem !== null}
          placeholder=${words.addRingPlaceholder}
        />
        <button>${words.addRingDo}</button>
      </form>
      <div id="wrong" role="alert">${this.problem ? this.#told(this.problem) : nothing}</div>
      <div class="presets" role="group" aria-label=${words.presets}>
        ${presetsM.map((preset) => this.#preset(preset))}
      </div>
    </fieldset>`;
  }

  #told(problem: Problem): TemplateResult {
    const words = zoneTexts(language(this.store.state));
    const text = problem === "tooManyRings" ? words.tooManyRings(mostRings) : words.wrongDistance;
    return html`<p class="wrong">${text}</p>`;
  }

  #ring(distanceM: number, number: number): TemplateResult {
    const lang = language(this.store.state);
    const words = zoneTexts(lang);
    const shownM = pulledDistance(this.store, this.index, distanceM);
    const text = distanceText(lang, shownM);
    const remove = words.removeRing(distanceText(lang, distanceM));
    return html`<div class="ring">
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        aria-label=${words.ringLabel(number)}
        .value=${text}
        @change=${(event: Event) => this.#onTyped(event, distanceM)}
      />
      <div class="pull">
        <input
          type="range"
          min="0"
          max=${lastRung}
          aria-label=${words.slide(number)}
          aria-valuetext=${text}
          .value=${String(rungOf(shownM))}
          @keydown=${(event: KeyboardEvent) => this.#onKey(event, distanceM, shownM)}
          @input=${({ target }: Event) =>
            this.#pull(distanceM, distanceAt(Number((target as HTMLInputElement).value)))}
          @change=${() => letGo(this.store)}
        />
        <span class="soft">${this.#area(shownM)}</span>
      </div>
      <button
        class="icon"
        aria-label=${remove}
        title=${remove}
        ?disabled=${this.zone.distancesM.length === 1}
        @click=${() => this.#set(this.#others(distanceM))}
      >
        ${icons.close}
      </button>
    </div>`;
  }

  #area(distanceM: number): unknown {
    const lang = language(this.store.state);
    const ring = this.collection?.features.find(
      ({ properties }) => properties.distanceM === distanceM,
    );
    return ring ? areaText(lang, ring.properties.areaM2) : "\u00A0";
  }

  #preset(presetM: number): TemplateResult {
    const isThere = this.zone.distancesM.includes(presetM);
    const isLast = isThere && this.zone.distancesM.length === 1;
    return html`<button
      aria-pressed=${isThere}
      ?disabled=${isLast}
      @click=${() => this.#set(isThere ? this.#others(presetM) : [...this.zone.distancesM, presetM])}
    >
      ${distanceText(language(this.store.state), presetM)}
    </button>`;
  }

  #onTyped({ target }: Event, distanceM: number): void {
    const field = target as HTMLInputElement;
    const typed = readDistances(field.value);
    if (typed) this.#set([...this.#others(distanceM), ...typed]);
    else {
      this.problem = "wrongDistance";
      field.value = distanceText(language(this.store.state), distanceM);
    }
  }

  #onAdd(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const typed = readDistances(String(new FormData(form).get("more")));
    if (!typed) this.problem = "wrongDistance";
    else if (this.#set([...this.zone.distancesM, ...typed])) form.reset();
  }

  /** Keys that follow one another are one step of the history; a hand lets go. */
  #onKey(event: KeyboardEvent, fromM: number, shownM: number): void {
    const grows = this.matches(":dir(rtl)") ? "ArrowLeft" : "ArrowRight";
    const distanceM = distanceByKey(event.key, shownM, grows);
    if (distanceM !== undefined) {
      this.#pull(fromM, distanceM);
      letGoSoon(this.store);
    } else if (event.key === "Escape" && this.store.state.zonePreview) giveUpPull(this.store);
    else return;
    event.preventDefault();
  }

  #pull(fromM: number, distanceM: number): void {
    void pullRing(this.store, { index: this.index, fromM, distanceM });
  }

  #others(distanceM: number): number[] {
    return this.zone.distancesM.filter((each) => each !== distanceM);
  }

  /** Returns whether the zone can have them. */
  #set(distances: readonly number[]): boolean {
    const distancesM = [...new Set(distances)].sort((a, b) => a - b);
    this.problem = distancesM.length > mostRings ? "tooManyRings" : null;
    if (this.problem) return false;
    changeZone(this.store, this.index, { ...this.zone, distancesM });
    return true;
  }
}
