import type { SourceRecord } from "../../../geodata/declaration.ts";
import { citation, closed } from "../../contract/citation.ts";
import { html, type Markup } from "../../features/html/html.ts";
import { t as pageTexts } from "../../features/html/messages.ts";
import { outwardLink } from "../../features/html/outwardLink.ts";
import { t } from "./messages.ts";
import { layerIn, type Reading } from "./reading.ts";

/** How a result was found, on what data, and what that cites. */
export function sourcesSection(
  method: string,
  layerIds: readonly string[],
  reading: Reading,
): Markup {
  const { language, mentioned } = reading;
  const words = t(language);
  const layers = layerIds.flatMap((id) => layerIn(reading, id) ?? []);
  const sources = mentioned.cited.records.map((source) => html`<li>${citationOf(source)}</li>\n`);
  return html`<h2>${words.method}</h2>
<p>${method}</p>
<h2>${words.data}</h2>
<ul>${layers.map(
    ({ title, attribution, licence }) =>
      html`<li>${title[language]}: ${attribution}. ${outwardLink(licence.url, licence.name)}</li>\n`,
  )}</ul>
<h2>${pageTexts(language).sources}</h2>
<ul lang="en" dir="ltr">${sources}</ul>`;
}

/** As the citation in one line of text, with the title as a link. */
function citationOf(source: SourceRecord): Markup {
  const { authors, issued, title, publisher, licence, url } = citation(source);
  const imprint = [publisher, issued].filter((part) => part !== "").join(", ");
  const rest = [imprint, licence].filter((part) => part !== "").map(closed);
  return html`${authors ? `${closed(authors)} ` : ""}${outwardLink(url ?? undefined, title)}. ${rest.join(" ")}`;
}
