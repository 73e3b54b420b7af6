import type { ExposedFeature, Exposure } from "../../contract/exposure.ts";
import { formatDate } from "../../features/html/formatValue.ts";
import { html, type Markup } from "../../features/html/html.ts";
import { t as pageTexts } from "../../features/html/messages.ts";
import { page } from "../../features/html/page.ts";
import { table } from "../../features/html/table.ts";
import type { Desk } from "../process.ts";
import { askedSection } from "./askedSection.ts";
import { exposureProfile } from "./exposureProfile.ts";
import { formatLength } from "./formatMeasure.ts";
import { type Mention, mentionedIn, readMentioned } from "./mentioned.ts";
import { t } from "./messages.ts";
import type { AskedOfLayers } from "./questionTexts.ts";
import { featureLink, layerTitle, type Reading, readingOf } from "./reading.ts";
import { sourcesSection } from "./sourcesSection.ts";
import { namesInBrief } from "./sourceTexts.ts";
import { kilometres, stretchTable } from "./stretchTable.ts";
import { countCells, kindsCell, totalsCell, unsureMark } from "./tallyCells.ts";

/** The exposure of a route as a page that can be read and printed. */
export async function exposurePage(
  exposure: Exposure,
  asked: AskedOfLayers,
  desk: Desk,
): Promise<string> {
  const mentions = [...mentionsIn(exposure), ...mentionedIn(Object.values(asked.filters ?? {}))];
  const reading = readingOf(desk, await readMentioned(mentions, desk));
  const { language } = reading;
  return page(desk.ask, {
    title: t(language).exposure(namesInBrief(language, exposure.route)),
    above: [["", pageTexts(language).home]],
    content: exposureContent(exposure, asked, reading),
    isAnswer: true,
  });
}

/** All of an exposure but its title. */
function exposureContent(exposure: Exposure, asked: AskedOfLayers, reading: Reading): Markup {
  const { route, layer, method, publishedAt } = exposure;
  const layers = new Set([layer, ...route.map((section) => section.layer)]);
  return html`${askedSection(entriesOf(exposure, reading), asked, publishedAt, reading)}
${exposureProfile(exposure, reading)}
${totalTable(exposure, reading)}
<p>${t(reading.language).unsure}</p>
${stretchTable(exposure, reading)}
${featureTable(exposure, reading)}
${sourcesSection(method, [...layers], reading)}`;
}

function entriesOf(exposure: Exposure, reading: Reading) {
  const { language } = reading;
  const words = t(language);
  const { route, lengthM, distanceM, stretchM, layer } = exposure;
  const sections = route.map(
    (section) => html`<li>${featureLink(reading, section.layer, section.id, section)}</li>`,
  );
  const named = sections.length > 0 ? html`<ul>${sections}</ul>` : html`<p>${words.drawn}</p>`;
  return [
    [words.route, html`${named}${formatLength(language, lengthM)}`],
    [words.layer, layerTitle(reading, layer)],
    [words.distance, words.within(formatLength(language, distanceM))],
    [words.stretches, words.ofLength(formatLength(language, stretchM))],
  ] as const;
}

function totalTable({ total, layer }: Exposure, reading: Reading): Markup {
  const words = t(reading.language);
  const columns = [words.layer, words.counted, words.certain, words.possible];
  const row = [
    layerTitle(reading, layer),
    ...countCells(total, reading),
    totalsCell(total, reading, layer),
    kindsCell(total, reading),
  ];
  return table(words.total, [...columns, words.totals, words.ofThem], [row]);
}

/** More than anybody reads on paper. */
const mostFeatures = 500;

function featureTable(exposure: Exposure, reading: Reading): Markup | undefined {
  const words = t(reading.language);
  const { features, layer } = exposure;
  if (features.length === 0) return undefined;
  const unsure = new Set(exposure.total.possibleIds);
  const rows = features
    .slice(0, mostFeatures)
    .map((feature) => [
      html`${unsure.has(feature.id) ? `${unsureMark}\u202F` : ""}${featureLink(reading, layer, feature.id, feature)}`,
      ...placeCells(feature, reading),
    ]);
  const columns = [words.feature, words.alongKm, words.distance, words.known, words.date];
  const more = features.length - rows.length;
  return html`${table(words.along, columns, rows)}
${more > 0 ? html`<p>${words.more(more)}</p>` : undefined}`;
}

function placeCells({ alongM, distanceM, uncertaintyM, date }: ExposedFeature, reading: Reading) {
  const { language } = reading;
  return [
    kilometres(alongM, reading),
    formatLength(language, distanceM),
    `±${formatLength(language, uncertaintyM)}`,
    date ? formatDate(date, language) : undefined,
  ];
}

/** The features that a page names: the route, and those counted or possible. */
function* mentionsIn({ route, layer, total, features }: Exposure): Generator<Mention> {
  for (const section of route) yield [section.layer, [section.id]];
  yield [layer, total.ids];
  yield [layer, features.map(({ id }) => id)];
}
