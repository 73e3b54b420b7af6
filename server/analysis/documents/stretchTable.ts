import type { Exposure, Stretch } from "../../contract/exposure.ts";
import { html, type Markup } from "../../features/html/html.ts";
import { table } from "../../features/html/table.ts";
import { formatLength, formatNumber } from "./formatMeasure.ts";
import { t } from "./messages.ts";
import type { Reading } from "./reading.ts";
import { countCells, totalsCell } from "./tallyCells.ts";

/** Of those stretches only that have something. */
export function stretchTable(exposure: Exposure, reading: Reading): Markup | undefined {
  const { language } = reading;
  const words = t(language);
  const { stretches, layer, distanceM } = exposure;
  const told = stretches.filter(({ count, possible }) => count > 0 || possible > 0);
  if (told.length === 0) return undefined;
  const rows = told.map((stretch) => [
    spanText(stretch, reading),
    ...countCells(stretch, reading),
    totalsCell(stretch, reading, layer),
  ]);
  const within = words.within(formatLength(language, distanceM));
  const caption = words.stretchesWith(told.length, stretches.length, within);
  const columns = [words.stretch, words.counted, words.certain, words.possible, words.totals];
  return table(caption, columns, rows);
}

function spanText({ fromM, toM }: Stretch, reading: Reading): Markup {
  return html`<bdi dir="ltr">${kilometres(fromM, reading)}–${kilometres(toM, reading)}</bdi>`;
}

/** A number only: its column says the unit. */
export function kilometres(metres: number, { language }: Reading): string {
  return formatNumber(language, metres / 1000, 1);
}
