import { crs84 } from "../features/crs.ts";
import { csvTable } from "../features/csv.ts";
import { formatDate } from "../features/html/formatValue.ts";
import type { FeatureRow } from "../features/queries.ts";
import type { Download } from "./download.ts";
import { questionText } from "./fileNotes.ts";
import { freeName } from "./freeName.ts";
import { t } from "./messages.ts";

/** Without it Excel takes UTF-8 for the code page of the machine, and Urdu names are garbled. */
const byteOrderMark = "\ufeff";

/**
 * A table as items give it, with a byte order mark, the citations of each feature in words, and what
 * the row is of: rows are copied out of tables, and a CSV has no other place to say it.
 */
export async function* csvFile(download: Download): AsyncGenerator<string> {
  const { layer, properties, cited, pages } = download;
  const dataset = datasetTexts(download);
  const table = csvTable(layer, properties, crs84, {
    names: ["citations", "dataset"].map((name) => freeName(name, properties)),
    textsOf: (row: FeatureRow) => [cited.citationsOf(row).join(" | "), dataset.next().value],
  });
  yield byteOrderMark + table.header;
  for await (const rows of pages) yield rows.map(table.lineOf).join("");
}

const longestQuestion = 300;

/** A long question, such as one with a drawn polygon, is whole on the first row only. */
function* datasetTexts(download: Download): Generator<string, never> {
  const question = questionText(download);
  yield datasetText(download, question);
  const isLong = question.length > longestQuestion;
  const brief = isLong ? `${question.slice(0, longestQuestion)} […]` : question;
  const text = datasetText(download, brief);
  for (;;) yield text;
}

function datasetText({ layer, edition, publishedAt, language }: Download, question: string) {
  const words = t(language);
  return [
    `Naqsha: ${layer.title[language]} (${layer.id})`,
    `${words.edition} ${words.published(edition, formatDate(publishedAt, language))}`,
    layer.attribution,
    ...(layer.licence ? [`${layer.licence.name} (${layer.licence.url})`] : []),
    question,
  ].join(". ");
}
