import { html, type TemplateResult } from "lit";
import type { Language } from "../../../server/contract/wire.ts";
import { t } from "../../i18n/messages.ts";
import { icons } from "../../panels/icons.ts";
import { ProcessProblem } from "./executeProcess.ts";
import { reportTexts } from "./messages.ts";

/** Why something was not worked out, in the server's own words where it has any; and another try where that may help. */
export function failureNotice(error: unknown, retry: () => void, lang: Language): TemplateResult {
  const words = reportTexts(lang);
  const isRefused = error instanceof ProcessProblem && error.problem.status < 500;
  return html`<div class="notice" role="alert">
    ${icons.caution}
    <p>${isRefused ? refusal(error, lang) : navigator.onLine ? words.failed : words.offline}</p>
    ${isRefused ? "" : html`<button @click=${retry}>${t(lang).retry}</button>`}
  </div>`;
}

function refusal({ message, problem }: ProcessProblem, lang: Language): TemplateResult {
  const { errors = [] } = problem;
  const details = errors.map(({ parameter, detail }) => `${parameter} ${detail}`);
  const told = details.length > 0 ? details.join("; ") : message;
  return html`${reportTexts(lang).refused} <bdi lang="en">${told}</bdi>`;
}
