import type { Language, LayerDeclaration } from "../../../geodata/declaration.ts";

/** The name of a feature by `layer/id`; the reference itself where it is not known. */
export type NameOf = (reference: string) => string;

/** What conditions are told with. */
export interface Wording {
  lang: Language;
  /** All that may be named. */
  layers: readonly LayerDeclaration[];
  nameOf: NameOf;
}
