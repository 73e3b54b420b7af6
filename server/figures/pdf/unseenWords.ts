import type { GlyphRun, PlacedGlyph } from "../text/glyphRun.ts";

/** Characters that are not seen, only found: from the left, together as wide as what is drawn there. */
export interface UnseenWord {
  characters: readonly string[];
  x: number;
  y: number;
  /** Clockwise. */
  angleDeg: number;
  widthPx: number;
}

export const isNastaliq = ({ face }: GlyphRun): boolean => face.startsWith("nastaliq");

/**
 * What a run of Nastaliq says, word by word as it stands, from the left, on one base line: what programs find where the run is drawn.
 * From its own glyphs none read it rightly: ب, پ and ت are one glyph and dots, and letters hang from a slanting line.
 */
export function unseenWords(run: GlyphRun): UnseenWord[] {
  const baseLine = Math.max(...run.glyphs.filter(takesRoom).map(({ y }) => y));
  return wordsOf(run.glyphs).flatMap((glyphs) => {
    const first = glyphs.find(takesRoom);
    if (!first) return [];
    const { x, angleDeg = 0 } = first;
    const said = glyphs.map(({ text }) => (run.isRtl ? [...text].reverse() : [...text]));
    const widthPx = glyphs.reduce((sum, { advancePx }) => sum + advancePx, 0);
    return [{ characters: said.flat(), x, y: angleDeg ? first.y : baseLine, angleDeg, widthPx }];
  });
}

const takesRoom = ({ advancePx }: PlacedGlyph): boolean => advancePx > 0;

/** Words, and the spaces between them; dots and marks, which say nothing, go with their letter. */
function wordsOf(glyphs: readonly PlacedGlyph[]): PlacedGlyph[][] {
  const words: PlacedGlyph[][] = [];
  let wasSpace: boolean | undefined;
  for (const glyph of glyphs) {
    const isSpace = glyph.text === "" ? (wasSpace ?? false) : glyph.text.trim() === "";
    if (isSpace === wasSpace) words.at(-1)?.push(glyph);
    else words.push([glyph]);
    wasSpace = isSpace;
  }
  return words;
}
