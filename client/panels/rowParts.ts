import { html, type TemplateResult } from "lit";
import type { Language } from "../../server/contract/wire.ts";
import { formatPercent } from "../i18n/format.ts";
import { t } from "../i18n/messages.ts";
import { icons } from "./icons.ts";

/** Of a row in the list of layers: the button that opens what there is to say and to set. */
export function disclosure(label: string, isOpen: boolean, toggle: () => void): TemplateResult {
  return html`<button
    class="icon"
    aria-label=${label}
    title=${label}
    aria-expanded=${isOpen}
    @click=${toggle}
  >
    ${icons.expand}
  </button>`;
}

interface Opacity {
  /** Of what. */
  name: string;
  /** From 0 to 1. */
  opacity: number;
  set(opacity: number): void;
}

export function opacitySlider({ name, opacity, set }: Opacity, lang: Language): TemplateResult {
  const words = t(lang).layers;
  const percent = formatPercent(lang, opacity);
  return html`<label class="opacity">
    <span>${words.opacity}</span>
    <input
      type="range"
      min="0"
      max="100"
      step="5"
      aria-label=${words.opacityOf(name)}
      aria-valuetext=${percent}
      .value=${String(opacity * 100)}
      @input=${({ target }: InputEvent) => set(Number((target as HTMLInputElement).value) / 100)}
    />
    <output>${percent}</output>
  </label>`;
}
