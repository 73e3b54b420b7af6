import { html, nothing } from "lit";
import type { Language } from "../../server/contract/wire.ts";
import { formatText } from "../../server/filter/formatText.ts";
import { icons } from "../panels/icons.ts";
import type { FilterGroup } from "./filterGroup.ts";
import { filterTexts } from "./messages.ts";

/** Conditions that no control says, each to be read and taken away. */
export function otherConditions(
  groups: readonly FilterGroup[],
  lang: Language,
  remove: (text: string) => void,
): unknown {
  const texts = new Set(groups.flatMap(({ filter }) => filter.others.map(formatText)));
  if (texts.size === 0) return nothing;
  const words = filterTexts(lang);
  return html`<p class="label">${words.others}</p>
    <ul class="others">
      ${[...texts].map(
        (text) => html`<li>
          <code dir="ltr" lang="en" tabindex="0">${text}</code>
          <button
            class="icon"
            aria-label=${words.removeCondition(text)}
            title=${words.remove}
            @click=${() => remove(text)}
          >
            ${icons.close}
          </button>
        </li>`,
      )}
    </ul>`;
}
