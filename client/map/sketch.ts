import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Map as MapLibreMap } from "maplibre-gl";
import { palettes } from "../../server/cartography/palette.ts";
import { isReference } from "../../server/contract/area.ts";
import type { Area } from "../../server/contract/mapSpec.ts";
import { areaIcons } from "../filter/area/areaIcons.ts";
import { areaSummary } from "../filter/area/areaSummary.ts";
import { problemText } from "../filter/area/problemText.ts";
import { type ShapeProblem, shapeProblem } from "../filter/area/shapeProblem.ts";
import { setArea, setSketch, takeSketch } from "../state/actions.ts";
import { language, theme } from "../state/effective.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { sketchTexts } from "./sketchMessages.ts";
import { type HandSketch, SketchSession } from "./sketchSession.ts";
import { sketchStyles } from "./sketchStyles.ts";

/** Fingers let go this long before their click, at most. */
const clickDelayMs = 350;

/** The bar over the map while a hand draws the area: what to do, how large it is, and the way out. */
@customElement("naqsha-sketch")
export class NaqshaSketch extends LitElement {
  static override styles = [controls, sketchStyles];

  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) map!: MapLibreMap;
  @property() sketch!: HandSketch;
  @state() private problem: ShapeProblem | null = null;

  #session: SketchSession | undefined;
  /** What there was before, to come back to. */
  #before: Area | undefined;
  /** What this drawing has made of it. */
  #made: Area | undefined;
  /** Who draws with keys points with the crosshair. */
  #byKeyboard = false;
  #listening = new AbortController();

  constructor() {
    super();
    new StoreController(this, (state) => [language(state), theme(state), state.spec.area]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener("keydown", (event) => this.#onAnyKey(event), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening.abort();
    this.#session?.stop();
    this.map.off("move", this.#onMove);
  }

  protected override firstUpdated(): void {
    const { signal } = this.#listening;
    const canvas = this.map.getCanvas();
    canvas.addEventListener("keydown", (event) => this.#onMapKey(event), { signal });
    canvas.addEventListener("pointermove", () => (this.#byKeyboard = false), { signal });
    this.map.on("move", this.#onMove);
    canvas.focus({ preventScroll: true });
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("sketch")) this.#begin();
    // Another area was chosen meanwhile, in the room or by going back.
    else if (this.store.state.spec.area !== this.#made) this.#end();
  }

  override render(): TemplateResult {
    const words = sketchTexts(language(this.store.state));
    const area = this.#session?.area;
    return html`<section aria-label=${words.title}>
      <div role="status">
        <p>${words.instructions[this.sketch]}</p>
        ${this.sketch === "edit" ? nothing : html`<p class="keys">${words.keys}</p>`}
      </div>
      <div role="alert">${this.problem ? this.#refusal(this.problem) : nothing}</div>
      <div class="row">
        <output aria-live="off">${area ? areaSummary(area, this.store.state) : nothing}</output>
        ${this.#buttons()}
      </div>
    </section>`;
  }

  #buttons(): TemplateResult {
    const words = sketchTexts(language(this.store.state));
    if (this.sketch === "edit") {
      return html`<button @click=${this.#cancel}>${words.cancel}</button>
        <button class="primary" @click=${this.#end}>${words.done}</button>`;
    }
    const undo = html`<button
      class="icon"
      aria-label=${words.undo}
      title=${words.undo}
      ?disabled=${!this.#session?.canUndo}
      @click=${() => this.#session?.undo()}
    >
      ${areaIcons.undo}
    </button>`;
    const cancel = html`<button @click=${this.#cancel}>${words.cancel}</button>`;
    if (this.sketch === "point") return cancel;
    return html`${this.sketch === "polygon" || this.sketch === "line" ? undo : nothing} ${cancel}
      <button class="primary" ?disabled=${!this.#session?.area} @click=${this.#finish}>
        ${words.finish}
      </button>`;
  }

  #refusal(problem: ShapeProblem): TemplateResult {
    const lang = language(this.store.state);
    const words = sketchTexts(lang);
    const advice = this.sketch === "edit" ? words.pull : words.again;
    return html`<p class="problem">${problemText(problem, lang)} ${advice}</p>`;
  }

  #begin(): void {
    this.#before = this.store.state.spec.area;
    this.#made = this.#before;
    this.problem = null;
    this.#start();
  }

  #start(): void {
    this.#session?.stop();
    const colour = palettes[theme(this.store.state)].accent as `#${string}`;
    const { area } = this.store.state.spec;
    this.#session = new SketchSession(this.map, this.sketch, area, colour, {
      onChange: () => this.requestUpdate(),
      onShape: (shape) => this.#take(shape),
    });
    this.requestUpdate();
  }

  /** What crosses itself is refused in words: there is no telling what was meant. */
  #take(area: Area | null): void {
    this.problem = problemOf(area);
    if (area && !this.problem) {
      this.#made = area;
      takeSketch(this.store, area);
      if (this.sketch === "edit") return;
      this.#swallowClick();
      this.#end();
    } else if (this.sketch !== "edit") {
      // Terra Draw is still at work on what it has finished.
      queueMicrotask(() => this.#start());
    }
  }

  /** The press that ended a drawing is not yet a click: it must not ask what is there. */
  #swallowClick(): void {
    const swallow = (event: Event) => event.stopPropagation();
    const canvas = this.map.getCanvas();
    canvas.addEventListener("click", swallow, { capture: true });
    setTimeout(() => canvas.removeEventListener("click", swallow, { capture: true }), clickDelayMs);
  }

  #finish = (): void => this.#session?.finish();

  #end = (): void => setSketch(this.store, null);

  #cancel = (): void => {
    const { area } = this.store.state.spec;
    if (area !== this.#before) setArea(this.store, this.#before ?? null);
    this.#end();
  };

  #onMove = (): void => {
    if (this.#byKeyboard) this.#session?.pointAtCentre();
  };

  #onAnyKey(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    this.#cancel();
  }

  #onMapKey(event: KeyboardEvent): void {
    const act = this.#actOf(event.key);
    this.#byKeyboard = true;
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** Enter ends what Space has begun; before that the two are one. */
  #actOf(key: string): (() => void) | null {
    if (this.sketch === "edit") return key === "Enter" ? this.#end : null;
    const place = () => this.#session?.placeAtCentre();
    if (key === " ") return place;
    if (key === "Enter") return this.#session?.area ? this.#finish : place;
    return key === "Backspace" ? () => this.#session?.undo() : null;
  }
}

function problemOf(area: Area | null): ShapeProblem | null {
  if (!area) return { kind: "few", of: "polygon" };
  return isReference(area.shape) ? null : shapeProblem(area.shape);
}
