import { html, nothing, type TemplateResult } from "lit";
import type { Language } from "../../geodata/declaration.ts";
import type { CatalogResponse, SearchResult } from "../../server/contract/wire.ts";
import { t } from "../i18n/messages.ts";
import { findLayer } from "../state/layers.ts";
import { formatCoordinates } from "../tools/coordinates.ts";
import type { Position } from "../tools/position.ts";
import { icons } from "./icons.ts";
import { dataText, textLanguage } from "./textLanguage.ts";

/** What a search offers: a place by its coordinates, or a feature by its name. */
export type SearchOption =
  | { kind: "place"; position: Position }
  | { kind: "feature"; result: SearchResult };

export function optionContent(
  option: SearchOption,
  catalog: CatalogResponse | null,
  lang: Language,
): TemplateResult {
  return option.kind === "place"
    ? placeContent(option.position, lang)
    : featureContent(option.result, catalog, lang);
}

function placeContent(position: Position, lang: Language): TemplateResult {
  // Isolated, so that degrees keep their order in a sentence written from the right.
  const text = `\u2066${formatCoordinates(position, "dms")}\u2069`;
  return html`<span class="sign">${icons.place}</span>
    <span class="name">${t(lang).search.goTo(text)}</span>`;
}

function featureContent(
  { name, name_ur: urdu, layer }: SearchResult,
  catalog: CatalogResponse | null,
  lang: Language,
): TemplateResult {
  const [main, other] = lang === "ur" && urdu ? [urdu, name] : [name, urdu];
  return html`<span class="sign">${icons.site}</span>
    <span class="name">
      <span lang=${textLanguage(main)}><bdi>${main}</bdi></span>
      <span class="soft">
        ${other ? html`${dataText(other)} · ` : nothing}${findLayer(catalog, layer)?.title[lang]}
      </span>
    </span>`;
}
