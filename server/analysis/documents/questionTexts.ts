import type { Language, LayerState } from "../../contract/wire.ts";
import { t } from "./messages.ts";

/** What is asked of layers, whatever the process. */
export interface AskedOfLayers {
  filters?: Readonly<Record<string, string>> | undefined;
  datetime?: string | undefined;
}

/** A filter with a drawn polygon would fill each row of a table. */
const longestText = 300;

/** What is asked of layers, a sentence for each filter and for the time. */
export function questionTexts(
  { filters = {}, datetime }: AskedOfLayers,
  layers: readonly LayerState[],
  language: Language,
): string[] {
  const words = t(language);
  const conditions = Object.entries(filters).map(([id, text]) => {
    const title = layers.find((layer) => layer.id === id)?.title[language] ?? id;
    return `${words.filter(title)}: ${brief(text)}`;
  });
  return [...conditions, ...(datetime ? [`${words.time}: ${datetime}`] : [])];
}

function brief(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)} […]` : text;
}
