import { formatDate } from "../features/html/formatValue.ts";
import { t as pageTexts } from "../features/html/messages.ts";
import type { Download } from "./download.ts";
import { t } from "./messages.ts";

/** What a file says of itself, but for its sources: names and texts for people, plain. */
export function fileNotes(download: Download): readonly (readonly [name: string, text: string])[] {
  const { layer, edition, publishedAt, language, featureCount, address } = download;
  const { licence } = layer;
  const page = pageTexts(language);
  const words = t(language);
  return [
    [page.collection, `${layer.title[language]}. ${layer.description[language]}`],
    [page.features, `${words.count(featureCount)}. ${questionText(download)}`],
    [words.edition, words.published(edition, formatDate(publishedAt, language))],
    [words.positionsTitle, download.positions ?? words.positions],
    ...(licence ? [[page.licence, `${licence.name} (${licence.url})`] as const] : []),
    [page.credit, layer.attribution],
    [words.address, address],
  ];
}

/** What was asked for, in its own words. */
export function questionText({ question, language }: Download): string {
  const parts = Object.entries(question).map(([name, value]) => `${name}: ${value}`);
  return parts.length === 0 ? t(language).all : t(language).selectedBy(parts.join("; "));
}
