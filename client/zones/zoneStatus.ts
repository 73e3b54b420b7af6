import { html, nothing, type TemplateResult } from "lit";
import { isReference } from "../../server/contract/area.ts";
import { formatReference } from "../../server/contract/featureReference.ts";
import type { Language } from "../../server/contract/wire.ts";
import { isWhere, type ZoneSpec } from "../../server/contract/zoneSpec.ts";
import { t } from "../i18n/messages.ts";
import { icons } from "../panels/icons.ts";
import { language } from "../state/effective.ts";
import type { State, ZoneCollection, ZoneOutline } from "../state/store.ts";
import { distanceText } from "./distanceText.ts";
import { zoneTexts } from "./messages.ts";

/** How a zone is drawn: how exactly, or why not. */
export function zoneStatus(
  zone: ZoneSpec,
  outline: ZoneOutline | undefined,
  state: State,
  retry: () => void,
): unknown {
  const lang = language(state);
  const words = zoneTexts(lang);
  const missing = missingFeature(zone, state);
  if (missing !== null) return problem(words.missing(missing));
  switch (outline?.status) {
    case "loading":
      return html`<p class="soft">${words.drawing}</p>`;
    case "failed":
      return failure(outline.detail, lang, retry);
    case "found":
      return html`<p class="soft">${exactness(zone, outline.collection, lang)}</p>`;
    default:
      return nothing;
  }
}

function missingFeature(zone: ZoneSpec, { zoneFeatures }: State): string | null {
  if (isWhere(zone) || !isReference(zone.shape)) return null;
  const reference = formatReference(zone.shape);
  return zoneFeatures[reference]?.status === "missing" ? reference : null;
}

/** `detail` is in the words of the server. */
function failure(detail: string | null, lang: Language, retry: () => void): TemplateResult {
  const words = zoneTexts(lang);
  if (detail !== null) {
    return problem(html`${words.refused} <bdi lang="en" dir="ltr">${detail}</bdi>`);
  }
  return problem(words.failed, html`<button @click=${retry}>${t(lang).retry}</button>`);
}

function problem(told: unknown, deed: unknown = nothing): TemplateResult {
  return html`<p class="problem">${icons.caution}<span>${told}</span>${deed}</p>`;
}

function exactness(zone: ZoneSpec, { features }: ZoneCollection, lang: Language): string {
  const words = zoneTexts(lang);
  if (isWhere(zone) && features.length === 0) return words.nothingInside;
  const errorM = Math.max(...features.map(({ properties }) => properties.maxErrorM));
  const error = distanceText(lang, roundedUp(errorM));
  return isWhere(zone) ? words.exactnessComposed(error) : words.exactness(error);
}

/** To two digits, never less than it is. */
function roundedUp(metres: number): number {
  const step = 10 ** (Math.floor(Math.log10(Math.max(metres, 0.01))) - 1);
  return Number((Math.ceil(metres / step) * step).toFixed(3));
}
