import type { Language, LayerDeclaration } from "../../../geodata/declaration.ts";
import { html, type Markup } from "./html.ts";
import { t } from "./messages.ts";
import { table } from "./table.ts";

/** What is declared of these properties. */
export function schemaTable(
  { properties }: LayerDeclaration,
  names: readonly string[],
  language: Language,
): Markup {
  const words = t(language);
  const rows = names.flatMap((name) => {
    const property = properties[name];
    if (!property) return [];
    const { title, type, unit, vocabulary } = property;
    const terms = Object.entries(vocabulary ?? {}).map(
      ([value, term]) => html`<li><code>${value}</code> ${term.title[language]}</li>`,
    );
    const values = terms.length > 0 ? html`<ul>${terms}</ul>` : undefined;
    return [[html`<code>${name}</code>`, title[language], type, unit, values]];
  });
  const columns = [words.name, words.title, words.type, words.unit, words.values];
  return table(words.properties, columns, rows);
}
