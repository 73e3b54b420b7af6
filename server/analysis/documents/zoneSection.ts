import type { LayerTally, NearFeature, RingReport, Zone } from "../../contract/zoneReport.ts";
import { html, type Markup } from "../../features/html/html.ts";
import { table } from "../../features/html/table.ts";
import { barCell } from "./barCell.ts";
import { countsChart } from "./countsChart.ts";
import { formatArea, formatDirection, formatLength, formatShare } from "./formatMeasure.ts";
import { listed } from "./listed.ts";
import { membersTable } from "./membersTable.ts";
import { t } from "./messages.ts";
import { featureLink, layerTitle, type Reading } from "./reading.ts";
import { ringText } from "./ringText.ts";
import { countCells, kindsCell, totalsCell } from "./tallyCells.ts";
import { yearsCharts } from "./yearsCharts.ts";

/** Everything that is told of one zone. */
export function zoneSection(zone: Zone, reading: Reading): Markup {
  return html`${countsChart(zone, reading)}
${zone.rings.map((ring) => ringTable(ring, reading))}
<p>${t(reading.language).unsure}</p>
${yearsCharts(zone, reading)}
${membersTable(zone, reading)}
${partsTable(zone, reading)}
${nearestTable(zone, reading)}`;
}

function ringTable(ring: RingReport, reading: Reading): Markup {
  const words = t(reading.language);
  const title = capitalised(ringText(reading.language, ring));
  const told = ring.layers.filter(isSomething);
  const empty = ring.layers.filter((tally) => !isSomething(tally));
  if (told.length === 0) return html`<h3>${title}</h3><p>${words.nothingAtAll}</p>`;
  const columns = [words.layer, words.counted, words.certain, words.possible];
  const rows = told.map((tally) => [
    layerTitle(reading, tally.layer),
    ...countCells(tally, reading),
    totalsCell(tally, reading, tally.layer),
    kindsCell(tally, reading),
  ]);
  const names = empty.map(({ layer }) => layerTitle(reading, layer));
  return html`${table(title, [...columns, words.totals, words.ofThem], rows)}
${names.length > 0 ? html`<p>${words.nothing(listed(names, reading.language))}</p>` : undefined}`;
}

function isSomething({ count, possible }: LayerTally): boolean {
  return count > 0 || possible > 0;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How much of each line and area lies in each ring. */
function partsTable({ rings }: Zone, reading: Reading): Markup | undefined {
  const { language } = reading;
  const words = t(language);
  const rows = rings.flatMap((ring) =>
    ring.layers.flatMap(({ layer, lengthM, parts = [] }) =>
      parts.map((part) => [
        featureLink(reading, layer, part.id, part),
        layerTitle(reading, layer),
        ringText(language, ring),
        (lengthM === undefined ? formatArea : formatLength)(language, part.inside),
        formatShare(language, part.share),
      ]),
    ),
  );
  if (rows.length === 0) return undefined;
  const columns = [words.feature, words.layer, words.ring, words.amount, words.share];
  return html`${table(words.parts, columns, rows)}
<p>${words.overlap}</p>`;
}

function nearestTable({ nearest }: Zone, reading: Reading): Markup | undefined {
  const { language } = reading;
  const words = t(language);
  const found = nearest.flatMap(({ features }) => features);
  const farthestM = Math.max(...found.map(reachM));
  const rows = nearest.flatMap(({ layer, features }) =>
    features.map((feature) => [
      featureLink(reading, layer, feature.id, feature),
      layerTitle(reading, layer),
      distanceCell(feature, farthestM, reading),
      formatDirection(language, feature.azimuth),
      `±${formatLength(language, feature.uncertaintyM)}`,
    ]),
  );
  if (rows.length === 0) return undefined;
  const columns = [words.feature, words.layer, words.distance, words.direction, words.known];
  return html`<div class="bars lengths">${table(words.nearest, columns, rows)}</div>
<p>${words.nearestBy}</p>`;
}

/** As far as a feature may be, by what is known of its position. */
function reachM({ distanceM, uncertaintyM }: NearFeature): number {
  return distanceM + uncertaintyM;
}

/** Tinted where the feature may be, as exactly as its position is known. */
function distanceCell(feature: NearFeature, farthestM: number, { language }: Reading): Markup {
  const { distanceM, uncertaintyM } = feature;
  const parts = [
    ["counted", Math.max(0, distanceM - uncertaintyM)],
    ["unsure", reachM(feature)],
  ] as const;
  return barCell(parts, farthestM, formatLength(language, distanceM));
}
