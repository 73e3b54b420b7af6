import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { formatReference, parseReference } from "../../../server/contract/featureReference.ts";
import type { FeatureReference } from "../../../server/contract/mapSpec.ts";
import type {
  CatalogResponse,
  FeatureResponse,
  Language,
  LayerState,
} from "../../../server/contract/wire.ts";
import { t } from "../../i18n/messages.ts";
import { featureNames } from "../../panels/featureStatements.ts";
import { LatestRequest } from "../../panels/latestRequest.ts";
import { fetchFeatures } from "../../panels/requests.ts";
import { controls } from "../../styles/controls.ts";
import { areaFieldStyles } from "./areaFieldStyles.ts";
import { areaTexts } from "./messages.ts";

interface Group {
  layer: LayerState;
  features: readonly FeatureResponse[];
}

/** Provinces, belts and whatever else of the catalog are areas with names. Fires `region` with the one chosen. */
@customElement("naqsha-area-regions")
export class NaqshaAreaRegions extends LitElement {
  static override styles = [controls, areaFieldStyles];

  @property({ attribute: false }) catalog!: CatalogResponse;
  @property({ attribute: false }) language: Language = "en";
  /** What the map asks about, as `layer/id`; empty for a shape. */
  @property() chosen = "";

  readonly #request = new LatestRequest<readonly Group[]>(this);

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("catalog"))
      void this.#request.run((signal) => fetchGroups(this.catalog, signal));
  }

  override render(): TemplateResult {
    const words = areaTexts(this.language);
    const { state } = this.#request;
    if (state.status === "failed")
      return html`<p class="wrong" role="alert">${words.regionsFailed}</p>`;
    if (state.status !== "done") return html`<p class="soft">${t(this.language).loading}</p>`;
    const ids = state.value.flatMap(({ layer, features }) =>
      features.map((feature) => referenceTo(layer, feature)),
    );
    return html`
      <label for="region">${words.chooseRegion}</label>
      <select id="region" @change=${this.#onChange}>
        <option value="" .selected=${!ids.includes(this.chosen)} disabled>${words.choose}</option>
        ${state.value.map((group) => this.#group(group))}
      </select>
    `;
  }

  #group({ layer, features }: Group): unknown {
    if (features.length === 0) return nothing;
    const options = features.map((feature) => ({
      value: referenceTo(layer, feature),
      name: featureNames(feature.properties, this.language).main,
    }));
    options.sort((a, b) => a.name.localeCompare(b.name, this.language));
    return html`<optgroup label=${layer.title[this.language]}>
      ${options.map(
        ({ value, name }) =>
          html`<option value=${value} .selected=${value === this.chosen}>${name}</option>`,
      )}
    </optgroup>`;
  }

  #onChange({ target }: Event): void {
    const detail = parseReference((target as HTMLSelectElement).value);
    this.dispatchEvent(new CustomEvent<FeatureReference>("region", { detail }));
  }
}

function referenceTo({ id: layer }: LayerState, { id }: FeatureResponse): string {
  return formatReference({ layer, id: String(id) });
}

function fetchGroups(catalog: CatalogResponse, signal: AbortSignal): Promise<Group[]> {
  return Promise.all(
    catalog.layers.filter(isRegions).map(async (layer) => {
      const { features } = await fetchFeatures(layer.id, catalog.edition, signal);
      return { layer, features };
    }),
  );
}

/** Areas with names: provinces are drawn by the basemap, belts as fills. */
function isRegions({ symbol }: LayerState): boolean {
  return symbol.type === "fill" || (symbol.type === "basemap" && symbol.role === "province");
}
