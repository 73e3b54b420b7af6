import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { LayerDeclaration, PropertyDeclaration } from "../../geodata/declaration.ts";
import { classProperties } from "../../server/cartography/layerClasses.ts";
import type { Theme } from "../../server/contract/mapSpec.ts";
import type { Language } from "../../server/contract/wire.ts";
import { formatDate } from "../i18n/format.ts";
import { t } from "../i18n/messages.ts";
import { icons } from "../panels/icons.ts";
import { classSymbol } from "../panels/symbols.ts";
import { controls } from "../styles/controls.ts";
import { type Clause, type ClauseKind, clauseKindOf } from "./clause.ts";
import { clauseSummary, numberText, termTitle } from "./clauseSummary.ts";
import { filterAttributeStyles } from "./filterAttributeStyles.ts";
import { isElementVocabulary } from "./isElementVocabulary.ts";
import { filterTexts } from "./messages.ts";
import type { PropertyFacts } from "./propertyFacts.ts";
import "./rangeFields.ts";
import type { Ends } from "./rangeFields.ts";
import "./termChips.ts";
import type { ChipTerm } from "./termChips.ts";

/** A pause in typing longer than this asks. */
const pauseMs = 400;

/** One property and the control it is filtered by. Fires `clause` with what is now asked of it, or null. */
@customElement("naqsha-filter-attribute")
export class NaqshaFilterAttribute extends LitElement {
  static override styles = [controls, filterAttributeStyles];

  @property() name = "";
  /** Whose property it is; of several layers with the same, one of them. */
  @property({ attribute: false }) layer!: LayerDeclaration;
  @property({ attribute: false }) clause: Clause | null = null;
  /** The layers do not agree on what is asked of it. */
  @property({ type: Boolean }) differs = false;
  /** Null while, or because, the values are not here. */
  @property({ attribute: false }) facts: PropertyFacts | null = null;
  /** Features there are. */
  @property({ type: Number }) total = 0;
  @property({ type: Boolean }) opensFirst = false;
  @property({ attribute: false }) language: Language = "en";
  @property({ attribute: false }) theme: Theme = "light";
  /** Null until the reader has opened or closed it. */
  @state() private open: boolean | null = null;

