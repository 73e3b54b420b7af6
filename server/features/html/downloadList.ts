import type { Link } from "../links.ts";
import { html, type Markup } from "./html.ts";

/** Files to take away. */
export function downloadList(label: string, links: readonly Link[]): Markup {
  const items = links.map(
    ({ href, type, title }) => html` <a href="${href}" type="${type}" rel="enclosure">${title}</a>`,
  );
  return html`<p class="ways">${label}${items}</p>`;
}
