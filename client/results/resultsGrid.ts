import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Language } from "../../geodata/declaration.ts";
import { languageFonts } from "../panels/textLanguage.ts";
import { controls } from "../styles/controls.ts";
import { cellText } from "./cellText.ts";
import type { Column } from "./columns.ts";
import { type Cell, gridMove } from "./gridMove.ts";
import { columnTemplate, dataRow, type GridParts, headerRow, skeletonRow } from "./gridParts.ts";
import { gridStyles } from "./gridStyles.ts";
import { resultsTexts } from "./messages.ts";
import type { Row, RowSort, TableLayer } from "./rowSource.ts";
import { type RowWindow, rowWindow } from "./rowWindow.ts";

/** Rows shown as on their way, below those that are here. */
const skeletonRows = 12;

/**
 * Rows under headers, of which only those in view are in the page. All have one height, so where a
 * row lies is a product, and nothing is measured. Fires `sort-rows` (RowSort), `mark-row` (the row
 * pointed at, or null), `choose-row` (Row), `more-rows` when the end comes near, `copied`.
 */
@customElement("naqsha-results-grid")
export class NaqshaResultsGrid extends LitElement {
  static override styles = [controls, languageFonts, gridStyles];

  @property({ attribute: false }) layer!: TableLayer;
  @property({ attribute: false }) columns: readonly Column[] = [];
  /** From the first on, as far as they are loaded. */
  @property({ attribute: false }) rows: readonly Row[] = [];
  /** Rows there are; null until it is known. */
  @property({ attribute: false }) total: number | null = null;
  @property({ attribute: false }) sort!: RowSort;
  @property({ attribute: false }) selected: string | null = null;
  @property({ attribute: false }) language: Language = "en";
  /** Other rows are on their way: these are about to go. */
  @property({ type: Boolean, reflect: true }) stale = false;
  @state() private active: Cell = { row: 1, column: 0 };
  @query(".scroller") private scroller!: HTMLElement;

  #rowPx = 0;
  #window: RowWindow = { first: 0, end: 0 };
  #mustFocus = false;
  readonly #resized = new ResizeObserver(() => this.requestUpdate());

