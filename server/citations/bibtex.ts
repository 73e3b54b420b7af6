import { dateParts, nameOf, type Work } from "./work.ts";

/**
 * Entries for BibTeX and biblatex, in UTF-8. Citation.js was tried: it leaves out what is not Latin,
 * and with it every Urdu title.
 */
export function bibtex(works: readonly Work[]): string {
  return works.map(entry).join("\n");
}

/** By type of CSL: the type of the entry, and its field for what contains the work. */
const entryTypes: Readonly<Record<string, readonly [type: string, container: string]>> = {
  "article-journal": ["article", "journal"],
  "article-magazine": ["article", "journal"],
  "article-newspaper": ["article", "journal"],
  chapter: ["incollection", "booktitle"],
  "entry-encyclopedia": ["incollection", "booktitle"],
  "paper-conference": ["inproceedings", "booktitle"],
  report: ["techreport", "series"],
  thesis: ["phdthesis", "series"],
};
const otherType = ["misc", "howpublished"] as const;

/** What a publisher is called in entries of some types. */
const publisherFields: Readonly<Record<string, string>> = {
  techreport: "institution",
  phdthesis: "school",
};

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function entry(work: Work): string {
  const [type, container] = entryTypes[work.type] ?? otherType;
  const [year, month] = dateParts(work);
  const fields: [name: string, value: string | undefined][] = [
    ["author", work.author?.map((author) => names(nameOf(author), author)).join(" and ")],
    // Braced twice, so that no style changes the case of a name.
    ["title", `{${escaped(work.title)}}`],
    [container, textOf(work["container-title"])],
    [publisherFields[type] ?? "publisher", textOf(work.publisher)],
    ["year", year === undefined ? undefined : String(year)],
    ["month", month === undefined ? undefined : months[month - 1]],
    ["volume", textOf(work.volume)],
    ["number", textOf(work.issue)],
    ["pages", textOf(work.page)],
    ["version", textOf(work.version)],
    ["doi", work.DOI],
    ["url", work.URL && verbatim(work.URL)],
    ["note", textOf(work.note)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${name === "month" ? value : `{${value}}`},`],
  );
  return `@${type}{${work.id},\n${lines.join("\n")}\n}\n`;
}

/** A name that is not of parts is braced, or its words would be taken for parts. */
function names(name: string, { literal }: { literal?: string }): string {
  return literal === undefined ? escaped(name) : `{${escaped(name)}}`;
}

function textOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escaped(text);
}

const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Characters that mean something to TeX, as TeX writes them. */
function escaped(text: string): string {
  return text.replace(/[\\{}~^$&%#_]/g, (character) => commands[character] ?? `\\${character}`);
}

/** Addresses are read as they stand, but for braces. */
function verbatim(url: string): string {
  return url.replaceAll("{", "%7B").replaceAll("}", "%7D").replaceAll("\\", "%5C");
}
