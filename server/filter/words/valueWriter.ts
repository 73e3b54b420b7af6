import type { LayerDeclaration, PropertyDeclaration } from "../../../geodata/declaration.ts";
import {
  unitNames,
  writtenDay,
  writtenDistance,
  writtenNumber,
  writtenQuantity,
  writtenYear,
} from "../../contract/writtenValues.ts";
import {
  type ArithmeticOperator,
  type Call,
  geometryName,
  type Interval,
  isOneOf,
  type Node,
  textFunctions,
} from "../ast.ts";
import { fromLeft, isolated } from "./isolated.ts";
import { type Phrases, phrases } from "./phrases.ts";
import type { PlaceWriter } from "./placeWriter.ts";
import type { Wording } from "./wording.ts";

/** What comparisons are told by. A year is a number that stands for a time. */
export type ValueKind = "amount" | "time" | "year" | "text" | "truth";

/** The property that a value is compared with: it decides what the value is called. */
interface Property {
  name: string;
  declared: PropertyDeclaration;
}

/** What of a layer its conditions are told by. */
export type Declared = Pick<LayerDeclaration, "properties">;

/** Tells the values of conditions on a layer: properties, what they are compared with, and what is made of both. */
export class ValueWriter {
  readonly #places: PlaceWriter;
  readonly #properties: LayerDeclaration["properties"];
  readonly #wording: Wording;
  readonly #say: Phrases;

  constructor({ properties }: Declared, wording: Wording, places: PlaceWriter) {
    this.#properties = properties;
    this.#wording = wording;
    this.#say = phrases[wording.lang];
    this.#places = places;
  }

  kindOf(node: Node): ValueKind {
    switch (node.kind) {
      case "property":
        return kindOfProperty(this.propertyOf(node));
      case "number":
        return "amount";
      case "date":
      case "timestamp":
        return "time";
      case "boolean":
        return "truth";
      case "call":
        return isOneOf(textFunctions, node.op) ? "text" : "amount";
      default:
        return "text";
    }
  }

  propertyOf(node: Node): Property | undefined {
    if (node.kind !== "property" || !Object.hasOwn(this.#properties, node.name)) return undefined;
    const declared = this.#properties[node.name];
    return declared && { name: node.name, declared };
  }

  /** What a condition is about. `isSpelled`: where values are compared by their letters, not by what they mean. */
  subject(node: Node, isSpelled = false): string {
    const property = this.propertyOf(node);
    if (!property) return this.value(node);
    const title = this.#title(property);
    return isSpelled && property.declared.vocabulary ? this.#say.spelled(title) : title;
  }

  value(node: Node, of?: Property): string {
    const { lang } = this.#wording;
    switch (node.kind) {
      case "text":
        return of?.declared.vocabulary
          ? this.#term(node.value, of.declared)
          : this.#quoted(node.value);
      case "number":
        return this.#number(node.value, of);
      case "boolean":
        return node.value ? this.#say.yes : this.#say.no;
      case "date":
        return writtenDay(lang, node.value);
      case "timestamp":
        return this.#instant(node.value);
      case "property":
        return this.#ofProperty(node.name);
      case "interval":
        return this.#interval(node);
      case "list":
        return this.list(node.items);
      case "call":
        return this.#made(node);
      default:
        return this.#places.place(node);
    }
  }

  list(items: readonly Node[], of?: Property): string {
    if (items.length === 0) return this.#say.noList;
    return this.#say.allOf(items.map((item) => this.value(item, of)));
  }

  #ofProperty(name: string): string {
    if (name === geometryName) return this.#say.ownPlace;
    const property = this.propertyOf({ kind: "property", name });
    return property ? this.#say.own(this.#title(property)) : this.#quoted(name);
  }

  #title({ name, declared }: Property): string {
    const title = this.#say.title(declared.title[this.#wording.lang]);
    const isAlone = Object.entries(this.#properties).every(
      ([other, { title: given }]) =>
        other === name || this.#say.title(given[this.#wording.lang]) !== title,
    );
    return isAlone ? title : this.#say.named(title, isolated(name, this.#wording.lang));
  }

  #term(value: string, declared: PropertyDeclaration): string {
    const { vocabulary = {} } = declared;
    const term = this.#termTitle(value, declared);
    if (term === undefined) return this.#say.unlisted(this.#quoted(value));
    const same = Object.keys(vocabulary).filter((each) => this.#termTitle(each, declared) === term);
    const told = this.#say.needsQuotes(term) ? this.#quoted(term) : term;
    return same.length > 1 ? this.#say.named(told, isolated(value, this.#wording.lang)) : told;
  }

  #termTitle(value: string, { vocabulary = {}, plainTerms }: PropertyDeclaration) {
    const term = Object.hasOwn(vocabulary, value) ? vocabulary[value] : undefined;
    const title = term?.title[this.#wording.lang];
    return title !== undefined && plainTerms ? this.#say.plain(title) : title;
  }

  #quoted(text: string): string {
    // Whose own quotation marks would end it too early.
    const isPlain = !/[“”]/.test(text);
    const { lang } = this.#wording;
    return isPlain
      ? this.#say.quoted(isolated(text, lang))
      : isolated(`'${text.replaceAll("'", "''")}'`, lang);
  }

  #number(value: number, of?: Property): string {
    const { lang } = this.#wording;
    if (of && isYear(of)) return writtenYear(lang, value);
    const unit = of?.declared.unit;
    if (unit === "m") return writtenDistance(lang, value);
    return unit === undefined ? writtenNumber(lang, value) : writtenQuantity(lang, value, unit);
  }

  #instant(iso: string): string {
    const [, clock = ""] = iso.split("T");
    const time = clock.replace("Z", "").replace(/(:00)?\.000$/, "");
    return this.#say.clock(writtenDay(this.#wording.lang, iso), time);
  }

  #interval({ start, end }: Interval): string {
    return this.#say.span(start ? this.value(start) : undefined, end ? this.value(end) : undefined);
  }

  #made({ op, args }: Call): string {
    if (isOneOf(textFunctions, op))
      return this.#say.folded[op](this.subject(args[0] as Node, true));
    const formula = this.#formula(op as ArithmeticOperator, args);
    return fromLeft(this.#say.group(formula), this.#wording.lang);
  }

  #formula(op: ArithmeticOperator, args: readonly Node[]): string {
    const [first = "", second = ""] = args.map((arg) => this.#operand(arg));
    if (op === "%") return this.#say.remainder(first, second);
    if (op === "div") return this.#say.wholePart(first, second);
    return `${first} ${signs[op]} ${second}`;
  }

  /** Properties with their units, which a formula does not reckon with. */
  #operand(node: Node): string {
    if (node.kind === "call") {
      return this.#say.group(this.#formula(node.op as ArithmeticOperator, node.args));
    }
    const property = this.propertyOf(node);
    if (!property) return this.value(node);
    const { lang } = this.#wording;
    const { unit } = property.declared;
    const title = this.#title(property);
    const measure = unit === undefined ? "" : ` (${unitNames[lang][unit] ?? unit})`;
    return this.#say.quoted(title + measure);
  }
}

const signs = { "+": "+", "-": "−", "*": "×", "/": "÷", "^": "^" } as const;

function kindOfProperty(property: Property | undefined): ValueKind {
  switch (property?.declared.type) {
    case "integer":
    case "number":
      return isYear(property) ? "year" : "amount";
    case "date":
      return "time";
    case "boolean":
      return "truth";
    default:
      return "text";
  }
}

function isYear({ name, declared }: Property): boolean {
  return declared.unit === undefined && name.endsWith("_year");
}
