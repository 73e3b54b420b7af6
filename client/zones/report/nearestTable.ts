import { html, nothing, type TemplateResult } from "lit";
import type { CatalogResponse, Language, LayerState } from "../../../server/contract/wire.ts";
import type { NearestInLayer, NearFeature } from "../../../server/contract/zoneReport.ts";
import { formatDistance } from "../../i18n/format.ts";
import { lengthText } from "../../measure/measureTexts.ts";
import { findLayer } from "../../state/layers.ts";
import { directionText } from "./directionText.ts";
import type { FeaturePointer } from "./featurePointer.ts";
import { featureButton } from "./featureRow.ts";
import { reportTexts } from "./messages.ts";
import { nameIn } from "./nameIn.ts";

/** What of each layer is nearest, how far and which way. */
export function nearestTable(
  nearest: readonly NearestInLayer[],
  catalog: CatalogResponse,
  pointer: FeaturePointer,
  lang: Language,
): unknown {
  const words = reportTexts(lang);
  const told = nearest.filter(({ features }) => features.length > 0);
  if (told.length === 0) return nothing;
  return html`<table class="nearest">
    <caption>${words.nearest}<span class="soft">${words.nearestHint}</span></caption>
    <thead>
      <tr>
        <th scope="col">${words.name}</th>
        <th scope="col" class="number">${words.distance}</th>
        <th scope="col">${words.direction}</th>
      </tr>
    </thead>
    ${told.map(({ layer: id, features }) => {
      const layer = findLayer(catalog, id);
      return layer ? layerRows(layer, features, pointer, lang) : nothing;
    })}
  </table>`;
}

function layerRows(
  layer: LayerState,
  features: readonly NearFeature[],
  pointer: FeaturePointer,
  lang: Language,
): TemplateResult {
  return html`<tbody>
    <tr><th class="group" scope="rowgroup" colspan="3">${layer.title[lang]}</th></tr>
    ${features.map((feature) => nearRow(layer, feature, pointer, lang))}
  </tbody>`;
}

function nearRow(
  { id: layer }: LayerState,
  feature: NearFeature,
  pointer: FeaturePointer,
  lang: Language,
): TemplateResult {
  const reference = { layer, id: feature.id };
  const { distanceM, azimuth, uncertaintyM } = feature;
  return html`<tr
    @pointerenter=${() => pointer.point(reference)}
    @pointerleave=${() => pointer.point(null)}
  >
    <th scope="row">${featureButton({ reference, name: nameIn(lang, feature) }, pointer)}</th>
    <td class="number">
      ${lengthText(lang, distanceM)}
      ${
        uncertaintyM > 0
          ? html`<span class="soft">±${formatDistance(lang, uncertaintyM)}</span>`
          : nothing
      }
    </td>
    <td>${directionText(lang, azimuth)}</td>
  </tr>`;
}
