import type { Reading } from "../analysis/documents/reading.ts";
import { formatMapSpec } from "../contract/mapSpecCodec.ts";
import type { ApiRequest } from "../features/apiRequest.ts";
import { html, type Markup } from "../features/html/html.ts";
import { t as pageTexts } from "../features/html/messages.ts";
import { page } from "../features/html/page.ts";
import { reportTexts } from "./messages.ts";
import { type MapReport, reportContent, reportTitle } from "./reportContent.ts";

/** The report of a map as a page that can be read, printed and cited. */
export function reportPage(ask: ApiRequest, report: MapReport, reading: Reading): string {
  const { language } = reading;
  return page(ask, {
    title: reportTitle(report, language),
    above: [["", pageTexts(language).home]],
    content: html`${editionNote(report, reading)}
${reportContent(report, reading)}`,
  });
}

/** Of which state of the data this is, and where to see it again. */
function editionNote({ spec, isUnpinned, latest }: MapReport, reading: Reading): Markup {
  const { language, edition } = reading;
  const words = reportTexts(language);
  const query = formatMapSpec(spec);
  const changes = `/api/editions/latest/changes?since=${edition}&lang=${language}`;
  const isOlder = edition < latest;
  return html`${isUnpinned ? html`<p>${words.isLatest(edition)}</p>` : undefined}
${isOlder ? html`<p>${words.isOlder(edition, latest)}</p>` : undefined}
<ul class="ways">
<li><a href="/report.pdf?${query}">${words.asPdf}</a></li>
<li><a href="/?${query}">${pageTexts(language).openMap}</a></li>
${isUnpinned ? html`<li><a href="/report.html?${query}" rel="bookmark">${words.pinned(edition)}</a></li>` : undefined}
${isOlder ? html`<li><a href="${changes}">${words.changes(edition)}</a></li>` : undefined}
</ul>`;
}
