import { geodesicDistanceM } from "../../analysis/geodesy/wgs84.ts";
import type { Language } from "../../contract/wire.ts";
import { writtenDistance } from "../../contract/writtenValues.ts";
import { type Camera, toLonLat, unprojector } from "../camera.ts";
import type { Mark, Point } from "../scene.ts";
import type { Ink } from "./ink.ts";
import { paragraph } from "./paragraph.ts";

/** A length on the ground, and what it is on the map, level through its middle. */
export interface ScaleBar {
  distanceM: number;
  widthPx: number;
}

/**
 * The longest round distance (1, 2 or 5 times a power of ten) that fits into `mostPx`. True at the middle of the map, along a
 * geodesic on WGS 84: its two ends there are that far apart.
 */
export function scaleBarOf(camera: Camera, mostPx: number): ScaleBar {
  const longestM = acrossM(camera, mostPx);
  const power = 10 ** Math.floor(Math.log10(longestM));
  const distanceM = power * ([5, 2].find((factor) => factor * power <= longestM) ?? 1);
  let [short, long] = [0, mostPx];
  while (long - short > 1e-4) {
    const middle = (short + long) / 2;
    if (acrossM(camera, middle) < distanceM) short = middle;
    else long = middle;
  }
  return { distanceM, widthPx: (short + long) / 2 };
}

/** Between two points of the map, to the left and right of its middle. */
export function acrossM(camera: Camera, widthPx: number): number {
  const unproject = unprojector(camera);
  const [x, y] = [camera.widthPx / 2, camera.heightPx / 2];
  const end = (dx: number) => toLonLat(unproject([x + dx, y]));
  return geodesicDistanceM(end(-widthPx / 2), end(widthPx / 2));
}

const barPx = 3;

/** The bar, in four parts black and white, with its length beside it. */
export function scaleBarMarks(
  { distanceM, widthPx }: ScaleBar,
  [left, top]: Point,
  { text, paper }: Ink,
  lang: Language,
): Mark[] {
  const quarter = widthPx / 4;
  const boxes = [0, 1, 2, 3].map((part): Mark => {
    const x = left + part * quarter;
    return {
      kind: "path",
      d: `M${x} ${top}h${quarter}v${barPx}h${-quarter}Z`,
      fill: { colour: part % 2 === 0 ? text : paper, opacity: 1 },
      stroke: { colour: text, opacity: 1, widthPx: 0.6, cap: "butt", join: "miter" },
    };
  });
  const label = (words: string, x: number, language: Language) => {
    const look = { lang: language, face: "regular", sizePx: 7.5, colour: text } as const;
    const set = paragraph(words, look, Number.POSITIVE_INFINITY);
    return set.marks([x - set.widthPx / 2, top + barPx + 1]);
  };
  return [
    ...boxes,
    ...label("0", left, "en"),
    ...label(writtenDistance(lang, distanceM), left + widthPx, lang),
  ];
}
