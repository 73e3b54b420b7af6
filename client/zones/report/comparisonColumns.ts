import type { Language, LayerState } from "../../../server/contract/wire.ts";
import { isReportGround } from "../../../server/contract/zoneInputs.ts";
import type { LayerTally, Zone } from "../../../server/contract/zoneReport.ts";
import { formatNumber } from "../../i18n/format.ts";
import { lengthText } from "../../measure/measureTexts.ts";
import { countRange, rangeText } from "./countText.ts";
import { reportTexts } from "./messages.ts";
import { nameIn } from "./nameIn.ts";

/** One thing that zones are compared by. */
export interface Column {
  id: string;
  title: string;
  /** In the order of the zones. */
  cells: readonly Cell[];
}

export interface Cell {
  /** What rows are sorted by; null where it is not known, or there is none. */
  value: number | null;
  text: string;
  /** Smaller, below it. */
  note: string | null;
}

const unknown: Cell = { value: null, text: "–", note: null };

/** All that the farthest rings of some zones can be compared by; null is a zone that is not known yet. */
export function comparisonColumns(
  zones: readonly (Zone | null)[],
  layers: readonly LayerState[],
  lang: Language,
): readonly Column[] {
  const data = layers.filter((layer) => !isReportGround(layer));
  const of = (id: string, title: string, cellOf: (zone: Zone) => Cell): Column => ({
    id,
    title,
    cells: zones.map((zone) => (zone ? cellOf(zone) : unknown)),
  });
  const words = reportTexts(lang);
  return [
    ...data.map(({ id, title }) => of(id, title[lang], (zone) => countCell(zone, id, lang))),
    of("deaths", words.tollColumn, (zone) => tollCell(zone, data.filter(tellsOfDeaths), lang)),
    ...data
      .filter(isLines)
      .map(({ id, title }) =>
        of(`${id}/length`, words.lengthColumn(title[lang]), (zone) => lengthCell(zone, id, lang)),
      ),
    ...data.map(({ id, title }) =>
      of(`${id}/nearest`, words.nearestColumn(title[lang]), (zone) => nearestCell(zone, id, lang)),
    ),
  ];
}

/** Columns whose cells say the same of every zone tell nothing apart: they are told once. */
export function partedByDifference(columns: readonly Column[]) {
  const isSame = ({ cells }: Column) => new Set(cells.map(({ text }) => text)).size <= 1;
  const isKnown = ({ cells }: Column) => cells.some(({ value }) => value !== null);
  return {
    different: columns.filter((column) => !isSame(column)),
    same: columns.filter((column) => isSame(column) && isKnown(column)),
  };
}

/** Places of rows in the order of a column; what is not known comes last, either way. */
export function sortedRows({ cells }: Column, isDown: boolean): readonly number[] {
  const rank = (row: number) => cells[row]?.value ?? null;
  return cells
    .map((_, row) => row)
    .sort((a, b) => {
      const [first, second] = [rank(a), rank(b)];
      if (first === null || second === null)
        return Number(first === null) - Number(second === null);
      return isDown ? second - first : first - second;
    });
}

function farthest({ rings }: Zone, id: string): LayerTally | undefined {
  return rings.at(-1)?.layers.find(({ layer }) => layer === id);
}

function countCell(zone: Zone, id: string, lang: Language): Cell {
  const tally = farthest(zone, id);
  if (!tally) return unknown;
  const text = formatNumber(lang, tally.count);
  return { value: tally.count, text, note: countRange(lang, tally) };
}

/** Where nothing happened nobody died; where no report is of deaths, it is not known. */
function tollCell({ rings }: Zone, told: readonly LayerState[], lang: Language): Cell {
  const tallies = (rings.at(-1)?.layers ?? []).filter(({ layer }) =>
    told.some(({ id }) => id === layer),
  );
  const isKnown = tallies.some(({ count, sums }) => count === 0 || "fatalities_best" in sums);
  if (!isKnown) return unknown;
  const sum = (name: string) => tallies.reduce((all, { sums }) => all + (sums[name] ?? 0), 0);
  const [low = 0, best = 0, high = 0] = ["low", "best", "high"].map((n) => sum(`fatalities_${n}`));
  const note = low < high ? rangeText(lang, low, high) : null;
  return { value: best, text: formatNumber(lang, best), note };
}

function lengthCell(zone: Zone, id: string, lang: Language): Cell {
  const lengthM = farthest(zone, id)?.lengthM;
  return lengthM === undefined
    ? unknown
    : { value: lengthM, text: lengthText(lang, lengthM), note: null };
}

function nearestCell({ nearest }: Zone, id: string, lang: Language): Cell {
  const feature = nearest.find(({ layer }) => layer === id)?.features[0];
  if (!feature) return unknown;
  const { distanceM } = feature;
  return { value: distanceM, text: lengthText(lang, distanceM), note: nameIn(lang, feature) };
}

function tellsOfDeaths({ properties }: LayerState): boolean {
  return "fatalities_best" in properties;
}

function isLines({ geometry }: LayerState): boolean {
  return geometry.every((type) => type.endsWith("LineString"));
}
