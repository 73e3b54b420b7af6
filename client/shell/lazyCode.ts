import { html, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Language } from "../../server/contract/wire.ts";
import { t } from "../i18n/messages.ts";

/** Code that comes when it is first asked for. */
export class LazyCode {
  readonly #host: Pick<ReactiveControllerHost, "requestUpdate">;
  /** Names of what did not come. */
  readonly #failed = new Set<string>();

  constructor(host: Pick<ReactiveControllerHost, "requestUpdate">) {
    this.#host = host;
  }

  /**
   * Asks for the code of an element. What is returned stands in the element until the code is here: that
   * it is coming, or that it did not come.
   */
  expect(name: string, load: () => Promise<unknown>, lang: Language): TemplateResult {
    load().catch(() => this.#fail(name));
    const { loading, shell } = t(lang);
    const text = this.#failed.has(name) ? shell.mapFailed : loading;
    return html`<p class="waiting" role="status">${text}</p>`;
  }

  #fail(name: string): void {
    if (this.#failed.has(name)) return;
    this.#failed.add(name);
    this.#host.requestUpdate();
  }
}
