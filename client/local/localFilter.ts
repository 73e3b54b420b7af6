import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Theme } from "../../server/contract/mapSpec.ts";
import type { Language } from "../../server/contract/wire.ts";
import { geometryName } from "../../server/filter/ast.ts";
import type { Clause } from "../filter/clause.ts";
import "../filter/filterAttribute.ts";
import type { PropertyFacts } from "../filter/propertyFacts.ts";
import type { Store } from "../state/store.ts";
import { controls } from "../styles/controls.ts";
import { askWorker } from "./askWorker.ts";
import type { LocalLayer } from "./localLayer.ts";
import { changeLayer } from "./localState.ts";
import { localTexts } from "./messages.ts";

/** What is asked of the columns of a file, with the controls of the Filter room. */
@customElement("naqsha-local-filter")
export class NaqshaLocalFilter extends LitElement {
  static override styles = [
    controls,
    css`
      p {
        margin-block-end: 4px;
        font-size: var(--text-12);
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) layer!: LocalLayer;
  @property({ attribute: false }) language: Language = "en";
  @property({ attribute: false }) theme: Theme = "light";
  @state() private facts: Readonly<Record<string, PropertyFacts>> = {};

  override render(): TemplateResult {
    const words = localTexts(this.language);
    // In a filter that name is the geometry's.
    const names = Object.keys(this.layer.columns).filter((name) => name !== geometryName);
    if (names.length === 0) return html`<p>${words.noColumns}</p>`;
    return html`<p>${words.filterHint}</p>
      ${names.map((name) => this.#column(name))}`;
  }

  #column(name: string): TemplateResult {
    const { layer, language, theme } = this;
    return html`<naqsha-filter-attribute
      .name=${name}
      .layer=${declarationOf(layer)}
      .clause=${layer.clauses[name] ?? null}
      .facts=${this.facts[name] ?? null}
      .total=${layer.count}
      .language=${language}
      .theme=${theme}
      @click=${() => this.#load(name)}
      @clause=${({ detail }: CustomEvent<Clause | null>) => this.#ask(name, detail)}
    ></naqsha-filter-attribute>`;
  }

  /** What a column holds is looked at when it is first opened. */
  async #load(name: string): Promise<void> {
    if (name in this.facts) return;
    const facts = await askWorker("facts", this.layer.id, name);
    this.facts = { ...this.facts, [name]: facts };
  }

  #ask(name: string, clause: Clause | null): void {
    changeLayer(this.store, this.layer.id, ({ clauses: { [name]: _, ...others } }) => ({
      clauses: clause ? { ...others, [name]: clause } : others,
      matched: null,
    }));
  }
}

/** What the controls read of a declaration. */
function declarationOf({ id, columns }: LocalLayer): LayerDeclaration {
  return { id, properties: columns } as Partial<LayerDeclaration> as LayerDeclaration;
}