  /** Brings a row into sight, and makes it the one the keyboard comes to. */
  async reveal(index: number): Promise<void> {
    this.active = { row: index + 1, column: this.active.column };
    await this.updateComplete;
    const { scrollTop, clientHeight } = this.scroller;
    const top = index * this.#rowPx;
    const seen = clientHeight - this.#rowPx;
    if (top >= scrollTop && top + this.#rowPx <= scrollTop + seen) return;
    this.scroller.scrollTop = top - (seen - this.#rowPx) / 2;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) return;
    if (changed.has("sort") || changed.has("layer")) this.scroller.scrollTop = 0;
    if (changed.has("layer")) this.active = { row: 1, column: 0 };
    this.#mustFocus ||= this.renderRoot.querySelector(":focus") !== null;
  }

  override render(): TemplateResult {
    const words = resultsTexts(this.language);
    const { layer, columns, sort, selected, language } = this;
    const active = this.#reached();
    const parts: GridParts = { layer, columns, sort, active, selected, language };
    return html`<div class="scroller" @scroll=${this.#onScroll}>
      <div
        role="grid"
        aria-label=${words.rows(layer.title[language])}
        aria-description=${words.instructions}
        aria-rowcount=${this.total === null ? -1 : this.total + 1}
        aria-colcount=${columns.length}
        aria-busy=${this.stale || this.total === null}
        .style=${`--columns: ${columnTemplate(columns)}`}
        @keydown=${this.#onKey}
        @copy=${this.#onCopy}
        @focusin=${this.#onFocus}
        @pointerover=${(event: Event) => this.#mark(this.#rowAt(event))}
        @pointerleave=${() => this.#mark(undefined)}
        @focusout=${() => this.#mark(undefined)}
        @click=${this.#onClick}
      >
        <div role="rowgroup" class="top">${headerRow(parts)}</div>
        <div role="rowgroup" class="body">${this.#body(parts)}</div>
      </div>
    </div>`;
  }

  protected override firstUpdated(): void {
    this.#resized.observe(this.scroller);
  }

  protected override updated(): void {
    const grid = this.renderRoot.querySelector<HTMLElement>(".body");
    const rowPx = Number.parseFloat(getComputedStyle(this).getPropertyValue("--row"));
    if (grid) grid.style.blockSize = `${this.#drawnCount() * rowPx}px`;
    if (rowPx !== this.#rowPx || this.#isOtherWindow(rowPx)) this.requestUpdate();
    this.#rowPx = rowPx;
    if (this.#mustFocus) this.#focusActive();
    const isEndNear = this.#window.end >= this.rows.length;
    if (isEndNear && this.#hasMore()) this.dispatchEvent(new Event("more-rows"));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  #body(parts: GridParts): unknown {
    const { first, end } = this.#window;
    const seen = Array.from({ length: end - first }, (_, index) => first + index);
    // The cell that has the focus stays in the page, wherever it is scrolled to.
    const active = parts.active.row - 1;
    const indexes = active < 0 || seen.includes(active) ? seen : [...seen, active];
    return repeat(
      indexes,
      (index) => this.rows[index]?.id ?? index,
      (index) => {
        const row = this.rows[index];
        return row
          ? dataRow(row, index, this.#rowPx, parts)
          : skeletonRow(index, this.#rowPx, parts);
      },
    );
  }

  /** The active cell, where rows or columns have become fewer. */
  #reached(): Cell {
    const { row, column } = this.active;
    return {
      row: Math.min(row, this.rows.length),
      column: Math.min(column, this.columns.length - 1),
    };
  }

  /** Whether what is seen has changed; notes what is. */
  #isOtherWindow(rowPx: number): boolean {
    const { scrollTop: scrollTopPx, clientHeight: heightPx } = this.scroller;
    const now = rowWindow({ scrollTopPx, heightPx, rowPx, count: this.#drawnCount() });
    const isOther = now.first !== this.#window.first || now.end !== this.#window.end;
    this.#window = now;
    return isOther;
  }

  /** Rows with those that are on their way: of unknown ones as many as fill a drawer. */
  #drawnCount(): number {
    const total = this.total ?? skeletonRows;
    return Math.min(total, this.rows.length + skeletonRows);
  }

  #hasMore(): boolean {
    return !this.stale && this.total !== null && this.rows.length < this.total;
  }

  #focusActive(): void {
    const { row, column } = this.#reached();
    const cell = this.renderRoot.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`);
    if (!cell) return;
    this.#mustFocus = false;
    if (cell.matches(":focus")) return;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #onScroll(): void {
    if (this.#isOtherWindow(this.#rowPx)) this.requestUpdate();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.#use(this.#reached());
      return;
    }
    const to = gridMove(event, this.#reached(), {
      rows: this.rows.length + 1,
      columns: this.columns.length,
      page: Math.max(1, Math.floor(this.scroller.clientHeight / this.#rowPx) - 2),
      isRightToLeft: this.matches(":dir(rtl)"),
    });
    if (!to) return;
    event.preventDefault();
    this.active = to;
    this.#mustFocus = true;
  }

  #onFocus(event: Event): void {
    const cell = cellAt(event);
    if (!cell) return;
    this.active = cell;
    this.#mark(this.rows[cell.row - 1]);
  }

  /** Who selects text with the pointer wants the text. */
  #onClick(event: Event): void {
    const cell = cellAt(event);
    if (cell && getSelection()?.isCollapsed !== false) this.#use(cell);
  }

  /** A header sorts: by another column upwards, by the same the other way round. */
  #use({ row, column }: Cell): void {
    const chosen = this.rows[row - 1];
    if (chosen) this.dispatchEvent(new CustomEvent<Row>("choose-row", { detail: chosen }));
    const sortBy = row === 0 ? this.columns[column]?.sortBy : null;
    if (!sortBy) return;
    const isUp = this.sort.property === sortBy && this.sort.direction === "asc";
    const detail: RowSort = { property: sortBy, direction: isUp ? "desc" : "asc" };
    this.dispatchEvent(new CustomEvent<RowSort>("sort-rows", { detail }));
  }

  /** Selected text as it is; otherwise the cell, and from the name its whole row, as a spreadsheet takes it. */
  #onCopy(event: ClipboardEvent): void {
    const at = this.#reached();
    const row = this.rows[at.row - 1];
    if (!row || getSelection()?.isCollapsed === false) return;
    const copied = at.column > 0 ? this.columns.slice(at.column, at.column + 1) : this.columns;
    const texts = copied.map(({ name }) => cellText(row, name, this.layer, this.language));
    event.clipboardData?.setData("text/plain", texts.join("\t"));
    event.preventDefault();
    this.dispatchEvent(new Event("copied"));
  }

  #mark(row: Row | undefined): void {
    this.dispatchEvent(new CustomEvent<Row | null>("mark-row", { detail: row ?? null }));
  }

  #rowAt(event: Event): Row | undefined {
    const cell = cellAt(event);
    return cell ? this.rows[cell.row - 1] : undefined;
  }
}

function cellAt({ target }: Event): Cell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
  const [row, column] = cell?.dataset.cell?.split(" ").map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

declare global {
  interface HTMLElementTagNameMap {
    "naqsha-results-grid": NaqshaResultsGrid;
  }
}
