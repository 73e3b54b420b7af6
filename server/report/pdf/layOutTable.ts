import type { ContentElement, ContentNode } from "./contentTree.ts";
import { layOutContent } from "./layOutContent.ts";
import { type Place, partOf, quiet, spanLook, tagIn } from "./place.ts";
import { spanWidths } from "./setParagraph.ts";
import { keptTogether, led, type Strip, sideBySide } from "./strip.ts";
import type { Tag } from "./tag.ts";
import { isInline, textSpans } from "./textSpans.ts";

const sizePx = 11.5;
const gapPx = 12;
/** Above and below what is in a row. */
const paddingPx = 3;
/** Rows of so many lines stay on one page. */
const mostLines = 8;
/** Of a bar, what it asks for, and what is free between it and the text beside it. */
const bar = { leastPx: 50, mostPx: 240, gapPx: 6 } as const;

/** A table whose columns are as wide as what is in them asks; its head is repeated on every page it goes on to. */
export function layOutTable(element: ContentElement, place: Place): Strip[] {
  const table = tagIn(place, "Table");
  const within = { ...place, sizePx, tag: table };
  const caption = childOf(element, "caption");
  const head = rowsOf(childOf(element, "thead"));
  const body = rowsOf(childOf(element, "tbody"));
  const setting = settingOf([...head, ...body], within);
  const headStrips = head.flatMap((row) =>
    layOutRow(row, setting, { ...within, ...quiet, tag: { type: "THead", within: table } }),
  );
  const isKept = (strips: Strip[]) => strips.map((strip) => ({ ...strip, keepsNext: true }));
  const group: Tag = { type: "TBody", within: table };
  return [
    ...isKept(caption ? layOutCaption(caption, { ...place, tag: table }) : []),
    ...isKept(headStrips),
    ...body
      .flatMap((row) => layOutRow(row, setting, { ...within, tag: group }))
      .map((strip) => ({ ...strip, head: headStrips })),
  ];
}

function layOutCaption(caption: ContentElement, place: Place): Strip[] {
  const look = { ...place, face: "semibold", sizePx: 14 } as const;
  return led(layOutContent(caption.children, { ...look, tag: tagIn(place, "Caption") }), 16);
}

function childOf({ children }: ContentElement, name: string): ContentElement | undefined {
  return elementsIn(children).find((child) => child.name === name);
}

const elementsIn = (nodes: readonly ContentNode[]): ContentElement[] =>
  nodes.filter((node) => typeof node !== "string");

const rowsOf = (group: ContentElement | undefined): ContentElement[] =>
  group ? elementsIn(group.children) : [];

/** How the cells of a table are set. */
interface Setting {
  /** Where each column begins, from the side that is read first, and how wide it is. */
  columns: readonly (readonly [startPx: number, widthPx: number])[];
  /** Room beside bars, the same in all rows: bars are to one scale. */
  besidePx: number;
}

/** As browsers do: each its longest word at least, and of the rest as much as its longest line asks for. */
function settingOf(rows: readonly ContentElement[], place: Place): Setting {
  const widths = rows.map(({ children }) =>
    elementsIn(children).map((cell) => contentWidths(cell.children, place)),
  );
  const count = Math.max(0, ...widths.map(({ length }) => length));
  const widest = (column: number, of: keyof Widths) =>
    Math.max(1, ...widths.map((row) => row[column]?.[of] ?? 0));
  const numbers = Array.from({ length: count }, (_, column) => column);
  const least = numbers.map((column) => widest(column, "leastPx"));
  // A list of a thousand names must not take the room of what fits on a line.
  const most = numbers.map((column) => Math.min(place.widthPx, widest(column, "mostPx")));
  let startPx = 0;
  const columns = shared(least, most, place.widthPx - (count - 1) * gapPx).map((widthPx) => {
    const column = [startPx, widthPx] as const;
    startPx += widthPx + gapPx;
    return column;
  });
  const besidePx = Math.max(0, ...numbers.map((column) => widest(column, "besidePx")));
  return { columns, besidePx };
}

