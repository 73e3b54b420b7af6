import { html, nothing, type TemplateResult } from "lit";
import type { Theme } from "../../../server/contract/mapSpec.ts";
import type { Language, LayerState } from "../../../server/contract/wire.ts";
import type { LayerTally, RingReport } from "../../../server/contract/zoneReport.ts";
import { formatNumber } from "../../i18n/format.ts";
import { areaText, lengthText } from "../../measure/measureTexts.ts";
import { classSymbol } from "../../panels/symbols.ts";
import { type Bar, barTable } from "./barTable.ts";
import { countParts, countRange, countText, rangeText } from "./countText.ts";
import type { FeaturePointer } from "./featurePointer.ts";
import "./memberList.ts";
import { reportTexts } from "./messages.ts";
import { partsTable } from "./partsTable.ts";
import { shortRingText } from "./ringText.ts";
import { otherSums, tollStatements } from "./sumStatements.ts";

export interface SectionContext {
  layer: LayerState;
  /** All rings of the zone. */
  rings: readonly RingReport[];
  edition: number;
  pointer: FeaturePointer;
  theme: Theme;
  lang: Language;
}

/** What one ring holds of one layer. */
export function layerSection(tally: LayerTally, context: SectionContext): TemplateResult {
  const { layer, lang, pointer, theme, edition } = context;
  const inParts = new Set(tally.parts?.map(({ id }) => id));
  const statements = [
    countText(lang, tally),
    ...sizeStatement(tally, lang),
    ...tollStatements(lang, tally),
    ...otherSums(lang, layer, tally),
  ];
  return html`<section aria-label=${layer.title[lang]}>
    <h4>${layer.title[lang]}</h4>
    ${statements.map((statement) => html`<p>${statement}</p>`)}
    ${inParts.size === 0 ? ringBars(context) : nothing} ${tollBars(tally, lang)} ${classBars(tally, context)}
    ${partsTable(tally, pointer, lang)}
    <naqsha-member-list
      .layer=${layer}
      .ids=${tally.ids.filter((id) => !inParts.has(id))}
      .possibleIds=${tally.possibleIds.filter((id) => !inParts.has(id))}
      .edition=${edition}
      .language=${lang}
      .theme=${theme}
      .pointer=${pointer}
    ></naqsha-member-list>
  </section>`;
}

/** Of one alone its own row says it. */
function sizeStatement({ lengthM, areaM2, parts = [] }: LayerTally, lang: Language): string[] {
  const words = reportTexts(lang);
  if (parts.length < 2) return [];
  if (lengthM) return [words.lengthTotal(lengthText(lang, lengthM))];
  return areaM2 ? [words.areaTotal(areaText(lang, areaM2))] : [];
}

function ringBars({ layer, rings, lang }: SectionContext): unknown {
  if (rings.length < 2) return nothing;
  const bars = rings.flatMap((ring): Bar[] => {
    const tally = ring.layers.find((each) => each.layer === layer.id);
    if (!tally) return [];
    const { unsure, beyond } = countParts(tally);
    const text = formatNumber(lang, tally.count);
    const note = countRange(lang, tally);
    return [{ label: shortRingText(lang, ring), value: tally.count, unsure, beyond, text, note }];
  });
  return barTable(reportTexts(lang).byRing, bars);
}

function tollBars({ sumsByYear = {} }: LayerTally, lang: Language): unknown {
  const words = reportTexts(lang);
  const years = Object.entries(sumsByYear).flatMap(([year, sums]): Bar[] => {
    const { fatalities_best: best, fatalities_low: low, fatalities_high: high } = sums;
    if (best === undefined) return [];
    const isRange = low !== undefined && high !== undefined && low < high;
    const range = isRange ? { span: [low, high] as const, note: rangeText(lang, low, high) } : {};
    return [{ label: year, value: best, text: formatNumber(lang, best), ...range }];
  });
  return years.length > 1 ? barTable(words.tollsByYear, years) : nothing;
}

function classBars({ byClass }: LayerTally, { layer, theme, lang }: SectionContext): unknown {
  const { symbol } = layer;
  const classBy = "classBy" in symbol ? symbol.classBy : "codeBy" in symbol && symbol.codeBy;
  const vocabulary = classBy ? layer.properties[classBy]?.vocabulary : undefined;
  const classes = Object.entries(byClass).sort(([, a], [, b]) => b - a);
  // Where each is of a kind of its own, the list below tells as much.
  if (classes.length < 2 || classes[0]?.[1] === 1) return nothing;
  const bars = classes.map(
    ([value, count]): Bar => ({
      label: html`<span class="class">
      <span class="symbol">${classSymbol(layer, value, theme) ?? nothing}</span>
      ${vocabulary?.[value]?.title[lang] ?? value}
    </span>`,
      value: count,
      text: formatNumber(lang, count),
    }),
  );
  return barTable(reportTexts(lang).byClass, bars);
}