  /** As written, with the space before a word that is still to come. */
  #typed = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    const open = this.open ?? (this.opensFirst || this.clause !== null);
    return html`
      <button
        class="summary"
        aria-expanded=${open}
        @click=${() => {
          this.open = !open;
        }}
      >
        ${icons.expand}<span>${this.#title}</span>
        <span class="asked">${this.#summary()}</span>
      </button>
      ${open ? html`<div class="control">${this.#control()}</div>` : nothing}
    `;
  }

  get #declared(): PropertyDeclaration {
    const declared = this.layer.properties[this.name];
    if (!declared) throw new TypeError(`${this.layer.id} has no property ${this.name}`);
    return declared;
  }

  get #title(): string {
    return this.#declared.title[this.language];
  }

  #summary(): string {
    if (this.differs) return filterTexts(this.language).differs;
    if (!this.clause) return "";
    return clauseSummary(this.name, this.#declared, this.clause, this.language);
  }

  #control(): TemplateResult {
    const controlOf: Readonly<Record<ClauseKind, () => TemplateResult>> = {
      anyOf: () => this.#terms(),
      is: () => this.#yesOrNo(),
      range: () => this.#range(),
      period: () => this.#range(),
      contains: () => this.#text(),
    };
    const kind = clauseKindOf(this.name, this.#declared);
    if (!kind) throw new TypeError(`${this.name} has no control`);
    return controlOf[kind]();
  }

  #terms(): TemplateResult {
    const chosen = this.clause?.kind === "anyOf" ? this.clause.values : [];
    const elements = isElementVocabulary(this.#declared.vocabulary);
    const words = filterTexts(this.language);
    return html`<naqsha-term-chips
        .terms=${this.#chipTerms(chosen, elements)}
        .chosen=${chosen}
        .label=${this.#title}
        .language=${this.language}
        ?elements=${elements}
        @values=${({ detail: values }: CustomEvent<readonly string[]>) =>
          this.#ask(values.length > 0 ? { kind: "anyOf", values } : null)}
      ></naqsha-term-chips>
      ${
        elements && this.facts
          ? html`<p class="note">${words.elements(this.facts.present, this.total)}</p>`
          : this.#given()
      }`;
  }

  /** Terms that no feature has would lead nowhere; of elements all are told, none of whom is telling too. */
  #chipTerms(chosen: readonly string[], elements: boolean): readonly ChipTerm[] {
    const vocabulary = Object.keys(this.#declared.vocabulary ?? {});
    const known = [...vocabulary, ...chosen.filter((value) => !vocabulary.includes(value))];
    const occurs = (value: string) => this.facts?.counts.has(value) ?? true;
    return known
      .filter((value) => elements || occurs(value) || chosen.includes(value))
      .map((value) => ({
        value,
        title: termTitle(this.#declared, value, this.language),
        sign: elements ? value : this.#sign(value),
        count: this.facts ? (this.facts.counts.get(value) ?? 0) : null,
      }));
  }

  #sign(value: string): TemplateResult | string | undefined {
    const isClass = classProperties(this.layer).includes(this.name);
    const symbol = isClass ? classSymbol(this.layer, value, this.theme) : undefined;
    return symbol ?? this.#declared.vocabulary?.[value]?.symbol;
  }

  /** One of the two, or neither. */
  #yesOrNo(): TemplateResult {
    const { yes, no } = t(this.language).details;
    const chosen = this.clause?.kind === "is" ? [String(this.clause.value)] : [];
    const terms = [
      { value: "true", title: yes },
      { value: "false", title: no },
    ].map((term) => ({
      ...term,
      count: this.facts ? (this.facts.counts.get(term.value) ?? 0) : null,
    }));
    return html`<naqsha-term-chips
      .terms=${terms}
      .chosen=${chosen}
      .label=${this.#title}
      .language=${this.language}
      @values=${({ detail }: CustomEvent<readonly string[]>) => {
        const value = detail.find((each) => !chosen.includes(each));
        this.#ask(value === undefined ? null : { kind: "is", value: value === "true" });
      }}
    ></naqsha-term-chips>`;
  }

  #range(): TemplateResult {
    const { clause, language } = this;
    const isDate = this.#declared.type === "date";
    const ends = clause?.kind === "range" || clause?.kind === "period" ? clause : null;
    const format = (value: number) =>
      isDate
        ? formatDate(language, new Date(value).toISOString(), "month")
        : numberText(this.name, this.#declared, withoutNoise(value), language);
    return html`<naqsha-range-fields
        .from=${ends?.from ?? null}
        .to=${ends?.to ?? null}
        type=${isDate ? "date" : "number"}
        .values=${this.facts?.numbers ?? null}
        .format=${format}
        .label=${this.#declared.unit ? `${this.#title} (${this.#declared.unit})` : this.#title}
        .language=${language}
        @ends=${({ detail }: CustomEvent<Ends<string>>) =>
          this.#ask(isDate ? periodClause(detail) : rangeClause(detail))}
      ></naqsha-range-fields>
      ${this.#given()}`;
  }

  #text(): TemplateResult {
    const text = this.clause?.kind === "contains" ? this.clause.text : "";
    const ask = (input: EventTarget | null) => {
      clearTimeout(this.#timer);
      this.#typed = (input as HTMLInputElement).value;
      const value = this.#typed.trim();
      if (value !== text) this.#ask(value === "" ? null : { kind: "contains", text: value });
    };
    return html`<input
        type="search"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        aria-label=${filterTexts(this.language).contains(this.#title)}
        .value=${this.#typed.trim() === text ? this.#typed : text}
        @change=${({ target }: Event) => ask(target)}
        @input=${({ target }: Event) => {
          clearTimeout(this.#timer);
          this.#timer = setTimeout(() => ask(target), pauseMs);
        }}
      />
      ${this.#given()}`;
  }

  /** A condition leaves out what has no value: how many have one matters. */
  #given(): unknown {
    if (!this.facts || this.facts.present === this.total) return nothing;
    return html`<p class="note">
      ${filterTexts(this.language).given(this.facts.present, this.total)}
    </p>`;
  }

  #ask(clause: Clause | null): void {
    this.dispatchEvent(new CustomEvent<Clause | null>("clause", { detail: clause }));
  }
}

function periodClause({ from, to }: Ends<string>): Clause | null {
  return from === null && to === null ? null : { kind: "period", from, to };
}

function rangeClause(ends: Ends<string>): Clause | null {
  const number = (end: string | null) => (end === null ? null : Number(end));
  const [from, to] = [number(ends.from), number(ends.to)];
  return from === null && to === null ? null : { kind: "range", from, to };
}

/** Ends of logarithmic bins come back from their logarithms a hair off. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}