function shared(least: readonly number[], most: readonly number[], roomPx: number): number[] {
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
  const [leastPx, mostPx] = [sum(least), sum(most)];
  if (leastPx >= roomPx) return least.map((each) => (each * roomPx) / leastPx);
  if (mostPx <= roomPx) return most.map((each) => (each * roomPx) / mostPx);
  const share = (roomPx - leastPx) / (mostPx - leastPx);
  return least.map((each, index) => each + ((most[index] ?? each) - each) * share);
}

interface Widths {
  /** Of the longest word. */
  leastPx: number;
  /** All on one line. */
  mostPx: number;
  /** Of what is said beside a bar; 0 without one. */
  besidePx: number;
}

function contentWidths(nodes: readonly ContentNode[], place: Place): Widths {
  const blocks = elementsIn(nodes).filter((node) => !isInline(node));
  const spans = textSpans(nodes.filter(isInline), spanLook(place, { type: "Span" }));
  const own = spanWidths(spans, place.sizePx);
  if (blocks.some(({ name }) => name === "svg")) {
    const besidePx = own.mostPx + 1;
    return { leastPx: bar.leastPx + bar.gapPx + besidePx, mostPx: bar.mostPx, besidePx };
  }
  const inner = blocks.map(({ children }) => contentWidths(children, place));
  return {
    // What is set in lines may be a hair wider than its words are.
    leastPx: 1 + Math.max(own.leastPx, ...inner.map(({ leastPx }) => leastPx)),
    mostPx: 1 + Math.max(own.mostPx, ...inner.map(({ mostPx }) => mostPx)),
    besidePx: 0,
  };
}

function layOutRow({ children }: ContentElement, setting: Setting, place: Place): Strip[] {
  const row = tagIn(place, "TR");
  const cells = elementsIn(children).map((cell, index) => {
    const [startPx, widthPx] = setting.columns[index] ?? [0, 0];
    const within = { ...partOf(place, startPx, widthPx), tag: row, isCell: true } as const;
    return layOutCell(cell, within, setting);
  });
  return ruled(keptTogether(sideBySide(cells), mostLines), place);
}

function layOutCell(cell: ContentElement, place: Place, { besidePx }: Setting): Strip[] {
  const { name, attributes, children } = cell;
  const scope = attributes.scope === "col" ? "Column" : "Row";
  const tag = tagIn(place, name.toUpperCase(), name === "th" ? { scope } : {});
  const inner = { ...place, tag };
  const drawing = elementsIn(children).find((child) => child.name === "svg");
  const others = children.filter((child) => child !== drawing);
  const barPx = place.widthPx - besidePx - bar.gapPx;
  const strips = drawing
    ? sideBySide([
        layOutContent([drawing], partOf(inner, 0, barPx)),
        layOutContent(others, partOf(inner, barPx + bar.gapPx, besidePx)),
      ])
    : layOutContent(others, inner);
  const mark = { kind: "tag", tag } as const;
  if (strips.length > 0) return led(strips, 0, [mark]);
  return [{ gapPx: 0, abovePx: 0, belowPx: 0, keepsNext: false, parts: [mark] }];
}

/** With room above and below, and a line under it. */
function ruled(strips: readonly Strip[], { leftPx, widthPx }: Place): Strip[] {
  const last = strips.length - 1;
  return strips.map((strip, index) => {
    const padded = {
      ...strip,
      abovePx: strip.abovePx + (index === 0 ? paddingPx : 0),
      belowPx: strip.belowPx + (index === last ? paddingPx : 0),
    };
    if (index !== last) return padded;
    const rule = { kind: "rule", leftPx, widthPx, downPx: padded.belowPx } as const;
    return { ...padded, parts: [...padded.parts, rule] };
  });
}
