import type { Language } from "../../contract/wire.ts";
import type { ContentElement, ContentNode } from "./contentTree.ts";
import { layOutBars } from "./layOutBars.ts";
import { layOutTable } from "./layOutTable.ts";
import { type Place, partOf, quiet, spanLook, tagIn } from "./place.ts";
import { setParagraph, spanWidths } from "./setParagraph.ts";
import { keptTogether, led, type Strip, sideBySide } from "./strip.ts";
import type { Tag } from "./tag.ts";
import { isInline, textSpans } from "./textSpans.ts";

/** Lays markup out in strips, from the top. @throws Error naming an element that it does not know. */
export function layOutContent(nodes: readonly ContentNode[], place: Place): Strip[] {
  return blocksOf(nodes).flatMap((block) =>
    Array.isArray(block) ? layOutInline(block, place) : layOutElement(block, place),
  );
}

/** Elements, and what stands between them as text. */
function blocksOf(nodes: readonly ContentNode[]): (ContentElement | ContentNode[])[] {
  const blocks: (ContentElement | ContentNode[])[] = [];
  for (const node of nodes) {
    const last = blocks.at(-1);
    if (typeof node !== "string" && !isInline(node)) blocks.push(node);
    else if (Array.isArray(last)) last.push(node);
    else if (typeof node !== "string" || node.trim() !== "") blocks.push([node]);
  }
  return blocks;
}

/** In a cell or an item, a text is of it; elsewhere it is a paragraph. */
function layOutInline(nodes: readonly ContentNode[], place: Place): Strip[] {
  return layOutText(nodes, place, place.tag ?? tagIn(place, "P"));
}

function layOutText(nodes: readonly ContentNode[], place: Place, tag: Tag): Strip[] {
  const lines = setParagraph(textSpans(nodes, spanLook(place, tag)), place);
  const { leftPx, widthPx, isRtl } = place;
  const strips = lines.map((line): Strip => {
    const left = isRtl ? leftPx + widthPx - line.widthPx : leftPx;
    const { abovePx, belowPx } = line;
    const parts = [{ kind: "line", leftPx: left, line } as const];
    return { gapPx: 0, abovePx, belowPx, keepsNext: false, parts };
  });
  return keptTogether(strips, 3);
}

type LayOut = (element: ContentElement, place: Place) => Strip[];

const layOuts: Readonly<Record<string, LayOut>> = {
  h1: (element, place) => layOutHeading(element, { ...place, sizePx: 24 }, 0),
  h2: (element, place) => layOutHeading(element, { ...place, sizePx: 17 }, 26),
  h3: (element, place) => layOutHeading(element, { ...place, sizePx: 14 }, 16),
  p: (element, place) =>
    element.attributes.class === "ends"
      ? layOutEnds(element, place)
      : led(layOutText(element.children, place, tagIn(place, "P")), 8),
  ul: (element, place) => layOutList(element, place, () => (place.isCell ? "" : "•")),
  ol: (element, place) => layOutList(element, place, (index) => `${index + 1}.`),
  dl: layOutDefinitions,
  table: layOutTable,
  svg: layOutBars,
  figure: (element, place) => layOutContent(element.children, { ...place, sizePx: 11, ...quiet }),
  figcaption: (element, place) => led(layOutText(element.children, place, tagIn(place, "P")), 4),
  img: layOutPicture,
  div: (element, place) => layOutContent(element.children, place),
  section: (element, place) => {
    const tag = tagIn(place, "Sect");
    const { id } = element.attributes;
    const anchors = id === undefined ? [] : [{ kind: "anchor", id } as const];
    return led(layOutContent(element.children, { ...place, tag }), 0, anchors);
  },
};

function layOutElement(element: ContentElement, place: Place): Strip[] {
  const layOut = layOuts[element.name];
  if (!layOut) throw new Error(`<${element.name}> cannot be laid out on paper`);
  return layOut(element, turned(element, place));
}

