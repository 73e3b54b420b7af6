import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { formatNumber } from "../i18n/format.ts";
import { icons } from "../panels/icons.ts";
import { languageFonts } from "../panels/textLanguage.ts";
import { language } from "../state/effective.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import "./columnsForm.ts";
import "./crsForm.ts";
import { dialogStyles } from "./dialogStyles.ts";
import { acceptPart, answerQuestion, dismiss } from "./localFiles.ts";
import type { LeftOut, LocalContent, LocalQuestion, Opening } from "./localLayer.ts";
import { localTexts } from "./messages.ts";

/** What the page must ask of a file before it can be shown, or say of one that cannot. */
@customElement("naqsha-opening-dialog")
export class NaqshaOpeningDialog extends LitElement {
  static override styles = [controls, languageFonts, dialogStyles];

  @property({ attribute: false }) store!: Store;
  @query("dialog") private dialog!: HTMLDialogElement | null;

  constructor() {
    super();
    new StoreController(this, (state) => [state.local.openings, language(state)]);
  }

  /** One after another, in the order they were dropped. */
  get #opening(): Opening | undefined {
    return this.store.state.local.openings.find(({ stage }) => stage.kind !== "reading");
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (this.isConnected && this.dialog && !this.dialog.open) this.dialog.showModal();
  }

  override render(): unknown {
    const opening = this.#opening;
    if (!opening) return nothing;
    const words = this.#words.dialog;
    return html`<dialog
      aria-labelledby="title"
      @cancel=${() => this.#leave(opening)}
    >
      <div class="head">
        <div>
          <h2 id="title" tabindex="-1" ?autofocus=${opening.stage.kind === "asking"}>${this.#title(opening)}</h2>
          <p class="file"><bdi>${opening.name}</bdi></p>
        </div>
        <button class="icon" aria-label=${words.leave} title=${words.leave} @click=${() => this.#leave(opening)}>
          ${icons.close}
        </button>
      </div>
      ${this.#body(opening)}
    </dialog>`;
  }

  get #words() {
    return localTexts(language(this.store.state));
  }

  #title({ stage }: Opening): string {
    const words = this.#words.dialog;
    if (stage.kind === "partial") return words.partialTitle;
    if (stage.kind !== "asking") return words.failedTitle;
    const titles = {
      columns: words.columnsTitle,
      crs: words.crsTitle,
      table: words.tableTitle,
    };
    return titles[stage.question.option];
  }

  #body({ id, stage }: Opening): unknown {
    switch (stage.kind) {
      case "asking":
        return this.#question(id, stage.question);
      case "partial":
        return this.#partial(id, stage.content, stage.leftOut);
      case "failed":
        return this.#failure(id, stage.lines);
      case "reading":
        return nothing;
    }
  }

  #question(id: string, question: LocalQuestion): TemplateResult {
    const lang = language(this.store.state);
    const answer = ({ detail }: CustomEvent) => answerQuestion(this.store, id, detail);
    switch (question.option) {
      case "columns":
        return html`<naqsha-columns-form
          .question=${question} .language=${lang} @answer=${answer}
        ></naqsha-columns-form>`;
      case "crs":
        return html`<naqsha-crs-form
          .refusal=${question.refusal} .language=${lang} @answer=${answer}
        ></naqsha-crs-form>`;
      case "table":
        return html`<p>${this.#words.dialog.tableIntro}</p>
          <ul class="tables">
            ${question.names.map(
              (table) => html`<li>
                <button @click=${() => answerQuestion(this.store, id, { table })}>
                  <bdi>${table}</bdi>
                </button>
              </li>`,
            )}
          </ul>`;
    }
  }

  #partial(id: string, { count }: LocalContent, leftOut: LeftOut): TemplateResult {
    const words = this.#words;
    const good = this.#features(count);
    return html`
      ${
        leftOut.count > 0
          ? html`<p>${words.dialog.partial(good, this.#features(leftOut.count))}</p>
              ${report(leftOut.lines)}`
          : nothing
      }
      ${
        leftOut.endedBy === null
          ? nothing
          : html`<p>${words.dialog.partialEnd(good)}</p>${report([leftOut.endedBy])}`
      }
      <div class="choices">
        <button class="primary" autofocus @click=${() => acceptPart(this.store, id)}>
          ${words.dialog.takeGood(good)}
        </button>
        <button @click=${() => dismiss(this.store, id)}>${words.dialog.leave}</button>
      </div>`;
  }

  #features(count: number): string {
    const lang = language(this.store.state);
    return this.#words.features(formatNumber(lang, count), count);
  }

  #failure(id: string, lines: readonly string[]): TemplateResult {
    const words = this.#words.dialog;
    return html`${report(lines)}
      <p class="soft">${words.hint}</p>
      <div class="choices">
        <button class="primary" autofocus @click=${() => dismiss(this.store, id)}>
          ${words.close}
        </button>
      </div>`;
  }

  #leave({ id }: Opening): void {
    dismiss(this.store, id);
  }
}

/** What readers say of a file, in the words that `npm run load` has for it. */
function report(lines: readonly string[]): TemplateResult {
  return html`<pre lang="en" dir="ltr" tabindex="0">${lines.join("\n")}</pre>`;
}
