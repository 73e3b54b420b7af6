import type { LayerTally, RingReport, Zone } from "../../contract/zoneReport.ts";
import { html, type Markup } from "../../features/html/html.ts";
import { table } from "../../features/html/table.ts";
import { barCell } from "./barCell.ts";
import { formatNumber } from "./formatMeasure.ts";
import { t } from "./messages.ts";
import { layerTitle, type Reading } from "./reading.ts";
import { ringText } from "./ringText.ts";

/** Side by side on a page; of more rings the widest are drawn. */
export const mostRings = 4;

/** How much of each layer lies in each ring, as bars to one scale; nothing where nothing lies. */
export function countsChart({ rings }: Zone, reading: Reading): Markup | undefined {
  const { language } = reading;
  const words = t(language);
  const drawn = rings.slice(-mostRings);
  const ids = drawn[0]?.layers.map(({ layer }) => layer) ?? [];
  const layers = ids.filter((id) => drawn.some((ring) => reach(tallyOf(ring, id)) > 0));
  if (layers.length === 0) return undefined;
  const most = Math.max(...drawn.flatMap((ring) => ring.layers.map(reach)));
  const rows = layers.map((id) => [
    layerTitle(reading, id),
    ...drawn.map((ring) => bar(tallyOf(ring, id), most, reading)),
  ]);
  const columns = [words.layer, ...drawn.map((ring) => ringText(language, ring))];
  return html`<div class="bars">${table(words.bars, columns, rows)}</div>
<p>${words.barsBy}</p>`;
}

function tallyOf({ layers }: RingReport, id: string): LayerTally | undefined {
  return layers.find(({ layer }) => layer === id);
}

/** Counted, or possible beyond that. */
function reach(tally: LayerTally | undefined): number {
  return tally ? tally.certain + tally.possible : 0;
}

/** Certain, counted but not certain, and possible beyond those, one after the other. */
function bar(tally: LayerTally | undefined, most: number, { language }: Reading): Markup {
  const { count = 0, certain = 0 } = tally ?? {};
  const parts = [
    ["counted", certain],
    ["unsure", count],
    ["beyond", reach(tally)],
  ] as const;
  return barCell(parts, most, formatNumber(language, count));
}
