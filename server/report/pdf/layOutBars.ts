import type { ContentElement } from "./contentTree.ts";
import { type Place, tagIn } from "./place.ts";
import type { Bar, BarsPart, Strip } from "./strip.ts";

/**
 * A chart: rectangles of a drawing that is stretched to its place, begun at the side that is read first. In a cell it is a
 * line high, and the number beside it says the same.
 */
export function layOutBars({ attributes, children }: ContentElement, place: Place): Strip[] {
  const [, , across = 1, down = 1] = (attributes.viewBox ?? "").split(" ").map(Number);
  const { leftPx, widthPx, isRtl } = place;
  const heightPx = place.isCell ? 0.75 * place.sizePx : (down / across) * widthPx;
  const bars = children.flatMap((node): Bar[] => {
    if (typeof node === "string") return [];
    const [x, y, width, height] = ["x", "y", "width", "height"].map((name) =>
      Number(node.attributes[name]),
    ) as [number, number, number, number];
    const barPx = (width / across) * widthPx;
    const startPx = (x / across) * widthPx;
    return [
      {
        leftPx: isRtl ? leftPx + widthPx - startPx - barPx : leftPx + startPx,
        upPx: heightPx - (y / down) * heightPx,
        widthPx: barPx,
        heightPx: (height / down) * heightPx,
        look: node.attributes.class ?? "",
      },
    ];
  });
  const alt = attributes["aria-label"];
  const part: BarsPart = {
    ...{ kind: "bars", leftPx, widthPx, heightPx, bars },
    ...(alt !== undefined && { tag: tagIn(place, "Figure", { alt }) }),
  };
  const gapPx = place.isCell ? 0 : 16;
  return [{ gapPx, abovePx: heightPx, belowPx: 0, keepsNext: !place.isCell, parts: [part] }];
}
