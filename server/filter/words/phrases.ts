import type { Geometry } from "geojson";
import type { Language } from "../../../geodata/declaration.ts";
import type { Comparison, ListRelation, SpatialRelation, TemporalRelation } from "../ast.ts";
import { en } from "./phrasesEn.ts";
import { ur } from "./phrasesUr.ts";

type Order = Extract<Comparison, "<" | "<=" | ">" | ">=">;
type Say = (what: string) => string;
type SayOfTwo = (first: string, second: string) => string;

/**
 * How a language tells conditions. A condition is a phrase that follows "those": in English "with deaths more than 5", in Urdu
 * what stands after a colon. What it is about is its subject, mostly the title of a property.
 */
export interface Phrases {
  /** The title of a property as it stands within a sentence. */
  title: Say;
  /** The title of a term that is no name. */
  plain: Say;
  quoted: Say;
  /** Whether a term would be misread beside others without quotation marks. */
  needsQuotes(term: string): boolean;

  /** Of a layer, of which a condition leaves some features. */
  filter(layer: string, condition: string): string;
  /** Of a composed zone. */
  where: Say;
  all(conditions: readonly string[]): string;
  any(conditions: readonly string[]): string;
  /** Of conditions or values in parentheses. */
  group: Say;
  not: Say;
  /** Of a condition of which it is not known whether it holds. */
  unknown: Say;
  always: string;
  never: string;
  /** Of CQL2 text that no words say. */
  cql2: Say;

  /** Values, of which any or all are meant. */
  anyOf(values: readonly string[]): string;
  allOf(values: readonly string[]): string;
  yes: string;
  no: string;
  /** Of a value that its property's vocabulary does not have. */
  unlisted: Say;
  /** Of a property whose values are listed, where their identifiers are meant. */
  spelled: Say;
  /** The value that a feature has of the property with this title. */
  own: Say;
  /** Of a title that another property has too. */
  named(title: string, name: string): string;

  is: SayOfTwo;
  /** Of what is true or false of a feature. */
  answers: SayOfTwo;
  isNot(subject: string, values: readonly string[]): string;
  equals: SayOfTwo;
  differs: SayOfTwo;
  amount: Readonly<Record<Order, SayOfTwo>>;
  time: Readonly<Record<Order, SayOfTwo>>;
  letters: Readonly<Record<Order, SayOfTwo>>;
  between(subject: string, low: string, high: string): string;
  outside(subject: string, low: string, high: string): string;
  given: Say;
  notGiven: Say;

  like: Readonly<Record<LikeForm, { yes: SayOfTwo; no: SayOfTwo }>>;
  /** What is the same to a comparison of texts. */
  ignoring(foldings: readonly Folding[]): string;
  folded: Readonly<Record<Folding, Say>>;
  remainder: SayOfTwo;
  wholePart: SayOfTwo;

  lists: Readonly<Record<ListRelation, ListPhrases>>;
  /** Of a list that has none of some values. */
  lacks(subject: string, values: readonly string[]): string;
  noList: string;

  ownPlace: string;
  /** Of what is related to a place; without a subject, of the features themselves. */
  places: Readonly<Record<SpatialRelation, Say>>;
  within(distance: string, of: string): string;
  beyond(distance: string, of: string): string;
  /** A place that is not the feature's own, and how it is related. */
  placed: SayOfTwo;
  feature(name: string, layer: string): string;
  /** Of a layer, perhaps with a condition. */
  anyFeature(layer: string, condition: string | undefined): string;
  everyFeature(layer: string, condition: string | undefined): string;
  point: Say;
  box: Say;
  shapes: Readonly<Record<Geometry["type"], string>>;
  shape(kind: string, vertices: string, extent: string): string;

  span(start: string | undefined, end: string | undefined): string;
  times: Readonly<Record<TemporalRelation, Say>>;
  timed: SayOfTwo;
  clock(day: string, time: string): string;
}

/** Where a text occurs that LIKE looks for. */
export type LikeForm = "contains" | "begins" | "ends" | "matches";

export type Folding = "casei" | "accenti";

interface ListPhrases {
  /** Of values written out. */
  values(subject: string, values: readonly string[]): string;
  /** Of another list that features have. */
  list: SayOfTwo;
}

export const phrases: Readonly<Record<Language, Phrases>> = { en, ur };
