import bidiFactory from "bidi-js";
import { baselines, lineHeights, urduScale } from "../../figures/furniture/paragraph.ts";
import { type GlyphRun, moved } from "../../figures/text/glyphRun.ts";
import { shapeLine } from "../../figures/text/shapeLine.ts";
import type { Span } from "./textSpans.ts";

/** A line of text; what is in it is placed from its left end, on its base line. */
export interface Line {
  widthPx: number;
  /** From its base line. */
  abovePx: number;
  belowPx: number;
  /** In the order they are read. */
  pieces: readonly Piece[];
}

/** Of one span, in one direction. */
export interface Piece {
  span: Span;
  text: string;
  runs: readonly GlyphRun[];
  leftPx: number;
  widthPx: number;
}

export interface ParagraphSetting {
  widthPx: number;
  sizePx: number;
  isRtl: boolean;
}

const bidi = bidiFactory();
const isolates = /[\u2066-\u2069]/g;

/** Sets spans in lines. A word that is longer than a line is broken where the line ends. */
export function setParagraph(spans: readonly Span[], setting: ParagraphSetting): Line[] {
  const paragraph = new Paragraph(spans, setting);
  const lines: Line[] = [];
  let words = paragraph.words();
  while (words.length > 0) {
    const { line, rest } = paragraph.firstLine(words);
    lines.push(line);
    words = rest;
  }
  return lines;
}

/** How wide spans are on one line, and how wide their longest word is. */
export function spanWidths(spans: readonly Span[], sizePx: number) {
  const paragraph = new Paragraph(spans, { sizePx, widthPx: 0, isRtl: false });
  const words = paragraph.words();
  const [first, last] = [words[0], words.at(-1)];
  return {
    leastPx: Math.max(0, ...words.map((word) => paragraph.widthOf(word))),
    mostPx: first && last ? paragraph.widthOf([first[0], last[1]]) : 0,
  };
}

/** From a character of the paragraph up to another, without it. */
type Range = readonly [start: number, end: number];

class Paragraph {
  readonly #spans: readonly Span[];
  readonly #setting: ParagraphSetting;
  readonly #text: string;
  /** By character, the span it is of. */
  readonly #owners: readonly number[];
  readonly #levels: ReturnType<typeof bidi.getEmbeddingLevels>;

  constructor(spans: readonly Span[], setting: ParagraphSetting) {
    this.#spans = spans;
    this.#setting = setting;
    this.#text = spans.map(({ text }) => text).join("");
    this.#owners = spans.flatMap(({ text }, index) => Array<number>(text.length).fill(index));
    this.#levels = bidi.getEmbeddingLevels(this.#text, setting.isRtl ? "rtl" : "ltr");
  }

  words(): Range[] {
    return [...this.#text.matchAll(/[^ ]+/g)].map(({ index, 0: word }) => [
      index,
      index + word.length,
    ]);
  }

  /** What of the words, of which there is one at least, goes on a line. */
  firstLine(words: readonly Range[]): { line: Line; rest: Range[] } {
    const start = words[0]?.[0] ?? 0;
    let count = this.#fitting(words);
    let line = this.#line([start, words[count - 1]?.[1] ?? start]);
    // Side by side, words may be wider than each alone.
    while (count > 1 && line.widthPx > this.#setting.widthPx) {
      count -= 1;
      line = this.#line([start, words[count - 1]?.[1] ?? start]);
    }
    if (line.widthPx <= this.#setting.widthPx) return { line, rest: words.slice(count) };
    return this.#broken(words);
  }

  widthOf(range: Range): number {
    let width = 0;
    for (const [span, start, end] of this.#bySpan(range)) {
      const text = this.#text.slice(start, end).replace(isolates, "");
      width += shapeLine(text, this.#look(span)).widthPx;
    }
    return width;
  }

  #fitting(words: readonly Range[]): number {
    const start = words[0]?.[0] ?? 0;
    let width = 0;
    let end = start;
    const count = words.findIndex((word) => {
      width += this.widthOf([end, word[1]]);
      end = word[1];
      return width > this.#setting.widthPx;
    });
    return count < 0 ? words.length : Math.max(1, count);
  }

  /** As much of the first word as there is room for, at least one character. */
  #broken([word, ...others]: readonly Range[]): { line: Line; rest: Range[] } {
    const [start, end] = word ?? [0, 0];
    let at = start + 1;
    while (at < end - 1 && this.widthOf([start, at + 1]) <= this.#setting.widthPx) at += 1;
    const rest: Range[] = at < end ? [[at, end], ...others] : others;
    return { line: this.#line([start, at]), rest };
  }

  #line(range: Range): Line {
    let x = 0;
    const placed = this.#stretches(range).map(({ start, span, text, isRtl }) => {
      const { runs, widthPx } = shapeLine(text, {
        ...this.#look(span),
        direction: isRtl ? "rtl" : "ltr",
      });
      const piece: Piece = { span, text, runs: moved(runs, x, 0), leftPx: x, widthPx };
      x += widthPx;
      return { start, piece };
    });
    const pieces = placed.sort((a, b) => a.start - b.start).map(({ piece }) => piece);
    return { pieces, widthPx: x, ...this.#heightOf(pieces) };
  }

  /** Of one span and direction each, from left to right. */
  #stretches([start, end]: Range) {
    const order = Array.from({ length: end - start }, (_, index) => start + index);
    for (const [from, to] of bidi.getReorderSegments(this.#text, this.#levels, start, end - 1)) {
      const turned = order.slice(from - start, to + 1 - start).reverse();
      order.splice(from - start, turned.length, ...turned);
    }
    const stretches: { owner: number; isRtl: boolean; indices: number[] }[] = [];
    for (const index of order) {
      const owner = this.#owners[index] ?? 0;
      const isRtl = (this.#levels.levels[index] ?? 0) % 2 === 1;
      const last = stretches.at(-1);
      if (last && last.owner === owner && last.isRtl === isRtl) last.indices.push(index);
      else stretches.push({ owner, isRtl, indices: [index] });
    }
    return stretches.flatMap(({ owner, isRtl, indices }) => {
      const span = this.#spans[owner];
      const logical = indices.toSorted((a, b) => a - b);
      const text = logical.map((index) => this.#text[index]).join("");
      const said = text.replace(isolates, "");
      return span && said !== "" ? [{ start: logical[0] ?? 0, span, text: said, isRtl }] : [];
    });
  }

  *#bySpan([start, end]: Range): Generator<readonly [Span, number, number]> {
    let from = start;
    while (from < end) {
      const owner = this.#owners[from] ?? 0;
      let to = from;
      while (to < end && this.#owners[to] === owner) to += 1;
      const span = this.#spans[owner];
      if (span) yield [span, from, to];
      from = to;
    }
  }

  #look({ face }: Span) {
    return { face, sizePx: this.#setting.sizePx, urduScale };
  }

  /** Nastaliq stacks words on a slope: its lines are taller, and with them all of an Urdu text. */
  #heightOf(pieces: readonly Piece[]) {
    const { isRtl, sizePx } = this.#setting;
    const hasUrdu = pieces.some(({ runs }) => runs.some(({ face }) => face.startsWith("nastaliq")));
    const lang = hasUrdu || isRtl ? "ur" : "en";
    const abovePx = lineHeights[lang] * baselines[lang] * sizePx;
    return { abovePx, belowPx: lineHeights[lang] * sizePx - abovePx };
  }
}
