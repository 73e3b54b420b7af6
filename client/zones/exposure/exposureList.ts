import { html, nothing, type TemplateResult } from "lit";
import type { Exposure, Stretch } from "../../../server/contract/exposure.ts";
import type { Language, LayerState } from "../../../server/contract/wire.ts";
import { distanceText } from "../distanceText.ts";
import type { FeaturePointer } from "../report/featurePointer.ts";
import { featureRow } from "../report/featureRow.ts";
import { nameIn } from "../report/nameIn.ts";
import { featureStatements } from "./exposureText.ts";
import { exposureTexts } from "./messages.ts";
import { spanText, tallyText } from "./stretchText.ts";

/** What is near a stretch, or all of the route where that is null, in order along it. */
export function exposureList(
  exposure: Exposure,
  stretch: Stretch | null,
  { id: layer, title }: LayerState,
  pointer: FeaturePointer,
  lang: Language,
): TemplateResult {
  const words = exposureTexts(lang);
  const { ids, possibleIds } = stretch ?? exposure.total;
  const near = new Set([...ids, ...possibleIds]);
  const features = exposure.features.filter(({ id }) => near.has(id));
  const distance = distanceText(lang, exposure.distanceM);
  const none = stretch ? words.nothingHere : words.nothing(title[lang], distance);
  return html`<section class="list" aria-label=${words.list}>
    <h3>${spanText(lang, stretch)}</h3>
    ${stretch ? html`<p class="soft">${tallyText(lang, stretch)}</p>` : nothing}
    ${features.length === 0 ? html`<p class="soft">${none}</p>` : nothing}
    <ul>
      ${features.map((feature) => {
        const isPossible = possibleIds.includes(feature.id);
        return featureRow(
          {
            reference: { layer, id: feature.id },
            name: nameIn(lang, feature),
            notes: featureStatements(lang, feature, isPossible),
            isPossible,
          },
          pointer,
        );
      })}
    </ul>
  </section>`;
}
