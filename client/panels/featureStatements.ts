import type { Language, LayerDeclaration } from "../../geodata/declaration.ts";
import type { FeatureResponse, PropertyValue } from "../../server/contract/wire.ts";
import { formatDistance } from "../i18n/format.ts";
import { t } from "../i18n/messages.ts";

type Properties = FeatureResponse["properties"];

/** The name in the language asked for, and the other one where there is one. */
export function featureNames(properties: Properties, lang: Language) {
  const names: Record<Language, string | undefined> = {
    en: text(properties.name),
    ur: text(properties.name_ur),
  };
  const main = names[lang] ?? names.en ?? "";
  return { main, other: Object.values(names).find((name) => name && name !== main) };
}

/** How far the position may be off, and how it was found; null where the layer does not say. */
export function positionStatement(
  { properties: declared }: Pick<LayerDeclaration, "properties">,
  { position_accuracy_m: accuracyM, position_method: method }: Properties,
  lang: Language,
): string | null {
  const title = declared.position_method?.vocabulary?.[String(method)]?.title;
  if (typeof accuracyM !== "number" || !title) return null;
  return t(lang).details.accuracy(formatDistance(lang, accuracyM), asContinuation(title[lang]));
}

/** What is reported of deaths, or null where the layer does not say. */
export function tollStatement(properties: Properties, lang: Language): readonly string[] | null {
  const { fatalities_best: best, fatalities_low: low, fatalities_high: high } = properties;
  const words = t(lang).toll;
  const statement: string[] = [];
  if (typeof best === "number") statement.push(words.reported(best));
  if (typeof low === "number" && typeof high === "number" && low < high) {
    statement.push(words.range(low, high));
  }
  if (properties.toll_disputed === true) statement.push(words.disputed);
  return statement.length > 0 ? statement : null;
}

/** A title goes on after a colon without its capital. */
function asContinuation(title: string): string {
  return title.replace(/^[A-Z](?=[a-z])/, (capital) => capital.toLowerCase());
}

const text = (value: PropertyValue | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
