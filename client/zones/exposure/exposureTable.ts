import { html, nothing, type TemplateResult } from "lit";
import type { Exposure, Stretch } from "../../../server/contract/exposure.ts";
import type { Language } from "../../../server/contract/wire.ts";
import { formatNumber } from "../../i18n/format.ts";
import { countRange } from "../report/countText.ts";
import { hasSomething, othersText } from "./exposureText.ts";
import { exposureTexts } from "./messages.ts";
import { spanText } from "./stretchText.ts";

export interface StretchTable {
  exposure: Exposure;
  chosen: number | null;
  choose: (index: number) => void;
  point: (index: number | null) => void;
}

/** The stretches that anything is near to; of the others, how many they are. */
export function exposureTable(table: StretchTable, lang: Language): TemplateResult {
  const { columns } = exposureTexts(lang);
  const { stretches } = table.exposure;
  const others = othersText(lang, stretches);
  if (!stretches.some(hasSomething)) return html`<p class="soft">${others}</p>`;
  return html`<div class="stretches">
    <table>
      <thead><tr>
        <th scope="col">${columns.stretch}</th>
        <th scope="col" class="number">${columns.count}</th>
        <th scope="col" class="number">${columns.range}</th>
        <th scope="col" class="number">${columns.deaths}</th>
      </tr></thead>
      <tbody>
        ${stretches.map((stretch, index) =>
          hasSomething(stretch) ? stretchRow(stretch, index, table, lang) : nothing,
        )}
      </tbody>
    </table>
    ${others === "" ? nothing : html`<p class="soft">${others}</p>`}
  </div>`;
}

function stretchRow(
  stretch: Stretch,
  index: number,
  { chosen, choose, point }: StretchTable,
  lang: Language,
): TemplateResult {
  const deaths = stretch.sums.fatalities_best;
  return html`<tr
    ?data-chosen=${index === chosen}
    @pointerenter=${() => point(index)}
    @pointerleave=${() => point(null)}
  >
    <th scope="row">
      <button aria-pressed=${index === chosen} @click=${() => choose(index)}
        @focus=${() => point(index)} @blur=${() => point(null)}>${spanText(lang, stretch)}</button>
    </th>
    <td class="number">${formatNumber(lang, stretch.count)}</td>
    <td class="number">${countRange(lang, stretch) ?? formatNumber(lang, stretch.count)}</td>
    <td class="number">${deaths === undefined ? "–" : formatNumber(lang, deaths)}</td>
  </tr>`;
}
