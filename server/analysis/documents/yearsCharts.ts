import type { RingReport, Zone } from "../../contract/zoneReport.ts";
import { html, type Markup } from "../../features/html/html.ts";
import { table } from "../../features/html/table.ts";
import { barCell } from "./barCell.ts";
import { mostRings } from "./countsChart.ts";
import { formatNumber } from "./formatMeasure.ts";
import { t } from "./messages.ts";
import { layerTitle, type Reading } from "./reading.ts";
import { ringText } from "./ringText.ts";

/** Of each timed layer, how much was counted in each year, as bars to one scale; years without any are shown, too. */
export function yearsCharts({ rings }: Zone, reading: Reading): Markup[] {
  const drawn = rings.slice(-mostRings);
  const ids = drawn[0]?.layers.map(({ layer }) => layer) ?? [];
  return ids.flatMap((id) => yearsChart(id, drawn, reading) ?? []);
}

function yearsChart(
  id: string,
  rings: readonly RingReport[],
  reading: Reading,
): Markup | undefined {
  const { language } = reading;
  const words = t(language);
  const years = yearsOf(id, rings);
  if (years.length < 2) return undefined;
  const most = Math.max(...rings.flatMap((ring) => years.map((year) => countIn(ring, id, year))));
  const rows = years.map((year) => [
    String(year),
    ...rings.map((ring) => {
      const count = countIn(ring, id, year);
      return barCell([["counted", count]], most, formatNumber(language, count));
    }),
  ]);
  const columns = [words.year, ...rings.map((ring) => ringText(language, ring))];
  return html`<div class="bars">${table(words.byYear(layerTitle(reading, id)), columns, rows)}</div>`;
}

/** From the first with something to the last. */
function yearsOf(id: string, rings: readonly RingReport[]): number[] {
  const told = rings.flatMap(({ layers }) =>
    layers.filter(({ layer }) => layer === id).flatMap(({ byYear = {} }) => Object.keys(byYear)),
  );
  const [first, last] = [Math.min(...told.map(Number)), Math.max(...told.map(Number))];
  return told.length === 0
    ? []
    : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function countIn({ layers }: RingReport, id: string, year: number): number {
  return layers.find(({ layer }) => layer === id)?.byYear?.[year] ?? 0;
}
