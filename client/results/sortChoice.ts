import { html, type TemplateResult } from "lit";
import type { Language } from "../../geodata/declaration.ts";
import type { Column } from "./columns.ts";
import { resultsTexts } from "./messages.ts";
import type { RowSort } from "./rowSource.ts";

/** Sorts where there are no headers to press: on a phone, where rows are cards. */
export function sortChoice(
  columns: readonly Column[],
  { property, direction }: RowSort,
  lang: Language,
  ask: (sort: RowSort) => void,
): TemplateResult {
  const words = resultsTexts(lang);
  const choose = (event: Event) => {
    ask({ property: (event.target as HTMLSelectElement).value, direction });
  };
  const turn = () => ask({ property, direction: direction === "asc" ? "desc" : "asc" });
  return html`<select aria-label=${words.sortBy} @change=${choose}>
      ${columns.map(
        ({ sortBy, title }) =>
          sortBy &&
          html`<option value=${sortBy} .selected=${sortBy === property}>${title}</option>`,
      )}
    </select>
    <button
      class="icon"
      aria-label=${words.largestFirst}
      title=${words.largestFirst}
      aria-pressed=${direction === "desc"}
      @click=${turn}
    >
      <span aria-hidden="true">${direction === "asc" ? "↑" : "↓"}</span>
    </button>`;
}
