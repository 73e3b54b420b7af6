import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Bbox } from "../../geodata/declaration.ts";
import { usualDpi, usualSize } from "../../server/contract/figureSize.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { formatMapSpec } from "../../server/contract/mapSpecCodec.ts";
import type { CatalogResponse, Language } from "../../server/contract/wire.ts";
import { parts } from "../../server/figures/furniture/parts.ts";
import "../cite/citation.ts";
import { t } from "../i18n/messages.ts";
import { heldEdition } from "../panels/heldEdition.ts";
import { setTitle } from "../state/actions.ts";
import { language, worldview } from "../state/effective.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { documentLinkStyles, documentLinks } from "../zones/documentLinks.ts";
import "./copyText.ts";
import { documentedMap } from "./documentedMap.ts";
import "./embedSection.ts";
import type { FigureChoice } from "./figureAddress.ts";
import "./figureSection.ts";
import { radioChoices } from "../panels/radioChoices.ts";
import { shareTexts } from "./messages.ts";
import { type Kept, sharedSpec } from "./sharedSpec.ts";
import { shareStyles } from "./shareStyles.ts";
import "./snippetSection.ts";

/** As a page takes it. An element that is there already begins while its class is being defined. */
const firstChoice: FigureChoice = {
  format: "svg",
  size: "own",
  width: String(usualSize[0]),
  height: String(usualSize[1]),
  dpi: String(usualDpi),
  furniture: "room",
  parts: new Set(parts),
};

/** The Share room: the map as a link, a figure, a citation, and in a document. */
@customElement("naqsha-share-panel")
export class NaqshaSharePanel extends LitElement {
  static override styles = [
    controls,
    shareStyles,
    documentLinkStyles,
    css`
      :host {
        padding: 4px 16px 24px;
      }

      h2 {
        min-block-size: var(--target);
        font-size: var(--text-18);
        font-weight: 600;
      }

      h3 {
        margin-block-start: 20px;
        padding-block-start: 14px;
        border-block-start: var(--hairline);
        font-size: var(--text-15);
        font-weight: 600;
      }

      .link {
        font-family: var(--latin);
      }

      .field:has(.link) {
        margin-block-end: 8px;
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;
  /** The box the map shows; null where no box tells that. */
  @property({ attribute: false }) seen: () => Bbox | null = () => null;
  @state() private kept: Kept = "pinned";
  @state() private choice: FigureChoice = firstChoice;

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.spec,
      state.catalog,
      state.areaFeature,
      state.zoneFeatures,
      state.local.layers,
      // A flight has ended, and other things are seen.
      state.drawn,
    ]);
  }

  override render(): TemplateResult {
    const { catalog } = this.store.state;
    const lang = language(this.store.state);
    return html`
      <h2>${shareTexts(lang).title}</h2>
      ${catalog ? this.#room(catalog) : html`<p role="status">${t(lang).loading}</p>`}
    `;
  }

  #room(catalog: CatalogResponse): TemplateResult {
    const { state } = this.store;
    const lang = language(state);
    const words = shareTexts(lang);
    const seen = { edition: catalog.edition, worldview: worldview(state), box: this.seen() };
    const spec = sharedSpec(state.spec, this.kept, seen);
    const { areaFeature, zoneFeatures } = state;
    const shown = { catalog, areaFeature, zoneFeatures, origin: location.origin };
    const map = documentedMap(spec, this.choice, shown);
    return html`
      ${this.#title()} ${this.#link(map.link, catalog)}
      <h3>${words.figure}</h3>
      <naqsha-figure-section
        .map=${map}
        .choice=${this.choice}
        .language=${lang}
        @choice=${(event: CustomEvent<FigureChoice>) => {
          this.choice = event.detail;
        }}
      ></naqsha-figure-section>
      ${this.#differences()}
      <h3>${words.web}</h3>
      <naqsha-embed-section
        .map=${{ spec, title: map.title, link: map.link, origin: location.origin }}
        .kept=${keptAs(this.kept, catalog.edition, lang)}
        .language=${lang}
      ></naqsha-embed-section>
      ${this.#report(spec)}
      <h3>${words.cite}</h3>
      <naqsha-citation
        of="map"
        .address=${`/api/citation?${formatMapSpec({ ...spec, edition: catalog.edition })}`}
        .language=${lang}
      ></naqsha-citation>
      <p class="hint">${words.citeHint}</p>
      <h3>${words.snippets}</h3>
      <naqsha-snippet-section .map=${map} .language=${lang}></naqsha-snippet-section>
    `;
  }

  #title(): TemplateResult {
    const words = shareTexts(language(this.store.state));
    return html`<label class="field">
        <span>${words.mapTitle}</span>
        <input
          dir="auto"
          maxlength="200"
          aria-describedby="title-hint"
          .value=${this.store.state.spec.title ?? ""}
          @change=${(event: Event) =>
            setTitle(this.store, (event.target as HTMLInputElement).value)}
        />
      </label>
      <p class="hint" id="title-hint">${words.mapTitleHint}</p>`;
  }

  #link(link: string, catalog: CatalogResponse): TemplateResult {
    const { local } = this.store.state;
    const lang = language(this.store.state);
    const words = shareTexts(lang);
    const { edition } = catalog;
    const choices = { ...words.keptChoices, pinned: words.keptChoices.pinned(edition) };
    const what = words.linkOf(keptAs(this.kept, edition, lang));
    return html`
      ${radioChoices(words.kept, choices, this.kept, (kept) => {
        this.kept = kept;
      })}
      <p class="hint">${words.keptHints[this.kept]}</p>
      ${heldEdition(catalog, lang)}
      ${local.layers.length > 0 ? html`<p class="hint">${words.localLeftOut}</p>` : nothing}
      <label class="field">
        <span>${words.link}</span>
        <input
          class="link"
          dir="ltr"
          readonly
          .value=${link}
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        />
      </label>
      <naqsha-copy-text .text=${link} .what=${what} .language=${lang}></naqsha-copy-text>
    `;
  }

  /** Of the zones that are seen, where there are any. */
  #report(spec: MapSpec): unknown {
    if (!spec.zones?.some(({ hidden }) => !hidden)) return nothing;
    const words = shareTexts(language(this.store.state));
    return html`
      <h3>${words.report}</h3>
      ${documentLinks(spec, language(this.store.state))}
      <p class="hint">${words.reportHint}</p>
    `;
  }

  /** What of the map on the screen a figure cannot have. */
  #differences(): unknown {
    const { spec } = this.store.state;
    const words = shareTexts(language(this.store.state));
    const isTilted = spec.view && "pitch" in spec.view && spec.view.pitch;
    const { basemap = "default" } = spec;
    return html`
      ${isTilted ? html`<p class="hint">${words.flat}</p>` : nothing}
      ${
        basemap !== "default" && basemap !== "none"
          ? html`<p class="hint">${words.plainGround}</p>`
          : nothing
      }
    `;
  }
}

function keptAs(kept: Kept, edition: number, lang: Language): string {
  const words = shareTexts(lang).keptAs;
  return kept === "pinned" ? words.pinned(edition) : words.live;
}
