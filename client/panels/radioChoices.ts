import { html, type TemplateResult } from "lit";

/** One of a few, all of them seen. */
export function radioChoices<Value extends string>(
  legend: string,
  titles: Readonly<Record<Value, string>>,
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  const choices = Object.entries(titles) as [Value, string][];
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="choices">
      ${choices.map(
        ([value, title]) => html`<label>
          <input
            type="radio"
            name=${legend}
            value=${value}
            .checked=${value === chosen}
            @change=${() => choose(value)}
          />
          ${title}
        </label>`,
      )}
    </div>
  </fieldset>`;
}
