import { html, nothing, type TemplateResult } from "lit";
import { isWhere, type ZoneSpec } from "../../server/contract/zoneSpec.ts";
import { language } from "../state/effective.ts";
import type { State } from "../state/store.ts";
import { zoneTexts } from "./messages.ts";
import { isLine, zoneGeometry } from "./zoneGeometry.ts";

/** How a zone round a line ends, and on which side of it it lies; nothing of other zones. */
export function lineOptions(
  zone: ZoneSpec,
  state: State,
  change: (zone: ZoneSpec) => void,
): unknown {
  const geometry = zoneGeometry(zone, state);
  if (isWhere(zone) || !geometry || !isLine(geometry)) return nothing;
  const words = zoneTexts(language(state));
  const { ends, side, ...plain } = zone;
  return html`<div class="line">
      ${choice(words.ends, words.endsOf, ends ?? "round", (chosen) => {
        change({ ...plain, ...(side && { side }), ...(chosen === "flat" && { ends: "flat" }) });
      })}
      ${choice(words.side, words.sides, side ?? "both", (chosen) => {
        change({ ...plain, ...(ends && { ends }), ...(chosen !== "both" && { side: chosen }) });
      })}
    </div>
    <p class="soft">${words.sideHint}</p>`;
}

function choice<Value extends string>(
  title: string,
  titles: Readonly<Record<Value, string>>,
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  const values = Object.keys(titles) as Value[];
  return html`<label>
    ${title}
    <select
      @change=${({ target }: Event) => choose((target as HTMLSelectElement).value as Value)}
    >
      ${values.map(
        (value) =>
          html`<option value=${value} ?selected=${value === chosen}>${titles[value]}</option>`,
      )}
    </select>
  </label>`;
}