/** In the language and the direction that an element says it has. */
function turned({ attributes: { lang, dir } }: ContentElement, place: Place): Place {
  return {
    ...place,
    ...(lang !== undefined && { lang: lang as Language }),
    ...((dir === "ltr" || dir === "rtl") && { isRtl: dir === "rtl" }),
  };
}

function layOutHeading(element: ContentElement, place: Place, gapPx: number): Strip[] {
  const { name, children } = element;
  const look = { ...place, face: "semibold" } as const;
  const strips = layOutText(children, look, tagIn(place, name.toUpperCase()));
  return led(strips, gapPx).map((strip) => ({ ...strip, keepsNext: true }));
}

/** What stands under the two ends of an axis. */
function layOutEnds({ children }: ContentElement, place: Place): Strip[] {
  const tag = tagIn(place, "P");
  const [start, end] = children;
  if (start === undefined || end === undefined) return [];
  const spans = textSpans([end], spanLook(place, tag));
  const endPx = 1 + spanWidths(spans, place.sizePx).mostPx;
  const beside = sideBySide([
    layOutText([start], place, tag),
    layOutText([end], partOf(place, place.widthPx - endPx, endPx), tag),
  ]);
  return beside.map((strip) => ({ ...strip, keepsNext: true }));
}

/** Of a bullet, or a number of one digit or of two. */
const markerWidthPx = (items: number) => (items > 9 ? 28 : 20);

function layOutList(
  { children }: ContentElement,
  place: Place,
  markerOf: (index: number) => string,
): Strip[] {
  const list = tagIn(place, "L");
  const items = children.filter((node) => typeof node !== "string");
  const markerPx = markerWidthPx(items.length);
  const strips = items.flatMap(({ children }, index) => {
    const item: Tag = { type: "LI", within: list };
    const marker = markerOf(index);
    const startPx = marker === "" ? 0 : markerPx;
    const label = { ...partOf(place, 0, markerPx), ...quiet };
    const body = {
      ...partOf(place, startPx, place.widthPx - startPx),
      tag: { type: "LBody", within: item },
    };
    const beside = sideBySide([
      marker === "" ? [] : layOutText([marker], label, { type: "Lbl", within: item }),
      layOutContent(children, body),
    ]);
    return led(beside, place.isCell ? 0 : 3);
  });
  return led(strips, place.isCell ? 0 : 8);
}

/** Names at the side that is read first, and what belongs to each beside it. */
function layOutDefinitions({ children }: ContentElement, place: Place): Strip[] {
  const list = tagIn(place, "L");
  const namePx = 0.24 * place.widthPx;
  const terms = children.filter((node) => typeof node !== "string");
  const strips = terms.flatMap((term, index) => {
    const definition = terms[index + 1];
    if (term.name !== "dt" || !definition) return [];
    const item: Tag = { type: "LI", within: list };
    const name = { ...partOf(place, 0, namePx - 12), ...quiet };
    const body = {
      ...partOf(place, namePx, place.widthPx - namePx),
      tag: { type: "LBody", within: item },
    };
    const beside = sideBySide([
      layOutText(term.children, name, { type: "Lbl", within: item }),
      layOutContent(definition.children, { ...body, isCell: true }),
    ]);
    return led(beside, 4);
  });
  return led(strips, 8);
}

/** As wide as the page. Its size says its shape. */
function layOutPicture({ attributes }: ContentElement, place: Place): Strip[] {
  const { leftPx, widthPx } = place;
  const heightPx = (widthPx * Number(attributes.height)) / Number(attributes.width);
  const tag = tagIn(place, "Figure", { alt: attributes.alt ?? "" });
  const parts = [{ kind: "picture", leftPx, widthPx, heightPx, tag } as const];
  return [{ gapPx: 12, abovePx: heightPx, belowPx: 0, keepsNext: true, parts }];
}
