import { css, html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import { formatMapSpec, parseMapSpec } from "../../server/contract/mapSpecCodec.ts";
import type { Language, ParameterError } from "../../server/contract/wire.ts";
import { t } from "../i18n/messages.ts";
import { controls } from "../styles/controls.ts";

/** Says which parameters of the address are wrong, and opens the map without them. */
@customElement("naqsha-problem-page")
export class NaqshaProblemPage extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        inset: 0;
        overflow: auto;
        background: var(--land);
      }

      section {
        max-inline-size: 36rem;
        margin: 16vh auto 0;
        padding: 28px 32px;
        background: var(--paper);
        border: var(--hairline);
        border-radius: var(--radius);
      }

      h1 {
        font-size: var(--text-22);
        font-weight: 600;
      }

      dl {
        margin-block: 12px 20px;
        border-block-start: var(--hairline);
      }

      dl div {
        display: flex;
        gap: 16px;
        padding-block: 8px;
        border-block-end: var(--hairline);
      }

      dt {
        flex: none;
        min-inline-size: 6rem;
        font-weight: 600;
      }

      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 12px 24px;
        align-items: center;
      }

      a {
        display: inline-flex;
        align-items: center;
        min-block-size: var(--target);
      }
    `,
  ];

  @property({ attribute: false }) errors: readonly ParameterError[] = [];
  @property({ attribute: false }) language: Language = "en";

  override render() {
    const { shell } = t(this.language);
    const rest = this.#restOfAddress();
    return html`
      <section role="alert">
        <h1>${shell.problemTitle}</h1>
        <p>${shell.problemIntro}</p>
        <dl dir="ltr" lang="en">
          ${this.errors.map(
            ({ parameter, detail }) =>
              html`<div><dt><code>${parameter}</code></dt><dd>${detail}</dd></div>`,
          )}
        </dl>
        <nav>
          ${rest ? html`<a href="?${rest}">${shell.openWithout}</a>` : ""}
          <a href=".">${shell.openDefault}</a>
        </nav>
      </section>
    `;
  }

  /** What is left of the map without the wrong parameters. */
  #restOfAddress(): string {
    const params = new URLSearchParams(location.search);
    for (const { parameter } of this.errors) params.delete(parameter);
    return formatMapSpec(parseMapSpec(params));
  }
}
