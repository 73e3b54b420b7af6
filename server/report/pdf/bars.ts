import type { ContentElement } from "./contentTree.ts";
import type { Place } from "./place.ts";
import type { BarPart, Strip } from "./strip.ts";

/**
 * The bars of a chart: rectangles of a drawing that is stretched to its place, begun at the side that is read first.
 * They stand on the base line of the number beside them.
 */
export function layOutBars({ attributes, children }: ContentElement, place: Place): Strip[] {
  const [, , width = 1, height = 1] = (attributes.viewbox ?? attributes.viewBox ?? "")
    .split(" ")
    .map(Number);
  const { leftPx, widthPx, sizePx, isRtl } = place;
  const heightPx = 0.75 * sizePx;
  const parts = children.flatMap((node): BarPart[] => {
    if (typeof node === "string") return [];
    const { x, y, width: w, height: h, class: look = "" } = node.attributes;
    const [startPx, barPx] = [Number(x), Number(w)].map((each) => (each / width) * widthPx);
    const scaled = (value: string | undefined) => (Number(value) / height) * heightPx;
    const left = isRtl ? leftPx + widthPx - (startPx ?? 0) - (barPx ?? 0) : leftPx + (startPx ?? 0);
    return [
      {
        kind: "bar",
        leftPx: left,
        upPx: heightPx - scaled(y),
        widthPx: barPx ?? 0,
        heightPx: scaled(h),
        look,
      },
    ];
  });
  return [{ gapPx: 0, abovePx: heightPx, belowPx: 0, keepsNext: false, parts }];
}
