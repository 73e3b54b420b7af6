import type { Language, LayerState } from "../../contract/wire.ts";
import { dataText } from "../../features/html/dataText.ts";
import { html, type Markup } from "../../features/html/html.ts";
import type { Wording } from "../../filter/words/wording.ts";
import type { Desk } from "../process.ts";
import type { Mentioned } from "./mentioned.ts";
import { type Named, nameIn } from "./sourceTexts.ts";

/** What a result is told with: pages are made of nothing else. */
export interface Reading {
  language: Language;
  edition: number;
  layers: readonly LayerState[];
  mentioned: Mentioned;
  /** The address of a resource of the API, in the language and the edition of the result. */
  hrefOf(path: string): string;
}

export function readingOf({ ask, snapshot }: Desk, mentioned: Mentioned): Reading {
  const { edition, layers } = snapshot;
  const { language } = ask;
  const hrefOf = (path: string) => ask.hrefOf(path, { edition, lang: language });
  return { language, edition, layers, mentioned, hrefOf };
}

/** Features that a result tells of go by their names in its conditions too. */
export function wordingOf({ language, layers, mentioned }: Reading): Wording {
  return {
    lang: language,
    layers,
    nameOf: (reference) => {
      const [layer = "", id = ""] = reference.split("/");
      const named = mentioned.of(layer, id);
      return named ? nameIn(language, named) : reference;
    },
  };
}

export function layerIn({ layers }: Reading, id: string): LayerState | undefined {
  return layers.find((layer) => layer.id === id);
}

export function layerTitle(reading: Reading, id: string): string {
  return layerIn(reading, id)?.title[reading.language] ?? id;
}

/** What a feature is called, with a link to it. */
export function featureLink(reading: Reading, layer: string, id: string, named?: Named): Markup {
  const name = named ?? reading.mentioned.of(layer, id);
  const href = reading.hrefOf(`/collections/${layer}/items/${encodeURIComponent(id)}`);
  return html`<a href="${href}">${dataText(name ? nameIn(reading.language, name) : id)}</a>`;
}
