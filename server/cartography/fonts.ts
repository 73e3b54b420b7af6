export type Face = "regular" | "semibold" | "italic";

/** The reader's own interface font: nothing to download. */
const interfaceFonts = ["system-ui", "Segoe UI", "Roboto", "Noto Sans", "sans-serif"];

/**
 * `text-font` by face. Without a `glyphs` URL MapLibre takes these as CSS families and reads weight and
 * slant from the words of the first, so the first names no installed font and only carries them.
 */
export const fonts: Readonly<Record<Face, string[]>> = {
  regular: ["Naqsha Regular", ...interfaceFonts],
  semibold: ["Naqsha Semibold", ...interfaceFonts],
  italic: ["Naqsha Italic", ...interfaceFonts],
};

export const weights: Readonly<Record<Face, number>> = { regular: 400, semibold: 600, italic: 400 };
