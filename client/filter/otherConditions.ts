import { html, nothing } from "lit";
import { formatText } from "../../server/filter/formatText.ts";
import { filterWords } from "../../server/filter/words/filterWords.ts";
import type { Wording } from "../../server/filter/words/wording.ts";
import { icons } from "../panels/icons.ts";
import type { FilterGroup } from "./filterGroup.ts";
import { filterTexts } from "./messages.ts";

/** Conditions that no control says, each to be read, in words and as it is written, and taken away. */
export function otherConditions(
  groups: readonly FilterGroup[],
  wording: Wording,
  remove: (text: string) => void,
): unknown {
  const told = new Map(
    groups.flatMap(({ filter, layers: [layer] }) =>
      filter.others.map(formatText).flatMap((text): [string, string][] => {
        return layer ? [[text, filterWords(text, layer, wording)]] : [];
      }),
    ),
  );
  if (told.size === 0) return nothing;
  const words = filterTexts(wording.lang);
  return html`<p class="label">${words.others}</p>
    <ul class="others">
      ${[...told].map(
        ([text, inWords]) => html`<li>
          <div>
            <p>${inWords}</p>
            <code dir="ltr" lang="en" tabindex="0">${text}</code>
          </div>
          <button
            class="icon"
            aria-label=${words.removeCondition(inWords)}
            title=${words.remove}
            @click=${() => remove(text)}
          >
            ${icons.close}
          </button>
        </li>`,
      )}
    </ul>`;
}
