import { formatValue } from "../features/html/formatValue.ts";
import { html } from "../features/html/html.ts";
import { t as pageTexts } from "../features/html/messages.ts";
import type { FeatureRow } from "../features/queries.ts";
import type { Download } from "./download.ts";
import { fileNotes } from "./fileNotes.ts";

/** What the file says of itself, and all that it cites. Descriptions of KML are HTML. */
export function documentDescription(download: Download): string {
  return described(fileNotes(download), download.cited.citations, download);
}

/** A feature's properties in words, and what it cites. */
export function featureDescription(row: FeatureRow, download: Download): string {
  const { layer, properties, language, cited } = download;
  const entries = properties.flatMap((name): [string, string][] => {
    const property = layer.properties[name];
    const isSaidElsewhere = name === "name" || name === "sources";
    const texts =
      property && !isSaidElsewhere ? formatValue(name, row[name], property, language) : [];
    return property && texts.length > 0 ? [[property.title[language], texts.join("; ")]] : [];
  });
  return described(entries, cited.citationsOf(row), download);
}

function described(
  entries: readonly (readonly [name: string, text: string])[],
  citations: readonly string[],
  { language }: Download,
): string {
  const lines = entries.map(([name, text]) => html`<b>${name}</b>: ${text}<br>\n`);
  const works = citations.map((citation) => html`<li>${citation}</li>\n`);
  if (works.length === 0) return html`${lines}`.text;
  return html`${lines}<b>${pageTexts(language).sources}</b>\n<ul>\n${works}</ul>`.text;
}
