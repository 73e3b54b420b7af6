import type { Reading } from "../analysis/documents/reading.ts";
import { fingerprint } from "../citations/fingerprint.ts";
import { formatMapSpec } from "../contract/mapSpecCodec.ts";
import { html, type Markup } from "../features/html/html.ts";
import { t as pageTexts } from "../features/html/messages.ts";
import type { Figure } from "../figures/figure.ts";
import { messages as figureTexts } from "../figures/furniture/messages.ts";
import { reportTexts } from "./messages.ts";
import type { PrintedDocument } from "./pdf/documentPdf.ts";
import { type MapReport, reportContent, reportTitle } from "./reportContent.ts";

/**
 * The report of a map as a document to be printed. It says what the page says, but nothing of today: of an edition it is the
 * same whenever it is asked for.
 * @param baseUrl of this server
 */
export function printedReport(
  report: MapReport,
  reading: Reading,
  figure: Figure,
  baseUrl: string,
): PrintedDocument {
  const { language, edition } = reading;
  const title = reportTitle(report, language);
  const { text } = html`<h1>${title}</h1>
${waysOn(report, reading)}
${reportContent(report, reading)}`;
  return {
    title,
    lang: language,
    content: text,
    figure,
    imprint: figureTexts[language].edition(edition, fingerprint(report.spec)),
    pageNumber: reportTexts(language).pageNumber,
    baseUrl,
  };
}

/** From paper back to what can be asked again. */
function waysOn({ spec }: MapReport, { language, edition }: Reading): Markup {
  const words = reportTexts(language);
  const query = formatMapSpec(spec);
  const changes = `/api/editions/latest/changes?since=${edition}&lang=${language}`;
  return html`<ul>
<li><a href="/?${query}">${pageTexts(language).openMap}</a></li>
<li><a href="/report.html?${query}">${words.asPage}</a></li>
<li><a href="${changes}">${words.changes(edition)}</a></li>
</ul>`;
}
