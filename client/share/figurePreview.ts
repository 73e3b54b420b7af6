import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Language, Problem } from "../../server/contract/wire.ts";
import { t } from "../i18n/messages.ts";
import { LatestRequest } from "../panels/latestRequest.ts";
import { dataText } from "../panels/textLanguage.ts";
import { controls } from "../styles/controls.ts";
import { shareTexts } from "./messages.ts";

/** While sizes are typed and maps are moved, nothing is drawn. */
const pauseMs = 500;

/** The server draws no such figure, and says why. */
class FigureRefused extends Error {}

/** What is in a figure that was drawn: its groups by their ids. Null: there is none. */
export type DrawnGroups = ReadonlySet<string> | null;

interface Picture {
  address: string;
  groups: ReadonlySet<string>;
}

/** A figure as the server draws it. Fires `figure-drawn` with what is in it. */
@customElement("naqsha-figure-preview")
export class NaqshaFigurePreview extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        margin-block-start: 12px;
      }

      .sheet {
        display: grid;
        place-items: center;
        block-size: 240px;
        padding: 8px;
        border-radius: var(--radius);
        background: var(--paper-sunk);
      }

      img {
        max-inline-size: 100%;
        max-block-size: 224px;
        box-shadow: 0 0 0 1px var(--rule);
        transition: opacity var(--moment);
      }

      [data-stale] {
        opacity: 0.45;
      }

      p {
        min-block-size: 1lh;
        margin-block-start: 4px;
        color: var(--ink-soft);
        font-size: var(--text-12);
        overflow-wrap: anywhere;
      }

      .refused {
        color: var(--warning);
      }

      button {
        border: 1px solid var(--edge);
        color: var(--accent);
        font-size: var(--text-13);
      }
    `,
  ];

  /** Of the figure as SVG. */
  @property() address = "";
  /** What it shows, in words. */
  @property() alt = "";
  @property({ attribute: false }) language: Language = "en";
  @state() private picture: string | null = null;

  readonly #request = new LatestRequest<Picture>(this);
  #pause: ReturnType<typeof setTimeout> | undefined;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has("address")) return;
    clearTimeout(this.#pause);
    // The first is not waited for.
    if (changed.get("address")) this.#pause = setTimeout(this.#draw, pauseMs);
    else void this.#draw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
    this.#show(null);
  }

  override render(): TemplateResult {
    const isStale = this.#request.state.status !== "done";
    return html`
      <div class="sheet">
        ${
          this.picture
            ? html`<a href=${this.address} target="_blank" title=${shareTexts(this.language).fullSize}>
                <img src=${this.picture} alt=${this.alt} ?data-stale=${isStale} />
              </a>`
            : nothing
        }
      </div>
      <p role="status">${this.#told()}</p>
      ${
        this.#request.state.status === "failed"
          ? html`<button @click=${this.#draw}>${t(this.language).retry}</button>`
          : nothing
      }
    `;
  }

  #told(): unknown {
    const words = shareTexts(this.language);
    const { state: request } = this.#request;
    if (request.status === "done") return words.drawn;
    if (request.status !== "failed") return words.drawing;
    return request.error instanceof FigureRefused
      ? html`<span class="refused">${words.notDrawn} ${dataText(request.error.message)}</span>`
      : html`<span class="refused">${words.noAnswer}</span>`;
  }

  readonly #draw = async (): Promise<void> => {
    await this.#request.run((signal) => fetchPicture(this.address, signal));
    const { state: request } = this.#request;
    if (request.status === "pending") return;
    const picture = request.status === "done" ? request.value : null;
    this.#show(picture?.address ?? null);
    const detail = picture?.groups ?? null;
    this.dispatchEvent(new CustomEvent<DrawnGroups>("figure-drawn", { detail }));
  };

  #show(picture: string | null): void {
    if (this.picture && this.picture !== picture) URL.revokeObjectURL(this.picture);
    this.picture = picture;
  }
}

/** @throws FigureRefused in the words of the server. */
async function fetchPicture(address: string, signal: AbortSignal): Promise<Picture> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new FigureRefused(await refusalOf(response));
  const picture = await response.blob();
  const document = new DOMParser().parseFromString(await picture.text(), "image/svg+xml");
  const groups = new Set([...document.querySelectorAll("g[id]")].map(({ id }) => id));
  return { address: URL.createObjectURL(picture), groups };
}

async function refusalOf(response: Response): Promise<string> {
  const problem: Partial<Problem> = await response.json().catch(() => ({}));
  const details = problem.errors?.map(({ parameter, detail }) => `${parameter}: ${detail}`);
  return details?.join("; ") || problem.detail || problem.title || String(response.status);
}
