import { html, nothing, type TemplateResult } from "lit";
import type { Language } from "../../geodata/declaration.ts";
import { icons } from "../panels/icons.ts";
import { dataText } from "../panels/textLanguage.ts";
import { cellNotes, cellText } from "./cellText.ts";
import type { Column } from "./columns.ts";
import type { Cell } from "./gridMove.ts";
import { resultsTexts } from "./messages.ts";
import type { Row, RowSort, TableLayer } from "./rowSource.ts";

/** What the parts of a grid are drawn from. */
export interface GridParts {
  layer: TableLayer;
  columns: readonly Column[];
  sort: RowSort;
  /** The one cell that the Tab key comes to. */
  active: Cell;
  selected: string | null;
  language: Language;
}

export function headerRow({ columns, sort, active }: GridParts): TemplateResult {
  const cells = columns.map((column, index) => {
    const isSorted = column.sortBy === sort.property;
    const order = sort.direction === "asc" ? "ascending" : "descending";
    return html`<div
      role="columnheader"
      class=${cellClass(column)}
      tabindex=${tabStop(active, 0, index)}
      aria-colindex=${index + 1}
      aria-sort=${column.sortBy === null ? nothing : isSorted ? order : "none"}
      data-cell="0 ${index}"
    >
      <span class="text" title=${column.title}>${column.title}</span>
      ${isSorted ? icons.expand : nothing}
    </div>`;
  });
  return html`<div role="row" class="row head" aria-rowindex="1">${cells}</div>`;
}

/** `index` counts the rows of data from 0. */
export function dataRow(row: Row, index: number, rowPx: number, parts: GridParts): TemplateResult {
  return html`<div
    role="row"
    class="row"
    aria-rowindex=${index + 2}
    aria-selected=${row.id === parts.selected}
    .style=${`inset-block-start: ${index * rowPx}px`}
  >
    ${parts.columns.map((column, at) => dataCell(row, column, { row: index + 1, column: at }, parts))}
  </div>`;
}

function dataCell(row: Row, column: Column, cell: Cell, parts: GridParts): TemplateResult {
  const { layer, language, active } = parts;
  const text = cellText(row, column.name, layer, language);
  return html`<div
    role=${column.name === "name" ? "rowheader" : "gridcell"}
    class="${cellClass(column)} ${text === "" ? "missing" : ""}"
    tabindex=${tabStop(active, cell.row, cell.column)}
    aria-colindex=${cell.column + 1}
    data-cell="${cell.row} ${cell.column}"
  >
    ${saysNothingAlone(column, text) ? html`<span class="label">${column.title}: </span>` : nothing}
    ${cellNotes(row, column.name, language).map((note) => html`<span class="note">${dataText(note)}</span>`)}
    ${text === "" ? notGiven(language) : html`<span class="text" title=${text}>${dataText(text)}</span>`}
  </div>`;
}

/** On a card, which has no headers: a bare number. */
function saysNothingAlone({ isNumber }: Column, text: string): boolean {
  return isNumber && text !== "" && !text.startsWith("±");
}

/** Stands where a row will be. */
export function skeletonRow(index: number, rowPx: number, { columns }: GridParts): TemplateResult {
  return html`<div class="row skeleton" aria-hidden="true" .style=${`inset-block-start: ${index * rowPx}px`}>
    ${columns.map((column) => html`<div class=${cellClass(column)}><i></i></div>`)}
  </div>`;
}

/** Room for each column; what is left goes to the last. */
export function columnTemplate(columns: readonly Column[]): string {
  return columns
    .map(({ widthEm }, index) =>
      index < columns.length - 1 ? `${widthEm}em` : `minmax(${widthEm}em, 1fr)`,
    )
    .join(" ");
}

function notGiven(lang: Language): TemplateResult {
  return html`<span aria-hidden="true">—</span
    ><span class="visually-hidden">${resultsTexts(lang).notGiven}</span>`;
}

function cellClass({ name, isNumber }: Column): string {
  if (name === "name") return "cell name";
  return isNumber ? "cell number" : "cell";
}

const tabStop = (active: Cell, row: number, column: number): 0 | -1 =>
  active.row === row && active.column === column ? 0 : -1;
