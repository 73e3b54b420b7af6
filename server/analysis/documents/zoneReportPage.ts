import type { ZoneReport } from "../../contract/zoneReport.ts";
import { html, type Markup } from "../../features/html/html.ts";
import { t as pageTexts } from "../../features/html/messages.ts";
import { page } from "../../features/html/page.ts";
import { whereWords } from "../../filter/words/filterWords.ts";
import type { Desk } from "../process.ts";
import { askedSection, type Entry } from "./askedSection.ts";
import { exactly } from "./exactly.ts";
import { formatLength } from "./formatMeasure.ts";
import { listed } from "./listed.ts";
import { mentionedIn, readMentioned } from "./mentioned.ts";
import { t } from "./messages.ts";
import type { AskedOfLayers } from "./questionTexts.ts";
import { featureLink, layerTitle, type Reading, readingOf, wordingOf } from "./reading.ts";
import { sourcesSection } from "./sourcesSection.ts";
import { zonesInBrief } from "./sourceTexts.ts";
import { zoneMentions } from "./zoneMentions.ts";
import { zoneSection } from "./zoneSection.ts";

/** What a zone report is the answer to. */
export interface ZoneQuestion extends AskedOfLayers {
  distancesM?: readonly number[] | undefined;
  dissolve: boolean;
}

/** A zone report as a page that can be read and printed. */
export async function zoneReportPage(
  report: ZoneReport,
  asked: ZoneQuestion,
  desk: Desk,
): Promise<string> {
  const { zones } = report;
  const conditions = [
    ...zones.map(({ where }) => where ?? ""),
    ...Object.values(asked.filters ?? {}),
  ];
  const mentions = [...zoneMentions(zones), ...mentionedIn(conditions)];
  const mentioned = await readMentioned(mentions, desk);
  const reading = readingOf(desk, mentioned);
  return page(desk.ask, {
    title: t(reading.language).zoneReport(zonesInBrief(reading.language, zones)),
    above: [["", pageTexts(reading.language).home]],
    content: zoneReportContent(report, asked, reading),
    isAnswer: true,
  });
}

/** All of a zone report but its title. */
export function zoneReportContent(
  report: ZoneReport,
  asked: ZoneQuestion,
  reading: Reading,
): Markup {
  const { zones, method, publishedAt } = report;
  const layers = zones[0]?.rings[0]?.layers.map(({ layer }) => layer) ?? [];
  const sections = zones.map((zone) => {
    const heading = html`<h2>${zonesInBrief(reading.language, [zone])}</h2>`;
    return html`${zones.length > 1 ? heading : undefined}${zoneSection(zone, reading)}`;
  });
  return html`${askedSection(entriesOf(report, asked, layers, reading), asked, publishedAt, reading)}
${sections}
${sourcesSection(method, layers, reading)}`;
}

function entriesOf(
  { zones }: ZoneReport,
  { distancesM = [], dissolve }: ZoneQuestion,
  layers: readonly string[],
  reading: Reading,
): Entry[] {
  const { language } = reading;
  const words = t(language);
  const sources = zones.flatMap((zone) => zone.sources);
  const links = sources.map((source) => featureLink(reading, source.layer, source.id, source));
  const around = links.map((link) => html`<li>${link}</li>`);
  const many =
    sources.length > 1 ? html`<p>${dissolve ? words.together : words.each}</p>` : undefined;
  const distances = distancesM.map((distanceM) => formatLength(language, distanceM));
  const titles = layers.map((layer) => layerTitle(reading, layer));
  const where = zones[0]?.where;
  const given = around.length > 0 ? html`<ul>${around}</ul>${many}` : words.drawn;
  return [
    where === undefined
      ? [words.around, given]
      : [words.where, html`${whereWords(where, wordingOf(reading))}${exactly(where, language)}`],
    [words.distances, listed(distances, language) || undefined],
    [words.looked, listed(titles, language)],
  ];
}
