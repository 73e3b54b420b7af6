import type { Language } from "../../contract/wire.ts";
import type { Mark, Point } from "../scene.ts";
import type { Ink } from "./ink.ts";
import { messages } from "./messages.ts";
import { paragraph } from "./paragraph.ts";

/** Where north is: an arrow around a point, turned as the map is, under its letter. */
export function northArrow(at: Point, bearingDeg: number, ink: Ink, lang: Language): Mark[] {
  const angle = (-bearingDeg * Math.PI) / 180;
  const turned = (x: number, y: number): string => {
    const [dx, dy] = [
      x * Math.cos(angle) - y * Math.sin(angle),
      x * Math.sin(angle) + y * Math.cos(angle),
    ];
    return `${(at[0] + dx).toFixed(2)} ${(at[1] + dy).toFixed(2)}`;
  };
  const outline = `M${turned(0, -9)}L${turned(5, 7)}L${turned(0, 3.5)}L${turned(-5, 7)}Z`;
  const half = `M${turned(0, -9)}L${turned(0, 3.5)}L${turned(-5, 7)}Z`;
  const stroke = {
    colour: ink.text,
    opacity: 1,
    widthPx: 0.7,
    cap: "butt",
    join: "miter",
  } as const;
  const look = { lang, face: "semibold", sizePx: 8, colour: ink.text } as const;
  const letter = paragraph(messages[lang].north, look, Number.POSITIVE_INFINITY);
  const reachPx = 11;
  const middle: Point = [at[0] + reachPx * Math.sin(angle), at[1] - reachPx * Math.cos(angle)];
  const halo = { colour: ink.paper, opacity: 0.85, widthPx: 1.5 };
  return [
    { kind: "path", d: outline, fill: { colour: ink.paper, opacity: 1 }, stroke },
    { kind: "path", d: half, fill: { colour: ink.text, opacity: 1 } },
    ...letter
      .marks([middle[0] - letter.widthPx / 2, middle[1] - letter.heightPx])
      .map((mark) => (mark.kind === "text" ? { ...mark, halo } : mark)),
  ];
}
