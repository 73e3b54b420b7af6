import { html, nothing, type TemplateResult } from "lit";
import type { LayerDeclaration, PropertyDeclaration } from "../../geodata/declaration.ts";
import type { FeatureReference } from "../../server/contract/mapSpec.ts";
import type { Language, PropertyValue } from "../../server/contract/wire.ts";
import { writtenYear } from "../../server/contract/writtenValues.ts";
import { type DatePrecision, formatDate, formatNumber, formatQuantity } from "../i18n/format.ts";
import { t } from "../i18n/messages.ts";
import type { Sources } from "./requests.ts";
import { dataText, textLanguage } from "./textLanguage.ts";

type Properties = Readonly<Record<string, PropertyValue>>;

export interface AttributeRow {
  name: string;
  title: string;
  /** One text, or several for a list. */
  values: readonly string[];
  /** The values are features, in this edition. */
  referTo?: { edition: number };
}

export interface AttributeContext {
  lang: Language;
  edition: number;
  /** Gives the works cited by single attributes their titles; null until they are known. */
  sources: Sources | null;
}

/** Told in sentences of their own: the name, the position, the toll, the sources. */
const toldElsewhere: ReadonlySet<string> = new Set([
  "id",
  "name",
  "name_ur",
  "sources",
  "position_accuracy_m",
  "position_method",
  "position_note",
  "date_precision",
  "fatalities_best",
  "fatalities_low",
  "fatalities_high",
  "toll_disputed",
  "toll_note",
]);

/** The attributes a feature has, in the order they are declared; absent ones are left out. */
export function attributeRows(
  layer: Pick<LayerDeclaration, "properties">,
  properties: Properties,
  context: AttributeContext,
): readonly AttributeRow[] {
  return Object.entries(layer.properties)
    .filter(([name]) => !toldElsewhere.has(name))
    .map(([name, declaration]) => ({
      name,
      title: declaration.title[context.lang],
      values: attributeValues(name, declaration, properties, context),
      ...(declaration.refersToFeatures && { referTo: { edition: context.edition } }),
    }))
    .filter(({ values }) => values.length > 0);
}

/** What a feature has in one property, in words: none, one, or those of a list. */
export function attributeValues(
  name: string,
  declaration: PropertyDeclaration,
  properties: Properties,
  { lang, sources }: AttributeContext,
): readonly string[] {
  const value = properties[name];
  if (value === null || value === undefined || value === "") return [];
  if (typeof value === "number") {
    const year = isYear(name, declaration);
    return [year ? writtenYear(lang, value) : formatMeasure(value, declaration, lang)];
  }
  if (typeof value === "boolean") return [value ? t(lang).details.yes : t(lang).details.no];
  const titleOf = (id: string) => sources?.get(id)?.title ?? id;
  if (typeof value !== "string") {
    if (name.endsWith("_sources")) return value.map(titleOf);
    return value.map((item) => withSource(termTitle(declaration, item, lang), sources));
  }
  if (name.endsWith("_source")) return [titleOf(value)];
  if (declaration.type !== "date") return [termTitle(declaration, value, lang)];
  const precision = (properties[`${name}_precision`] ?? "day") as DatePrecision;
  return [formatDate(lang, value, precision)];
}

/** `copper_t_per_year` is a rate, which has a unit. */
export function isYear(name: string, { unit }: PropertyDeclaration): boolean {
  return name.endsWith("_year") && unit === undefined;
}

function formatMeasure(value: number, { unit }: PropertyDeclaration, lang: Language): string {
  return unit ? formatQuantity(lang, value, unit) : formatNumber(lang, value);
}

function termTitle({ vocabulary }: PropertyDeclaration, value: string, lang: Language): string {
  return vocabulary?.[value]?.title[lang] ?? value;
}

/** "Resource: 23 Mt (2016) [id]" names the work in place of its id, once the titles are known. */
function withSource(item: string, sources: Sources | null): string {
  return item.replace(/ \[([a-z0-9-]+)\]$/, (cited, id: string) => {
    const title = sources?.get(id)?.title;
    return title === undefined ? cited : ` – ${title}`;
  });
}

/** Longer texts are set across the list, under their title. */
const longText = 48;

export function attributeList(rows: readonly AttributeRow[], lang: Language): unknown {
  if (rows.length === 0) return nothing;
  return html`<dl class="attributes">${rows.map((row) => attribute(row, lang))}</dl>`;
}

function attribute({ title, values, referTo }: AttributeRow, lang: Language): TemplateResult {
  if (referTo) {
    const links = values.map((value) => featureLink(toReference(value), referTo.edition, lang));
    return html`<dt>${title}</dt><dd>${links}</dd>`;
  }
  if (values.length > 1 && values.some((value) => value.length >= longText)) {
    return html`<dt class="long">${title}</dt>
      <dd class="long"><ul>${values.map((value) => html`<li>${dataText(value)}</li>`)}</ul></dd>`;
  }
  const [only = "", ...others] = values;
  if (others.length > 0 || only.length < longText) {
    return html`<dt>${title}</dt><dd lang=${textLanguage(only)}>${joined(values, lang)}</dd>`;
  }
  return html`<dt class="long">${title}</dt>
    <dd class="long" lang=${textLanguage(only)} dir="auto">${only}</dd>`;
}

function featureLink(reference: FeatureReference, edition: number, lang: Language): TemplateResult {
  return html`<naqsha-feature-link
    .reference=${reference}
    .edition=${edition}
    .language=${lang}
  ></naqsha-feature-link>`;
}

function toReference(value: string): FeatureReference {
  const [layer = "", id = ""] = value.split("/", 2);
  return { layer, id };
}

/** Values of a list keep their own direction, and are set apart as the language does. */
function joined(values: readonly string[], lang: Language): TemplateResult[] {
  const comma = lang === "ur" ? "، " : ", ";
  return values.map((value, index) => html`${index > 0 ? comma : ""}${dataText(value)}`);
}
