import type { PropertyDeclaration, Vocabulary } from "./declaration.ts";
import { positionMethods, regions } from "./vocabularies.ts";

export type Properties = Readonly<Record<string, PropertyDeclaration>>;

/** What every layer has. `id` is the stable slug of the feature, unique in its layer. */
export const commonProperties = {
  id: { type: "string", title: { en: "Identifier", ur: "شناخت" }, required: true, inTiles: true },
  name: {
    type: "string",
    title: { en: "Name", ur: "نام" },
    required: true,
    inTiles: true,
    searchable: true,
  },
  name_ur: {
    type: "string",
    title: { en: "Urdu name", ur: "اردو نام" },
    inTiles: true,
    searchable: true,
  },
  sources: { type: "string[]", title: { en: "Sources", ur: "مآخذ" }, required: true },
  position_accuracy_m: {
    type: "number",
    title: { en: "Position known to", ur: "مقام کی درستی" },
    unit: "m",
    required: true,
    minimum: 0,
    maximum: 500_000,
    inTiles: true,
  },
  position_method: {
    type: "string",
    title: { en: "How the position was found", ur: "مقام کیسے معلوم ہوا" },
    required: true,
    vocabulary: positionMethods,
    plainTerms: true,
  },
  position_note: {
    type: "string",
    title: { en: "About the position", ur: "مقام کے بارے میں" },
  },
} as const satisfies Properties;

export const note = {
  type: "string",
  title: { en: "Note", ur: "نوٹ" },
} as const satisfies PropertyDeclaration;

export const text = (en: string, ur: string): PropertyDeclaration => ({
  type: "string",
  title: { en, ur },
});

export const choice = (en: string, ur: string, vocabulary: Vocabulary): PropertyDeclaration => ({
  type: "string",
  title: { en, ur },
  vocabulary,
  plainTerms: true,
  inTiles: true,
});

export const oneOf = (en: string, ur: string, vocabulary: Vocabulary): PropertyDeclaration => ({
  ...choice(en, ur, vocabulary),
  required: true,
});

export const someOf = (en: string, ur: string, vocabulary: Vocabulary): PropertyDeclaration => ({
  ...choice(en, ur, vocabulary),
  type: "string[]",
});

export const amount = (en: string, ur: string, unit: string): PropertyDeclaration => ({
  type: "number",
  title: { en, ur },
  unit,
  minimum: 0,
});

export const count = (en: string, ur: string): PropertyDeclaration => ({
  type: "integer",
  title: { en, ur },
  minimum: 0,
  additive: true,
  inTiles: true,
});

/** Negative before the common era: -2600 is 2600 BCE, and no year is 0. Its name ends in `_year`. */
export const year = (en: string, ur: string): PropertyDeclaration => ({
  type: "integer",
  title: { en, ur },
});

/** What features of the country have beyond those of the basemap. */
export const locatedProperties = {
  ...commonProperties,
  regions: {
    type: "string[]",
    title: { en: "Province or territory", ur: "صوبہ یا علاقہ" },
    required: true,
    vocabulary: regions,
  },
} as const satisfies Properties;
