import {
  attributeValue,
  latexAddress,
  latexText,
  markdownText,
  plainAddress,
  quoted,
} from "./escapes.ts";
import type { FigureFormat } from "./figureAddress.ts";

/** What a document says of the map. Addresses are absolute. */
export interface DocumentedMap {
  title: string;
  /** For those who do not see the figure. */
  alt: string;
  /** Which map it is, linked to it. */
  edition: string;
  /** Who the data are from. */
  credit: string;
  /** Of the map itself. */
  link: string;
  /** As it was chosen. */
  format: FigureFormat;
  /** Where it is, and what it is called as a file. */
  figure(format: FigureFormat): { address: string; fileName: string };
  widthMm: number;
}

export const snippetLanguages = {
  markdown: { title: "Markdown", write: markdown },
  latex: { title: "LaTeX", write: latex },
  quarto: { title: "Quarto", write: quarto },
  r: { title: "R", write: knitr },
} as const satisfies Record<string, { title: string; write: (map: DocumentedMap) => string }>;

export type SnippetLanguage = keyof typeof snippetLanguages;

function markdown(map: DocumentedMap): string {
  const figure = `![${markdownText(map.alt)}](${webAddress(map)})`;
  return `[${figure}](${plainAddress(map.link)})\n\n${markdownCaption(map)}\n`;
}

/** Pages show pictures, and no PDF. */
function webAddress({ format, figure }: DocumentedMap): string {
  return plainAddress(figure(format === "pdf" ? "svg" : format).address);
}

/** It begins with what no line of Markdown takes for a list or a heading. */
function markdownCaption({ title, edition, credit, link }: DocumentedMap): string {
  const named = `**${markdownText(title)}**`;
  return `${named} [${markdownText(edition)}](${plainAddress(link)}). ${markdownText(credit)}`;
}

function quarto(map: DocumentedMap): string {
  const attributes = `#fig-naqsha fig-alt="${attributeValue(map.alt)}" width=${map.widthMm}mm`;
  return `![${markdownCaption(map)}](${webAddress(map)}){${attributes}}\n`;
}

/** Babel finds the Urdu within other text, sets it from right to left, and shapes Nastaliq. */
const urduPreamble = [
  "% For Urdu, LuaLaTeX and the font Noto Nastaliq Urdu:",
  "% \\usepackage[english,bidi=basic]{babel}",
  "% \\babelprovide[import,onchar=ids fonts]{urdu}",
  "% \\babelfont[urdu]{rm}[Renderer=HarfBuzz]{Noto Nastaliq Urdu}",
];

function latex(map: DocumentedMap): string {
  const { title, edition, credit, link, alt, widthMm } = map;
  // TeX does not read SVG.
  const { address, fileName } = map.figure(map.format === "svg" ? "pdf" : map.format);
  const linked = `\\href{${latexAddress(plainAddress(link))}}{${latexText(edition)}}`;
  return [
    "% \\usepackage{graphicx,hyperref}",
    ...(/[\u0600-\u06FF]/.test(`${title}${credit}`) ? urduPreamble : []),
    `% Save as ${fileName}:`,
    `% ${plainAddress(address)}`,
    "\\begin{figure}",
    "  \\centering",
    `  \\includegraphics[width=${widthMm}mm,alt={${latexText(alt)}}]{${fileName}}`,
    `  \\caption[${latexText(title)}]{${latexText(title)}. ${linked}. ${latexText(credit)}}`,
    "  \\label{fig:naqsha}",
    "\\end{figure}",
    "",
  ].join("\n");
}

/** A chunk of R Markdown or Quarto. */
function knitr(map: DocumentedMap): string {
  // The one format for documents of every kind.
  const { address, fileName } = map.figure("png");
  const file = quoted(fileName);
  return [
    "```{r}",
    "#| label: fig-naqsha",
    "#| echo: false",
    `#| fig-cap: ${quoted(markdownCaption(map))}`,
    `#| fig-alt: ${quoted(map.alt)}`,
    `download.file(${quoted(plainAddress(address))}, ${file}, mode = "wb")`,
    `knitr::include_graphics(${file})`,
    "```",
    "",
  ].join("\n");
}
