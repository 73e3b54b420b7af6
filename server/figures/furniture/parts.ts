/** What stands around the map of a figure. */
export const parts = [
  "title",
  "legend",
  "scale",
  "north",
  "graticule",
  "projection",
  "inset",
  "words",
  "sources",
  "worldview",
  "edition",
] as const;

export type Part = (typeof parts)[number];

/** What may stand there: parts, and where there is no room for `words`, that features are left out at all. */
export type Piece = Part | "wordsInBrief";

/**
 * Reads `none`, or names of parts joined by commas.
 * @throws Error naming what is no part.
 */
export function parseParts(text: string): ReadonlySet<Part> {
  if (text === "none") return new Set();
  const named = text.split(",");
  const unknown = named.find((name) => !(parts as readonly string[]).includes(name));
  if (unknown === undefined) return new Set(named as Part[]);
  throw new Error(`must be none, or some of ${parts.join(", ")}`);
}
