import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Language } from "../../server/contract/wire.ts";
import { controls } from "../styles/controls.ts";
import "./copyText.ts";
import { radioChoices } from "../panels/radioChoices.ts";
import { shareTexts } from "./messages.ts";
import { codeBlock, shareStyles } from "./shareStyles.ts";
import { type DocumentedMap, type SnippetLanguage, snippetLanguages } from "./snippets.ts";

const languageTitles = Object.fromEntries(
  Object.entries(snippetLanguages).map(([language, { title }]) => [language, title]),
) as Record<SnippetLanguage, string>;

/** The figure with its credit, in the language a document is written in. */
@customElement("naqsha-snippet-section")
export class NaqshaSnippetSection extends LitElement {
  static override styles = [controls, shareStyles, codeBlock];

  @property({ attribute: false }) map!: DocumentedMap;
  @property({ attribute: false }) language: Language = "en";
  @state() private written: SnippetLanguage = "markdown";

  override render(): TemplateResult {
    const words = shareTexts(this.language);
    const { title, write } = snippetLanguages[this.written];
    const snippet = write(this.map);
    const what = words.snippetOf(title);
    return html`
      ${radioChoices(words.snippetIn, languageTitles, this.written, (written) => {
        this.written = written;
      })}
      <pre dir="ltr" lang="en" tabindex="0" role="region" aria-label=${what}>${snippet}</pre>
      <naqsha-copy-text .text=${snippet} .what=${what} .language=${this.language}></naqsha-copy-text>
    `;
  }
}
