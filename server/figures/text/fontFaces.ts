import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Blob, Face, Font } from "harfbuzzjs";

/** The fonts that figures are set in: shipped, so that a figure is the same on every machine. All are under the OFL. */
const files = {
  regular: import.meta.resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
  semibold: import.meta.resolve(
    "@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
  ),
  bold: import.meta.resolve("@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf"),
  italic: import.meta.resolve(
    "@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf",
  ),
  nastaliq: import.meta.resolve(
    "@expo-google-fonts/noto-nastaliq-urdu/400Regular/NotoNastaliqUrdu_400Regular.ttf",
  ),
  nastaliqSemibold: import.meta.resolve(
    "@expo-google-fonts/noto-nastaliq-urdu/600SemiBold/NotoNastaliqUrdu_600SemiBold.ttf",
  ),
} as const;

export type FontFace = keyof typeof files;

/** A face, opened. */
export interface OpenFont {
  shaper: Font;
  unitsPerEm: number;
  /** Path data in font units, y upwards. */
  outline(glyph: number): string;
}

export function fontFile(face: FontFace): string {
  return fileURLToPath(files[face]);
}

const opened = new Map<FontFace, OpenFont>();

export function openFont(face: FontFace): OpenFont {
  const font = opened.get(face) ?? open(face);
  opened.set(face, font);
  return font;
}

function open(face: FontFace): OpenFont {
  const shaperFace = new Face(new Blob(readFileSync(fontFile(face))), 0);
  const shaper = new Font(shaperFace);
  const outlines = new Map<number, string>();
  const outline = (glyph: number) => {
    const known = outlines.get(glyph) ?? shaper.glyphToPath(glyph);
    outlines.set(glyph, known);
    return known;
  };
  return { shaper, unitsPerEm: shaperFace.upem, outline };
}
