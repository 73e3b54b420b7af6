import type { Language } from "../../contract/wire.ts";
import type { FontFace } from "../../figures/text/fontFaces.ts";
import type { ContentElement, ContentNode } from "./contentTree.ts";
import { inks } from "./inks.ts";
import type { Tag } from "./tag.ts";

/** A stretch of a text that looks one way, and leads to one place. */
export interface Span {
  text: string;
  tag: Tag;
  face: FontFace;
  colour: string;
  href?: string;
}

export type SpanLook = Omit<Span, "text"> & { lang: Language };

const inline = new Set(["a", "bdi", "code", "span"]);

export const isInline = (node: ContentNode): boolean =>
  typeof node === "string" || inline.has(node.name);

/** The text of inline elements. What has a direction of its own is set apart for the bidirectional algorithm. */
export function textSpans(nodes: readonly ContentNode[], look: SpanLook): Span[] {
  return nodes.flatMap((node): Span[] => {
    if (typeof node !== "string") return elementSpans(node, look);
    const { lang: _, ...shown } = look;
    const text = node.replace(/[ \n\t]+/g, " ");
    return text === "" ? [] : [{ ...shown, text, tag: tagOf(text, look) }];
  });
}

/** Urdu is drawn from left to right, as all letters are, and said as it is read. */
function tagOf(text: string, { tag }: SpanLook): Tag {
  if (!/[\u0600-\u06ff]/.test(text)) return tag;
  return { type: "Span", within: tag, actual: text.replace(/[\u2066-\u2069]/g, "") };
}

function elementSpans(element: ContentElement, look: SpanLook): Span[] {
  const spans = textSpans(element.children, innerLook(element, look));
  const { lang: _, ...shown } = look;
  const isolate = isolateOf(element);
  return isolate === undefined || spans.length === 0
    ? spans
    : [{ ...shown, text: isolate }, ...spans, { ...shown, text: "\u2069" }];
}

function innerLook({ name, attributes }: ContentElement, look: SpanLook): SpanLook {
  if (name === "a") {
    const { href = "" } = attributes;
    return { ...look, href, tag: { type: "Link", within: look.tag }, colour: inks.accent };
  }
  const lang = attributes.lang as Language | undefined;
  if (lang === undefined || lang === look.lang) return look;
  return { ...look, lang, tag: { type: "Span", within: look.tag, lang } };
}

function isolateOf({ name, attributes: { dir } }: ContentElement): string | undefined {
  if (dir === "ltr") return "\u2066";
  if (dir === "rtl") return "\u2067";
  return name === "bdi" ? "\u2068" : undefined;
}
