import { type Camera, toLonLat, unprojector } from "../camera.ts";
import type { Mark, Point } from "../scene.ts";
import type { Ink } from "./ink.ts";
import { paragraph } from "./paragraph.ts";

/** Where a meridian or parallel meets the edge of the map. */
export interface Tick {
  at: Point;
  edge: Edge;
  text: string;
}

type Edge = "left" | "right" | "top" | "bottom";

/** Degrees, minutes or seconds that people count in. */
const stepsDeg = [
  10,
  5,
  2,
  1,
  30 / 60,
  15 / 60,
  10 / 60,
  5 / 60,
  2 / 60,
  1 / 60,
  30 / 3600,
  15 / 3600,
  10 / 3600,
  5 / 3600,
];

/** Pixels between two ticks, about. */
const apartPx = 90;

/** Meridians along the top and bottom of a map, parallels along its sides. */
export function graticuleTicks(camera: Camera): Tick[] {
  const { widthPx, heightPx } = camera;
  const step = stepOf(camera);
  const edges: readonly [Edge, 0 | 1, Point, Point][] = [
    ["bottom", 0, [0, heightPx], [widthPx, heightPx]],
    ["top", 0, [0, 0], [widthPx, 0]],
    ["left", 1, [0, heightPx], [0, 0]],
    ["right", 1, [widthPx, heightPx], [widthPx, 0]],
  ];
  return edges.flatMap(([edge, axis, from, to]) => ticksOn(camera, { edge, axis, from, to, step }));
}

function stepOf(camera: Camera): number {
  const [west, east] = [[0, 0] as const, [camera.widthPx, 0] as const].map(
    (corner) => toLonLat(unprojector(camera)(corner))[0],
  ) as [number, number];
  const wanted = (Math.abs(east - west) / camera.widthPx) * apartPx;
  return stepsDeg.find((step) => step <= wanted) ?? (stepsDeg.at(-1) as number);
}

interface EdgeQuestion {
  edge: Edge;
  axis: 0 | 1;
  from: Point;
  to: Point;
  step: number;
}

/** Walks along the edge, which need not lie along the graticule. */
function ticksOn(camera: Camera, { edge, axis, from, to, step }: EdgeQuestion): Tick[] {
  const unproject = unprojector(camera);
  const pieces = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]));
  const along = (share: number): Point => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
  ];
  const valueAt = (share: number) => toLonLat(unproject(along(share)))[axis];
  const ticks: Tick[] = [];
  for (let piece = 0; piece < pieces; piece++) {
    const [a, b] = [valueAt(piece / pieces), valueAt((piece + 1) / pieces)];
    const line = Math.ceil(Math.min(a, b) / step) * step;
    if (a === b || line >= Math.max(a, b)) continue;
    const share = (piece + (line - a) / (b - a)) / pieces;
    ticks.push({ at: along(share), edge, text: degrees(line, axis === 0 ? "EW" : "NS") });
  }
  return ticks;
}

/** 66°30′ E */
export function degrees(value: number, [positive, negative]: string | readonly string[]): string {
  const seconds = Math.round(Math.abs(value) * 3600);
  const [d, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const minutes = m > 0 || s > 0 ? `${String(m).padStart(2, "0")}′` : "";
  const rest = s > 0 ? `${String(s).padStart(2, "0")}″` : "";
  const side = seconds === 0 ? "" : `\u202f${value > 0 ? positive : negative}`;
  return `${d}°${minutes}${rest}${side}`;
}

const tickPx = 4;

/** Ticks into the margin, with a number below and to the left. `at` is the upper left of the map. */
export function graticuleMarks(ticks: readonly Tick[], [left, top]: Point, ink: Ink): Mark[] {
  const outwards: Readonly<Record<Edge, Point>> = {
    left: [-tickPx, 0],
    right: [tickPx, 0],
    top: [0, -tickPx],
    bottom: [0, tickPx],
  };
  const look = { lang: "en", face: "regular", sizePx: 6.5, colour: ink.quiet } as const;
  return ticks.flatMap(({ at, edge, text }): Mark[] => {
    const [x, y] = [left + at[0], top + at[1]];
    const [dx, dy] = outwards[edge];
    const tick: Mark = {
      kind: "path",
      d: `M${x.toFixed(2)} ${y.toFixed(2)}l${dx} ${dy}`,
      stroke: { colour: ink.line, opacity: 1, widthPx: 0.6, cap: "butt", join: "miter" },
    };
    if (edge === "top" || edge === "right") return [tick];
    const label = paragraph(text, look, Number.POSITIVE_INFINITY);
    const place: Point =
      edge === "bottom"
        ? [x - label.widthPx / 2, y + tickPx]
        : [x - tickPx - 2 - label.widthPx, y - label.heightPx / 2];
    return [tick, ...label.marks(place)];
  });
}
