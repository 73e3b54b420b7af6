import type { Language, PropertyDeclaration } from "../../geodata/declaration.ts";
import { writtenYear } from "../../server/contract/writtenValues.ts";
import { formatDistance, formatNumber } from "../i18n/format.ts";
import { attributeValues, isYear } from "../panels/attributes.ts";
import { featureNames } from "../panels/featureStatements.ts";
import { resultsTexts } from "./messages.ts";
import type { Row, TableLayer } from "./rowSource.ts";

/** What a row has in a column, in words; empty where nothing is given. */
export function cellText(
  row: Pick<Row, "properties">,
  name: string,
  { properties: declared }: TableLayer,
  lang: Language,
): string {
  const { properties } = row;
  if (name === "name") return featureNames(properties, lang).main;
  const value = properties[name];
  const declaration = declared[name];
  if (!declaration) return "";
  if (typeof value === "number") return numberText(value, name, declaration, lang);
  const context = { lang, edition: 0, sources: null };
  return attributeValues(name, declaration, properties, context).join(lang === "ur" ? "، " : ", ");
}

/** The unit is in the header, but for lengths, which have their natural one. */
function numberText(
  value: number,
  name: string,
  declaration: PropertyDeclaration,
  lang: Language,
): string {
  if (name === "position_accuracy_m") return `±${formatDistance(lang, value)}`;
  if (declaration.unit === "m") return formatDistance(lang, value);
  return isYear(name, declaration) ? writtenYear(lang, value) : formatNumber(lang, value);
}

/** What is to be known with the value: that a toll is disputed, and how far reports of it range. */
export function cellNotes(
  { properties }: Pick<Row, "properties">,
  name: string,
  lang: Language,
): readonly string[] {
  if (name !== "fatalities_best") return [];
  const { fatalities_low: low, fatalities_high: high, toll_disputed: isDisputed } = properties;
  const isRange = typeof low === "number" && typeof high === "number" && low < high;
  return [
    ...(isDisputed === true ? [resultsTexts(lang).disputed] : []),
    ...(isRange ? [`${formatNumber(lang, low)}–${formatNumber(lang, high)}`] : []),
  ];
}
