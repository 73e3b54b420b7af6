import type { Language } from "../../../geodata/declaration.ts";
import type { MapSpec } from "../../contract/mapSpec.ts";
import { formatMapSpec } from "../../contract/mapSpecCodec.ts";
import type { ApiRequest } from "../apiRequest.ts";
import type { Link } from "../links.ts";
import { withParams } from "../links.ts";
import { html, type Markup } from "./html.ts";
import { t } from "./messages.ts";

interface Page {
  title: string;
  /** Pages above this one, from the landing page down: paths of the API and their titles. */
  above: readonly (readonly [path: string, title: string])[];
  content: Markup;
  /** What is posted for has no address: no link leads to other forms of it, and it may be kept as a file. */
  isAnswer?: true;
}

/** A whole document. Its styles are a file of the client: pages may hold none themselves. */
export function page(ask: ApiRequest, { title, above, content, isAnswer }: Page): string {
  const { language, hrefOf } = ask;
  const styles = isAnswer ? new URL("/pages.css", ask.apiUrl).href : "/pages.css";
  const { home, skip } = t(language);
  const crumbs = above.map(([path, name]) => html`<li><a href="${hrefOf(path)}">${name}</a></li>`);
  const { text } = html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${home}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${styles}">
${isAnswer ? undefined : ask.links.map(headLink)}
</head>
<body>
<a class="skip" href="#content">${skip}</a>
<header>
<nav aria-label="API"><ol>${crumbs}<li aria-current="page">${title}</li></ol></nav>
${isAnswer ? undefined : languageLink(ask)}
</header>
<main id="content">
<h1>${title}</h1>
${content}
</main>
<footer>${isAnswer ? undefined : otherForms(ask)}</footer>
</body>
</html>
`;
  return text;
}

function directionOf(language: Language): string {
  return language === "ur" ? "rtl" : "ltr";
}

function headLink({ rel, type, href }: Link): Markup | undefined {
  return rel === "alternate"
    ? html`<link rel="alternate" type="${type}" href="${href}">\n`
    : undefined;
}

function languageLink({ url, language }: ApiRequest): Markup {
  const other: Language = language === "en" ? "ur" : "en";
  const href = withParams(url, { lang: other });
  return html`<a href="${href}" hreflang="${other}" lang="${other}">${t(language).otherLanguage}</a>`;
}

function otherForms({ links, language }: ApiRequest): Markup | undefined {
  const others = links.filter(({ rel }) => rel === "alternate");
  if (others.length === 0) return undefined;
  const items = others.map(({ href, type }) => html` <a href="${href}" type="${type}">${type}</a>`);
  return html`<p>${t(language).otherForms}${items}</p>`;
}

/** Our own map, and the way to it for who wants it whole. */
export function mapFrame(language: Language, spec: MapSpec): Markup {
  const href = `/?${formatMapSpec({ ...spec, lang: language })}`;
  const { map, openMap } = t(language);
  return html`<figure class="map">
<iframe src="${href}" title="${map}" loading="lazy"></iframe>
<figcaption><a href="${href}">${openMap}</a></figcaption>
</figure>`;
}
