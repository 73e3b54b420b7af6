import { html, type Markup } from "./html.ts";

type Cell = Markup | string | number | undefined;

/** A table whose first column names its rows. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Markup {
  return html`<div class="wide"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(row)}</tbody>
</table></div>`;
}

function row([first, ...others]: readonly Cell[]): Markup {
  return html`<tr><th scope="row">${first}</th>${others.map(
    (cell) => html`<td>${cell}</td>`,
  )}</tr>\n`;
}

/** Names and what belongs to them; those without anything are left out. */
export function definitions(entries: readonly (readonly [name: string, value: Cell])[]): Markup {
  const given = entries.filter(([, value]) => value !== undefined);
  return html`<dl>${given.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>`;
}
