import { dateParts, nameOf, type Work } from "./work.ts";

const types: Readonly<Record<string, string>> = {
  "article-journal": "JOUR",
  "article-magazine": "MGZN",
  "article-newspaper": "NEWS",
  chapter: "CHAP",
  dataset: "DATA",
  "entry-encyclopedia": "ENCYC",
  map: "MAP",
  "paper-conference": "CPAPER",
  report: "RPRT",
  thesis: "THES",
  webpage: "ELEC",
};

/** Records of RIS, which EndNote, Zotero and Mendeley read; lines end with CR LF. */
export function ris(works: readonly Work[]): string {
  return works.map(record).join("\r\n");
}

function record(work: Work): string {
  const parts = dateParts(work);
  const [year] = parts;
  const tags: [tag: string, value: string | undefined][] = [
    ["TY", types[work.type] ?? "GEN"],
    ["ID", work.id],
    ...(work.author ?? []).map((author): [string, string] => ["AU", nameOf(author)]),
    ["TI", work.title],
    ["T2", work["container-title"]],
    ["PB", work.publisher],
    ["PY", year === undefined ? undefined : String(year)],
    ["DA", year === undefined ? undefined : dateOf(parts)],
    ["VL", work.volume],
    ["IS", work.issue],
    ["SP", work.page],
    ["ET", work.version],
    ["LA", work.language],
    ["DO", work.DOI],
    ["UR", work.URL],
    ["N1", work.note],
  ];
  const lines = tags.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${oneLine(value)}`],
  );
  return `${lines.join("\r\n")}\r\nER  - \r\n`;
}

/** YYYY/MM/DD, with nothing where a part is not known. */
function dateOf([year = 0, month, day]: readonly number[]): string {
  const two = (part: number | undefined) =>
    part === undefined ? "" : String(part).padStart(2, "0");
  return `${year}/${two(month)}/${two(day)}/`;
}

/** A line break would end the value. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
