import type { Language, LayerDeclaration } from "../../../geodata/declaration.ts";
import { primaryInstant } from "../../../server/contract/primaryInstant.ts";
import type { FeatureResponse } from "../../../server/contract/wire.ts";
import { formatDistance } from "../../i18n/format.ts";
import { attributeValues } from "../../panels/attributes.ts";
import { tollStatement } from "../../panels/featureStatements.ts";
import { reportTexts } from "./messages.ts";

/** What is told of a feature in a list: when it was, the deaths, and how exactly it is placed where that is in doubt. */
export function memberStatements(
  layer: Pick<LayerDeclaration, "properties">,
  properties: FeatureResponse["properties"],
  isPossible: boolean,
  lang: Language,
): readonly string[] {
  const instant = primaryInstant(layer as LayerDeclaration);
  const declared = instant && layer.properties[instant];
  const context = { lang, edition: 0, sources: null };
  const [toll] = tollStatement(properties, lang) ?? [];
  const accuracyM = properties.position_accuracy_m;
  return [
    ...(instant && declared ? attributeValues(instant, declared, properties, context) : []),
    ...(toll === undefined ? [] : [toll]),
    ...(isPossible && typeof accuracyM === "number"
      ? [reportTexts(lang).possibleKnown(formatDistance(lang, accuracyM))]
      : []),
  ];
}
