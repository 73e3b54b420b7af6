import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { t } from "../i18n/messages.ts";
import { language } from "../state/effective.ts";
import { retryEvent } from "../state/loadCatalog.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";

/** Where the map will be: empty ground while it comes, and the reason when it does not. */
@customElement("naqsha-waiting")
export class NaqshaWaiting extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        inset-block: var(--inset-top) var(--inset-bottom);
        inset-inline: var(--inset-start) 0;
        display: grid;
        place-items: center;
        padding: 16px;
      }

      section {
        max-inline-size: 26rem;
        padding: 22px 26px;
        background: var(--paper);
        border: var(--hairline);
        border-radius: var(--radius);
      }

      h2 {
        font-size: var(--text-18);
        font-weight: 600;
      }

      p {
        margin-block: 6px 14px;
      }

      .reason {
        color: var(--ink-soft);
        font-size: var(--text-13);
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) mapCode: "loading" | "ready" | "failed" = "loading";

  constructor() {
    super();
    new StoreController(this, (state) => [state.catalogError, language(state)]);
  }

  override render() {
    const { catalogError } = this.store.state;
    const { shell, retry } = t(language(this.store.state));
    if (this.mapCode === "failed") {
      return html`
        <section role="alert">
          <h2>${shell.mapFailedTitle}</h2>
          <p>${shell.mapFailed}</p>
          <button class="primary" @click=${() => location.reload()}>${shell.reload}</button>
        </section>
      `;
    }
    if (catalogError === null) return nothing;
    return html`
      <section role="alert">
        <h2>${shell.offlineTitle}</h2>
        <p>${shell.offline}</p>
        <p class="reason" dir="ltr" lang="en">${catalogError}</p>
        <button class="primary" @click=${() => dispatchEvent(new Event(retryEvent))}>${retry}</button>
      </section>
    `;
  }
}
