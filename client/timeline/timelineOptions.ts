import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { DateInterval } from "../../server/contract/datePrecision.ts";
import type { Language } from "../../server/contract/wire.ts";
import { differs } from "../state/differs.ts";
import { controls } from "../styles/controls.ts";
import { dayOf, isoOf } from "./days.ts";
import { timelineTexts } from "./messages.ts";
import type { Speed } from "./player.ts";
import type { StepLength } from "./steps.ts";
import { timelineOptionsStyles } from "./timelineOptionsStyles.ts";
import type { TimeWindow } from "./timeWindow.ts";

/** How many bins a step may show, beside all up to then. */
const lengths = { day: [1, 7, 30], week: [1, 4, 13], month: [1, 3, 12], year: [1, 5, 10] };

const speeds: readonly Speed[] = ["slow", "medium", "fast"];

/** How time is stepped through, and its ends to be typed. Fires `length`, `speed` and `window` with what was chosen. */
@customElement("naqsha-timeline-options")
export class NaqshaTimelineOptions extends LitElement {
  static override styles = [controls, timelineOptionsStyles];

  @property({ attribute: false }) interval: DateInterval = "month";
  @property({ attribute: false }) length: StepLength = 1;
  /** Null where nothing plays by itself. */
  @property({ attribute: false }) speed: Speed | null = null;
  @property({ attribute: false, hasChanged: differs }) window!: TimeWindow;
  @property({ attribute: false }) language: Language = "en";
  @state() private backwards = false;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("window")) this.backwards = false;
  }

  override render(): TemplateResult {
    const words = timelineTexts(this.language);
    return html`
      <label>${words.step} ${this.#lengths()}</label>
      ${this.speed ? html`<label>${words.speed} ${this.#speeds(this.speed)}</label>` : nothing}
      <span class="dates" role="group" aria-label=${words.title}>
        ${this.#date("from")} ${this.#date("to")}
      </span>
      <span class="wrong" role="status">${this.backwards ? words.backwards : nothing}</span>
    `;
  }

  #lengths(): TemplateResult {
    const words = timelineTexts(this.language);
    const tell = ({ target }: Event) => {
      const { value } = target as HTMLSelectElement;
      this.#tell("length", value === "growing" ? value : Number(value));
    };
    return html`<select @change=${tell}>
      ${lengths[this.interval].map(
        (n) => html`<option value=${n} ?selected=${this.length === n}>
          ${words.lengths[this.interval](n)}
        </option>`,
      )}
      <option value="growing" ?selected=${this.length === "growing"}>${words.growing}</option>
    </select>`;
  }

  #speeds(current: Speed): TemplateResult {
    const words = timelineTexts(this.language);
    const tell = ({ target }: Event) => this.#tell("speed", (target as HTMLSelectElement).value);
    return html`<select @change=${tell}>
      ${speeds.map(
        (speed) => html`<option value=${speed} ?selected=${speed === current}>
          ${words.speeds[speed]}
        </option>`,
      )}
    </select>`;
  }

  #date(end: "from" | "to"): TemplateResult {
    const day = this.window[end];
    return html`<label>${timelineTexts(this.language)[end]}
      <input type="date" min="0001-01-01" max="9999-12-31" aria-invalid=${this.backwards}
        .value=${day === null ? "" : isoOf(day)}
        @change=${(event: Event) => this.#onDate(end, (event.target as HTMLInputElement).value)} />
    </label>`;
  }

  /** What is typed stays to be mended where the time would end before it starts. */
  #onDate(end: "from" | "to", value: string): void {
    const window = { ...this.window, [end]: value === "" ? null : dayOf(value) };
    this.backwards = window.from !== null && window.to !== null && window.from > window.to;
    if (!this.backwards) this.#tell("window", window);
  }

  #tell(name: "length" | "speed" | "window", detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
