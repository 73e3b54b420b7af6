import { inflateSync } from "node:zlib";

export interface PdfParts {
  /** Everything that is not in a stream, one character a byte. */
  objects: string;
  /** The contents of streams, inflated where they are deflated, one character a byte. */
  streams: string[];
}

/** Takes a PDF apart, as far as tests look into one. */
export function pdfParts(pdf: Buffer): PdfParts {
  const text = pdf.toString("latin1");
  const streams: string[] = [];
  const objects = text.replace(
    /<<((?:(?!endobj)[\s\S])*?)>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g,
    (_, dictionary: string, body: string) => {
      const bytes = Buffer.from(body, "latin1");
      const isDeflated = dictionary.includes("/FlateDecode");
      streams.push((isDeflated ? inflateSync(bytes) : bytes).toString("latin1"));
      return `<<${dictionary}>>`;
    },
  );
  return { objects, streams };
}

/** A text string as PDF has it: UTF-16 where it is not plain, its parentheses escaped. */
export function pdfString(text: string): string {
  const isPlain = [...text].every((character) => character <= "\u007f");
  const bytes = isPlain
    ? Buffer.from(text, "latin1")
    : Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  const escaped = bytes
    .toString("latin1")
    .replace(/[\n\r\t\b\f()\\]/g, (character) => escapes[character] ?? character);
  return `(${escaped})`;
}

const escapes: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
  "\\": "\\\\",
  "(": "\\(",
  ")": "\\)",
};
