import type { Language } from "../../contract/wire.ts";
import type { FontFace } from "../../figures/text/fontFaces.ts";
import { inks } from "./inks.ts";
import type { Tag } from "./tag.ts";
import type { SpanLook } from "./textSpans.ts";

/** Where content is laid out, and how. */
export interface Place {
  leftPx: number;
  widthPx: number;
  isRtl: boolean;
  lang: Language;
  sizePx: number;
  face: FontFace;
  colour: string;
  /** What it is put into; absent: the document. */
  tag?: Tag;
  /** In a table, lists have no bullets. */
  isCell?: true;
}

export function tagIn({ tag }: Pick<Place, "tag">, type: string, more: Partial<Tag> = {}): Tag {
  return { type, ...more, ...(tag && { within: tag }) };
}

/** A part of the width, from the side that is read first. */
export function partOf(place: Place, startPx: number, widthPx: number): Place {
  const { leftPx, isRtl } = place;
  return {
    ...place,
    widthPx,
    leftPx: isRtl ? leftPx + place.widthPx - startPx - widthPx : leftPx + startPx,
  };
}

export function spanLook({ face, colour, lang }: Place, tag: Tag): SpanLook {
  return { face, colour, lang, tag };
}

export const quiet = { colour: inks.quiet } as const;
