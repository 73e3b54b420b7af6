import { html, nothing, type TemplateResult } from "lit";
import type { SearchResult } from "../../server/contract/wire.ts";
import { language, theme } from "../state/effective.ts";
import { findLayer } from "../state/layers.ts";
import type { State } from "../state/store.ts";
import { formatCoordinates } from "../tools/coordinates.ts";
import type { Position } from "../tools/position.ts";
import { icons } from "./icons.ts";
import { classSymbol } from "./symbols.ts";
import { dataText, textLanguage } from "./textLanguage.ts";

/** What a search offers: a place by its coordinates, or a feature by its name. */
export type SearchOption =
  | { kind: "place"; position: Position }
  | { kind: "feature"; result: SearchResult };

/** `goTo` says what choosing a place by its coordinates does. */
export function optionContent(
  option: SearchOption,
  state: State,
  goTo: (coordinates: string) => string,
): TemplateResult {
  return option.kind === "place"
    ? placeContent(option.position, goTo)
    : featureContent(option.result, state);
}

function placeContent(position: Position, goTo: (coordinates: string) => string): TemplateResult {
  // Isolated, so that degrees keep their order in a sentence written from the right.
  const text = `\u2066${formatCoordinates(position, "dms")}\u2069`;
  return html`<span class="sign">${icons.place}</span>
    <span class="name">${goTo(text)}</span>`;
}

function featureContent(
  { name, name_ur: urdu, layer: layerId, class: value }: SearchResult,
  state: State,
): TemplateResult {
  const lang = language(state);
  const layer = findLayer(state.catalog, layerId);
  const symbol = layer && value !== null && classSymbol(layer, value, theme(state));
  const [main, other] = lang === "ur" && urdu ? [urdu, name] : [name, urdu];
  return html`<span class="sign">${symbol || icons.site}</span>
    <span class="name">
      <span lang=${textLanguage(main)}><bdi>${main}</bdi></span>
      <span class="soft">
        ${other ? html`${dataText(other)} · ` : nothing}${layer?.title[lang]}
      </span>
    </span>`;
}
