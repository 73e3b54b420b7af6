import { html, type TemplateResult } from "lit";
import type { Language } from "../../../server/contract/wire.ts";
import { reportTexts } from "./messages.ts";
import type { Scope } from "./reportInputs.ts";

/** Whether what the map shows is counted, or everything. */
export function scopeChoice(
  scope: Scope,
  lang: Language,
  choose: (scope: Scope) => void,
): TemplateResult {
  const words = reportTexts(lang);
  return radioChoice(words.scope, words.scopes, scope, choose);
}

/** One of a few. */
export function radioChoice<Value extends string>(
  legend: string,
  titles: Readonly<Record<Value, string>>,
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  const choices = Object.entries(titles) as [Value, string][];
  return html`<fieldset>
    <legend>${legend}</legend>
    ${choices.map(
      ([value, title]) => html`<label>
        <input
          type="radio"
          name=${legend}
          .checked=${value === chosen}
          @change=${() => choose(value)}
        />
        ${title}
      </label>`,
    )}
  </fieldset>`;
}
