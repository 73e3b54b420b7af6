import { heightOf, type Strip } from "./strip.ts";

/** A strip on a page. */
export interface Placed {
  strip: Strip;
  /** Of its base line, from the top of what the page has room for. */
  downPx: number;
  /** What was said already, for who sees this page alone. */
  isRepeated: boolean;
}

/** Fills page after page. */
export function paginate(strips: readonly Strip[], roomPx: number): Placed[][] {
  const pages: Placed[][] = [];
  let page: Placed[] = [];
  let topPx = 0;
  const place = (strip: Strip, isRepeated: boolean) => {
    if (page.length > 0) topPx += strip.gapPx;
    page.push({ strip, downPx: topPx + strip.abovePx, isRepeated });
    topPx += heightOf(strip);
  };
  strips.forEach((strip, index) => {
    const isBegun = page.some(({ isRepeated }) => !isRepeated);
    if (isBegun && topPx + keptHeight(strips, index, roomPx) > roomPx) {
      pages.push(page);
      [page, topPx] = [[], 0];
      for (const each of strip.head ?? []) place(each, true);
    }
    place(strip, false);
  });
  return page.length > 0 ? [...pages, page] : pages;
}

/** Of a strip and all that must be on the page with it; what no page has room for may be parted. */
function keptHeight(strips: readonly Strip[], index: number, roomPx: number): number {
  let height = 0;
  for (let at = index; at < strips.length; at += 1) {
    const strip = strips[at];
    if (!strip) break;
    const higher = height + strip.gapPx + heightOf(strip);
    if (at > index && higher > roomPx) break;
    height = higher;
    if (!strip.keepsNext) break;
  }
  return height;
}
