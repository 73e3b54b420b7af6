import { html, type Markup } from "./html.ts";

/** A link to an address that the data name; only text where that is no page of the web. */
export function outwardLink(url: string | undefined, text: string): Markup {
  const isPage = url !== undefined && /^https?:\/\//.test(url);
  return isPage ? html`<a href="${url}">${text}</a>` : html`${text}`;
}
