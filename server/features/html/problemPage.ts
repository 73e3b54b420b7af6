import type { HttpProblem } from "../../http/problem.ts";
import type { ApiRequest } from "../apiRequest.ts";
import { html } from "./html.ts";
import { t } from "./messages.ts";
import { page } from "./page.ts";

/** What is wrong with a request, for people. The details are in English, as the parameters are. */
export function problemPage(ask: ApiRequest, { message, errors }: HttpProblem): string {
  const words = t(ask.language);
  const items = errors.map(
    ({ parameter, detail }) => html`<li><code>${parameter}</code>: ${detail}</li>`,
  );
  return page(ask, {
    title: words.problem,
    above: [
      ["", words.home],
      ["/collections", words.collections],
    ],
    content: html`<div lang="en" dir="ltr">${
      items.length > 0 ? html`<ul>${items}</ul>` : html`<p>${message}</p>`
    }</div>`,
  });
}
