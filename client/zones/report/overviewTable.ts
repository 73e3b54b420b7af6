import { html, nothing, type TemplateResult } from "lit";
import type { Language, LayerState } from "../../../server/contract/wire.ts";
import type { RingReport } from "../../../server/contract/zoneReport.ts";
import { formatList, formatNumber } from "../../i18n/format.ts";
import { countRange } from "./countText.ts";
import { reportTexts } from "./messages.ts";
import { ringText, shortRingText } from "./ringText.ts";

export interface Overview {
  layers: readonly LayerState[];
  rings: readonly RingReport[];
  /** Which of the rings is told in full. */
  chosen: number;
  choose: (ring: number) => void;
}

/** How many features of each layer lie in each ring; a press on a ring tells of it in full. */
export function overviewTable(overview: Overview, lang: Language): TemplateResult {
  const words = reportTexts(lang);
  const { layers, rings } = overview;
  const some = layers.filter(({ id }) => rings.some((ring) => hasSome(ring, id)));
  const none = layers.filter((layer) => !some.includes(layer));
  const isUnsure = rings.some((ring) => ring.layers.some(({ possible }) => possible > 0));
  const titles = none.map(({ title }) => title[lang]);
  if (some.length === 0) return html`<p class="empty">${words.nothingAtAll}</p>`;
  return html`<div class="wide">
      <table class="overview">
        <caption class="visually-hidden">${words.overview}</caption>
        <thead><tr>
          <th scope="col">${words.layer}</th>
          ${rings.map((ring, index) => ringHead(ring, index, overview, lang))}
        </tr></thead>
        <tbody>${some.map((layer) => layerRow(layer, overview, lang))}</tbody>
      </table>
    </div>
    ${isUnsure ? html`<p class="soft">${words.whatIsPossible}</p>` : nothing}
    ${none.length > 0 ? html`<p class="soft">${words.nothing(formatList(lang, titles))}</p>` : nothing}`;
}

/** Whether anything of a layer lies, or may lie, in a ring. */
export function hasSome({ layers }: RingReport, id: string): boolean {
  const tally = layers.find(({ layer }) => layer === id);
  return tally !== undefined && tally.count + tally.possible > 0;
}

function ringHead(
  ring: RingReport,
  index: number,
  { rings, chosen, choose }: Overview,
  lang: Language,
): TemplateResult {
  const short = shortRingText(lang, ring);
  if (rings.length === 1) return html`<th scope="col" class="number">${short}</th>`;
  return html`<th scope="col" class="number">
    <button
      aria-label=${ringText(lang, ring)}
      aria-pressed=${index === chosen}
      @click=${() => choose(index)}
    >${short}</button>
  </th>`;
}

function layerRow({ id, title }: LayerState, { rings, chosen }: Overview, lang: Language) {
  return html`<tr>
    <th scope="row">${title[lang]}</th>
    ${rings.map(({ layers }, index) => {
      const tally = layers.find(({ layer }) => layer === id);
      const range = tally && countRange(lang, tally);
      return html`<td class="number" ?data-chosen=${rings.length > 1 && index === chosen}>
        ${formatNumber(lang, tally?.count ?? 0)}
        ${range ? html`<span class="soft">${range}</span>` : nothing}
      </td>`;
    })}
  </tr>`;
}
