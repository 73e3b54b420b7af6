import type { TemplateResult } from "lit";
import type { Language } from "../../../server/contract/wire.ts";
import { radioChoices } from "../../panels/radioChoices.ts";
import { reportTexts } from "./messages.ts";
import type { Scope } from "./reportInputs.ts";

/** Whether what the map shows is counted, or everything. */
export function scopeChoice(
  scope: Scope,
  lang: Language,
  choose: (scope: Scope) => void,
): TemplateResult {
  const words = reportTexts(lang);
  return radioChoices(words.scope, words.scopes, scope, choose);
}
