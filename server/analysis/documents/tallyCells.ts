import type { LayerState } from "../../contract/wire.ts";
import type { LayerTally } from "../../contract/zoneReport.ts";
import { formatValue } from "../../features/html/formatValue.ts";
import { html, type Markup } from "../../features/html/html.ts";
import { classProperty } from "../classProperty.ts";
import { formatArea, formatLength, formatNumber } from "./formatMeasure.ts";
import { listed } from "./listed.ts";
import { t } from "./messages.ts";
import { layerIn, type Reading } from "./reading.ts";

/** Beside what depends on how exactly positions are known. The fonts of printed reports have no other such sign. */
export const unsureMark = "~";

/** How many were counted, and how sure that is, for three columns of a table. */
export function countCells(
  { count, certain, possible }: Pick<LayerTally, "count" | "certain" | "possible">,
  { language }: Reading,
): readonly string[] {
  const [counted = "", ...others] = [count, certain, possible].map((each) =>
    formatNumber(language, each),
  );
  return [possible > 0 ? `${unsureMark}\u202F${counted}` : counted, ...others];
}

/** Lengths and areas inside, and sums, of what was counted. */
export function totalsCell(tally: Totals, reading: Reading, layerId: string): Markup | undefined {
  const { language } = reading;
  const { count, lengthM, areaM2 } = tally;
  if (count === 0) return undefined;
  const layer = layerIn(reading, layerId);
  return list([
    ...(lengthM === undefined ? [] : [t(language).sizeInside(formatLength(language, lengthM))]),
    ...(areaM2 === undefined ? [] : [t(language).sizeInside(formatArea(language, areaM2))]),
    ...(layer ? sumTexts(tally, layer, reading) : []),
  ]);
}

type Totals = Pick<LayerTally, "count" | "sums" | "unstated" | "lengthM" | "areaM2">;

function sumTexts({ sums, unstated }: Totals, { properties }: LayerState, { language }: Reading) {
  const names = Object.keys(properties).filter((name) => name in sums || name in unstated);
  return names.flatMap((name) => {
    const property = properties[name];
    if (!property) return [];
    const silent = unstated[name] ?? 0;
    const missing = silent > 0 ? [t(language).unstated(silent)] : [];
    const told = [...formatValue(name, sums[name], property, language), ...missing];
    return [`${property.title[language]}: ${told.join(language === "ur" ? "؛ " : "; ")}`];
  });
}

/** Classes and years of those counted. */
export function kindsCell({ layer: id, byClass, byYear = {} }: LayerTally, reading: Reading) {
  const layer = layerIn(reading, id);
  const classes = Object.entries(byClass).sort(([, a], [, b]) => b - a);
  const years = Object.entries(byYear).map(([year, count]) => counted(year, count, reading));
  return list([
    ...classes.map(([term, count]) => counted(termTitle(layer, term, reading), count, reading)),
    ...(years.length > 0 ? [listed(years, reading.language)] : []),
  ]);
}

function termTitle(layer: LayerState | undefined, term: string, { language }: Reading): string {
  const name = layer && classProperty(layer);
  return (name && layer.properties[name]?.vocabulary?.[term]?.title[language]) ?? term;
}

function counted(name: string, count: number, { language }: Reading): string {
  return `${name}: ${formatNumber(language, count)}`;
}

function list(texts: readonly string[]): Markup | undefined {
  if (texts.length === 0) return undefined;
  return html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
}
