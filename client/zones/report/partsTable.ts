import { html, nothing, type TemplateResult } from "lit";
import type { Language } from "../../../server/contract/wire.ts";
import type { LayerTally, PartInside } from "../../../server/contract/zoneReport.ts";
import { formatPercent } from "../../i18n/format.ts";
import { areaText, lengthText } from "../../measure/measureTexts.ts";
import type { FeaturePointer } from "./featurePointer.ts";
import { featureButton } from "./featureRow.ts";
import { reportTexts } from "./messages.ts";
import { nameIn } from "./nameIn.ts";

/** How much of each line or area lies inside, the most first. */
export function partsTable(
  { layer, parts = [], possibleIds, lengthM }: LayerTally,
  pointer: FeaturePointer,
  lang: Language,
): unknown {
  if (parts.length === 0) return nothing;
  const words = reportTexts(lang);
  const sizeText = lengthM === undefined ? areaText : lengthText;
  const row = (part: PartInside): TemplateResult => {
    const reference = { layer, id: part.id };
    const isPossible = possibleIds.includes(part.id);
    return html`<tr
      class=${isPossible ? "possible" : ""}
      @pointerenter=${() => pointer.point(reference)}
      @pointerleave=${() => pointer.point(null)}
    >
      <th scope="row">
        ${featureButton({ reference, name: nameIn(lang, part) }, pointer)}
        ${isPossible ? html`<span class="soft">${words.possible}</span>` : nothing}
      </th>
      <td class="number">${sizeText(lang, part.inside)}</td>
      <td class="number">${shareText(lang, part.share)}</td>
    </tr>`;
  };
  return html`<table class="parts">
    <thead>
      <tr>
        <th scope="col">${words.name}</th>
        <th scope="col" class="number">${lengthM === undefined ? words.area : words.length}</th>
        <th scope="col" class="number">${words.share}</th>
      </tr>
    </thead>
    <tbody>${parts.map(row)}</tbody>
  </table>`;
}

/** A little is not nothing. */
function shareText(lang: Language, share: number): string {
  return share > 0 && share < 0.005
    ? `<\u202F${formatPercent(lang, 0.01)}`
    : formatPercent(lang, share);
}
