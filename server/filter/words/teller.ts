import type { Language } from "../../../geodata/declaration.ts";
import type { Call } from "../ast.ts";
import type { Phrases } from "./phrases.ts";
import type { PlaceWriter } from "./placeWriter.ts";
import type { ValueWriter } from "./valueWriter.ts";

/** What conditions on one layer are told with, in one language. */
export interface Teller {
  lang: Language;
  say: Phrases;
  values: ValueWriter;
  places: PlaceWriter;
}

/** Words of one kind of condition, or of its opposite. */
export type Words = (call: Call, isNot: boolean, teller: Teller) => string;
