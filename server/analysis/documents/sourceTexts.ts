import type { Language } from "../../contract/wire.ts";
import type { NamedFeature, Zone } from "../../contract/zoneReport.ts";
import { t } from "./messages.ts";

export type Named = Pick<NamedFeature, "name" | "nameUr">;

/** What a feature is called in the language, as far as it has such a name. */
export function nameIn(language: Language, { name, nameUr }: Named): string {
  return language === "ur" ? (nameUr ?? name) : name;
}

/** Several by the first of them: a title holds no hundred names. */
export function namesInBrief(language: Language, [first, ...others]: readonly Named[]): string {
  if (!first) return t(language).drawn;
  const name = nameIn(language, first);
  return others.length > 0 ? t(language).others(name, others.length) : name;
}

/** What zones lie around, or that a condition says where they are. */
export function zonesInBrief(language: Language, zones: readonly Zone[]): string {
  const isOfWhere = zones.some(({ where }) => where !== undefined);
  if (isOfWhere) return t(language).condition;
  return namesInBrief(
    language,
    zones.flatMap(({ sources }) => sources),
  );
}
