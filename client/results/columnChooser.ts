import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Language } from "../../geodata/declaration.ts";
import { icons } from "../panels/icons.ts";
import { ReorderController } from "../panels/reorderController.ts";
import { controls } from "../styles/controls.ts";
import { choosableColumns } from "./columns.ts";
import { resultsTexts } from "./messages.ts";
import type { TableLayer } from "./rowSource.ts";

/** Which columns a table has, and in what order. Fires `columns` with their names. */
@customElement("naqsha-column-chooser")
export class NaqshaColumnChooser extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 10px 8px 10px 16px;
      }

      p {
        padding-block-end: 6px;
        padding-inline-end: 8px;
        color: var(--ink-soft);
        font-size: var(--text-12);
      }

      li {
        display: flex;
        align-items: center;
        border-radius: var(--radius);
        touch-action: pan-y;
      }

      li[data-lifted] {
        background: var(--accent-wash);
        box-shadow: var(--card-shadow);
      }

      label {
        flex: 1;
        display: flex;
        align-items: center;
        gap: 10px;
        min-inline-size: 0;
        min-block-size: var(--target);
        cursor: pointer;
      }

      input {
        flex: none;
        inline-size: 16px;
        block-size: 16px;
        margin: 0;
        accent-color: var(--accent);
      }

      .grip {
        flex: none;
        color: var(--ink-soft);
        cursor: grab;
        touch-action: none;
      }

      .grip .glyph {
        stroke-width: 2.4;
      }

      .usual {
        margin-block-start: 6px;
        padding-inline: 0;
        color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) layer!: TableLayer;
  /** Names of the columns, in order; without that of the name, which stays first. */
  @property({ attribute: false }) chosen: readonly string[] = [];
  @property({ attribute: false }) usual: readonly string[] = [];
  @property({ attribute: false }) language: Language = "en";
  @state() private announcement = "";
  @query("ul") private list!: HTMLElement;
  /** The column just ticked, whose row has moved. */
  #toggled: string | null = null;

  readonly #reorder = new ReorderController(this, {
    order: () => this.chosen,
    middles: () => this.#middles(),
    drop: (name, from, to) => this.#tell(this.chosen.toSpliced(from, 1).toSpliced(to, 0, name)),
    announce: (event, name, index) => this.#announce(event, name, index),
  });

  override render(): TemplateResult {
    const words = resultsTexts(this.language);
    const others = choosableColumns(this.layer).filter((name) => !this.chosen.includes(name));
    const names = [...this.#reorder.draft, ...others];
    return html`
      <p>${words.columnsHint}</p>
      <ul
        @pointermove=${(event: PointerEvent) => this.#reorder.onPointerMove(event)}
        @pointerup=${() => this.#reorder.onPointerUp()}
        @pointercancel=${() => this.#reorder.onPointerCancel()}
      >
        ${repeat(
          names,
          (name) => name,
          (name) => this.#column(name),
        )}
      </ul>
      <button class="usual" @click=${() => this.#tell(this.usual)}>${words.usualColumns}</button>
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  /** Moving a row in the list takes the focus off what is in it. */
  protected override updated(changed: PropertyValues<this>): void {
    const { lifted } = this.#reorder;
    if (lifted) this.renderRoot.querySelector<HTMLElement>("[data-lifted] .grip")?.focus();
    if (this.#toggled === null || !changed.has("chosen")) return;
    this.renderRoot.querySelector<HTMLElement>(`[data-name="${this.#toggled}"] input`)?.focus();
    this.#toggled = null;
  }

  #column(name: string): TemplateResult {
    const isChosen = this.chosen.includes(name);
    const toggle = () => {
      this.#toggled = name;
      this.#tell(isChosen ? this.chosen.filter((each) => each !== name) : [...this.chosen, name]);
    };
    return html`<li ?data-lifted=${this.#reorder.lifted === name} data-name=${name}>
      <label>
        <input type="checkbox" .checked=${isChosen} @change=${toggle} />
        ${this.#title(name)}
      </label>
      ${isChosen ? this.#grip(name) : ""}
    </li>`;
  }

  #grip(name: string): TemplateResult {
    const label = resultsTexts(this.language).moveColumn(this.#title(name));
    return html`<button
      class="icon grip"
      aria-label=${label}
      title=${label}
      aria-pressed=${this.#reorder.lifted === name}
      @keydown=${(event: KeyboardEvent) => this.#reorder.onKeyDown(event, name)}
      @pointerdown=${(event: PointerEvent) => this.#reorder.onPointerDown(event, name, this.list)}
    >
      ${icons.grip}
    </button>`;
  }

  #title(name: string): string {
    return this.layer.properties[name]?.title[this.language] ?? name;
  }

  #middles(): readonly number[] {
    return this.chosen.map((name) => {
      const row = this.renderRoot.querySelector(`[data-name="${name}"]`);
      const { top = 0, height = 0 } = row?.getBoundingClientRect() ?? {};
      return top + height / 2;
    });
  }

  #tell(names: readonly string[]): void {
    this.dispatchEvent(new CustomEvent<readonly string[]>("columns", { detail: names }));
  }

  #announce(event: "lifted" | "moved" | "dropped" | "cancelled", name: string, index: number) {
    const words = resultsTexts(this.language);
    const [title, position, of] = [this.#title(name), index + 1, this.chosen.length];
    this.announcement =
      event === "cancelled"
        ? words.moveCancelled(title, position)
        : words[event](title, position, of);
  }
}
