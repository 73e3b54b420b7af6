import { exactly } from "../analysis/documents/exactly.ts";
import { exposureProfile } from "../analysis/documents/exposureProfile.ts";
import { formatLength } from "../analysis/documents/formatMeasure.ts";
import { listed } from "../analysis/documents/listed.ts";
import { t as documentTexts } from "../analysis/documents/messages.ts";
import { layerTitle, type Reading } from "../analysis/documents/reading.ts";
import { sourcesSection } from "../analysis/documents/sourcesSection.ts";
import { zonesInBrief } from "../analysis/documents/sourceTexts.ts";
import { stretchTable } from "../analysis/documents/stretchTable.ts";
import { zoneSection } from "../analysis/documents/zoneSection.ts";
import { worldviewNote } from "../cartography/worldviews.ts";
import { apa } from "../citations/apa.ts";
import { fingerprint } from "../citations/fingerprint.ts";
import type { Work } from "../citations/work.ts";
import type { Exposure } from "../contract/exposure.ts";
import { formatMapSpec } from "../contract/mapSpecCodec.ts";
import type { Language, Worldview } from "../contract/wire.ts";
import type { ZoneReport } from "../contract/zoneReport.ts";
import { isWhere, type ZoneSpec } from "../contract/zoneSpec.ts";
import { dataText } from "../features/html/dataText.ts";
import { formatDate } from "../features/html/formatValue.ts";
import { html, type Markup } from "../features/html/html.ts";
import { t as pageTexts } from "../features/html/messages.ts";
import { definitions } from "../features/html/table.ts";
import { narrowings, zoneText } from "../figures/furniture/figureNotes.ts";
import type { Wording } from "../filter/words/wording.ts";
import { mapFigure } from "./mapFigure.ts";
import { reportTexts } from "./messages.ts";
import type { AskedMap } from "./reportZone.ts";

interface ReportedZone {
  zone: ZoneSpec;
  report: ZoneReport;
  /** Along it, where it is around a line. */
  exposures: readonly Exposure[];
}

/** A map, and all that was found out about its zones. */
export interface MapReport extends AskedMap {
  /** With the edition and the language of the report. */
  spec: AskedMap["spec"] & { edition: number };
  /** Whether the map was asked for without an edition. */
  isUnpinned: boolean;
  latest: number;
  publishedAt: string;
  worldview: Worldview;
  /** Those shown, and what was found out about each. */
  zones: readonly ReportedZone[];
  work: Work;
  /** With the names of the features that the map names. */
  wording: Wording;
}

/** All that the report of a map says, but its title and where it leads to. */
export function reportContent(report: MapReport, reading: Reading): Markup {
  const { language } = reading;
  const texts = report.zones.map(({ zone }) => zoneText(zone, report.wording));
  const description = reportTexts(language).map(reportTitle(report, language), texts.join("; "));
  return html`${mapFigure(report.spec, description, language)}
${askedSection(report, reading)}
${report.zones.map((zone, index) => reportedZoneSection(zone, index + 1, report, reading))}
${methodSection(report, reading)}
${citationSection(report, reading)}`;
}

/** As it was given, or by the first of the zones. */
export function reportTitle({ spec, zones }: MapReport, language: Language): string {
  if (spec.title !== undefined) return spec.title;
  const words = documentTexts(language);
  const [first = "", ...others] = zones.map((zone) => zoneName(zone, language));
  return words.zoneReport(others.length > 0 ? words.others(first, others.length) : first);
}

function zoneName({ zone, report }: ReportedZone, language: Language): string {
  return zone.name ?? zonesInBrief(language, report.zones);
}

/** The question in words, as the figures of the same map say it. */
function askedSection(report: MapReport, { language, edition }: Reading): Markup {
  const words = documentTexts(language);
  const { spec, layers, ground, zones, wording, publishedAt } = report;
  const links = zones.map(
    ({ zone }, index) => html`<li><a href="#zone-${index + 1}">${zoneText(zone, wording)}</a></li>`,
  );
  const titles = [...layers, ...ground].map(({ title }) => title[language]);
  const notes = narrowings(spec, layers, wording);
  const items = notes.map(
    ({ text, cql2 }) => html`<li>${text}${cql2 && exactly(cql2, language)}</li>`,
  );
  const own = reportTexts(language);
  return html`<h2>${words.asked}</h2>
${definitions([
  [own.zones, html`<ol>${links}</ol>`],
  [words.looked, listed(titles, language)],
  [own.narrowed, items.length > 0 ? html`<ul>${items}</ul>` : own.unnarrowed],
  [words.edition, pageTexts(language).edition(edition, formatDate(publishedAt, language))],
])}`;
}

function reportedZoneSection(
  reported: ReportedZone,
  number: number,
  { zones, wording }: MapReport,
  reading: Reading,
): Markup {
  const { language } = reading;
  const { zone, report } = reported;
  const isAllRound = isWhere(zone) || (zone.ends === undefined && zone.side === undefined);
  return html`<section id="zone-${number}">
<h2>${zones.length > 1 ? `${number}. ` : ""}${dataText(zoneName(reported, language))}</h2>
<p>${zoneText({ ...zone, name: "" }, wording)}</p>
${isWhere(zone) ? exactly(zone.where, language) : undefined}
${isAllRound ? undefined : html`<p>${reportTexts(language).allRound}</p>`}
${report.zones.map((each) => zoneSection(each, reading))}
${reported.exposures.map((exposure) => exposureSection(exposure, reading))}
</section>
`;
}

/** A profile, and the stretches that it is of in numbers. */
function exposureSection(exposure: Exposure, reading: Reading): Markup {
  const { language } = reading;
  const words = documentTexts(language);
  const within = words.within(formatLength(language, exposure.distanceM));
  const title = reportTexts(language).along(layerTitle(reading, exposure.layer), within);
  return html`<h3>${title}</h3>
${exposureProfile(exposure, reading)}
${stretchTable(exposure, reading)}`;
}

function methodSection({ zones, layers, ground, worldview }: MapReport, reading: Reading): Markup {
  const { language } = reading;
  const methods = new Set(
    zones.flatMap(({ report, exposures }) => [
      report.method,
      ...exposures.map((each) => each.method),
    ]),
  );
  const ids = [...layers, ...ground].map(({ id }) => id);
  return html`${sourcesSection([...methods].join(" "), ids, reading)}
<h2>${reportTexts(language).boundaries}</h2>
<p>${worldviewNote(worldview, language)}</p>`;
}

function citationSection({ spec, work }: MapReport, { language }: Reading): Markup {
  const words = reportTexts(language);
  const forms = [
    ["bibtex", "BibTeX"],
    ["csl", "CSL-JSON"],
    ["ris", "RIS"],
  ] as const;
  const links = forms.map(
    ([f, name]) => html` <a href="/api/citation?${formatMapSpec(spec)}&amp;f=${f}">${name}</a>`,
  );
  return html`<h2>${words.cite}</h2>
<p>${words.citeMap}</p>
<p lang="en" dir="ltr" class="cited">${apa(work)}</p>
<p>${words.fingerprint(fingerprint(spec))}</p>
<p>${words.citeAs}${links}</p>`;
}
