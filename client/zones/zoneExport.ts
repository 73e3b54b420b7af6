import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { ZoneSpec } from "../../server/contract/zoneSpec.ts";
import { dataText } from "../panels/textLanguage.ts";
import { language } from "../state/effective.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { zoneTexts } from "./messages.ts";
import { executeAsFile, ProcessProblem } from "./report/executeProcess.ts";
import { saveFile } from "./report/saveFile.ts";
import { zoneIcons } from "./zoneIcons.ts";
import { zoneRequest } from "./zoneRequest.ts";

const formats = { geojson: "GeoJSON", kml: "KML", gpkg: "GeoPackage" } as const;

type Format = keyof typeof formats;

/** A zone as a file, as the server draws it, with how exact it is. */
@customElement("naqsha-zone-export")
export class NaqshaZoneExport extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: contents;
      }

      button {
        display: inline-flex;
        align-items: center;
        gap: 7px;
        border: 1px solid var(--edge);
        font-size: var(--text-13);
      }

      [aria-expanded="true"] {
        border-color: var(--accent);
        background: var(--accent-wash);
        color: var(--accent);
      }

      .formats {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        flex-basis: 100%;
      }

      p {
        flex-basis: 100%;
        color: var(--ink-soft);
        font-size: var(--text-12);
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) zone!: ZoneSpec;
  /** What the file is called after. */
  @property() name = "";
  @state() private isOpen = false;
  @state() private outcome: "making" | "failed" | { refused: string } | null = null;

  constructor() {
    super();
    new StoreController(this, (state) => [state.catalog, language(state)]);
  }

  override render(): TemplateResult {
    const words = zoneTexts(language(this.store.state));
    return html`<button
        aria-expanded=${this.isOpen}
        @click=${() => {
          this.isOpen = !this.isOpen;
        }}
      >
        ${zoneIcons.download}${words.export}
      </button>
      ${
        this.isOpen
          ? html`<div class="formats">
                ${Object.entries(formats).map(
                  ([format, title]) => html`<button
                    aria-label=${words.exportAs(title)}
                    @click=${() => this.#download(format as Format)}
                  >
                    ${title}
                  </button>`,
                )}
              </div>
              <p role="status">${this.#told()}</p>`
          : nothing
      }`;
  }

  #told(): unknown {
    const words = zoneTexts(language(this.store.state));
    if (this.outcome === null) return nothing;
    if (this.outcome === "making") return words.exporting;
    return this.outcome === "failed"
      ? words.exportFailed
      : html`${words.exportFailed} ${dataText(this.outcome.refused)}`;
  }

  async #download(format: Format): Promise<void> {
    const { catalog } = this.store.state;
    if (!catalog) return;
    this.outcome = "making";
    try {
      const request = zoneRequest(this.zone, catalog.edition);
      const patience = AbortSignal.timeout(patienceMs);
      const params = { lang: language(this.store.state), f: format };
      const { file } = await executeAsFile(request.process, request.inputs, params, patience);
      saveFile(file, `${fileName(this.name)}.${format}`);
      this.outcome = null;
    } catch (error) {
      this.outcome = error instanceof ProcessProblem ? { refused: error.message } : "failed";
    }
  }
}

const patienceMs = 60_000;

/** What file systems take of a name. */
function fileName(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/g, "");
  return `naqsha-${plain || "zone"}`;
}
