import type { Language } from "../../geodata/declaration.ts";

const rules: Readonly<Record<Language, Intl.PluralRules>> = {
  en: new Intl.PluralRules("en-GB"),
  ur: new Intl.PluralRules("ur-PK"),
};

/** English and Urdu both distinguish one from everything else. */
export function plural(lang: Language, count: number, forms: { one: string; other: string }) {
  return rules[lang].select(count) === "one" ? forms.one : forms.other;
}
