import type { Point } from "./scene.ts";

/** SVG path data of lines, to a hundredth of a pixel: steps from point to point, which are short to write. */
export function lineData(lines: readonly (readonly Point[])[]): string {
  return lines.map((line) => steps(line)).join("");
}

/** Of closed rings. */
export function ringData(rings: readonly (readonly Point[])[]): string {
  return rings.map((ring) => `${steps(withoutEnd(ring))}Z`).join("");
}

function withoutEnd(ring: readonly Point[]): readonly Point[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : ring;
}

/** Steps are between rounded places, so that rounding does not add up. */
function steps(points: readonly Point[]): string {
  let [lastX, lastY] = [0, 0];
  let data = "";
  points.forEach(([x, y], index) => {
    const [wholeX, wholeY] = [Math.round(x * 100), Math.round(y * 100)];
    const [dx, dy] = [wholeX - lastX, wholeY - lastY];
    if (index > 0 && dx === 0 && dy === 0 && points.length > 2) return;
    const command = index === 0 ? "M" : index === 1 ? "l" : dx < 0 ? "" : " ";
    data += `${command}${hundredths(dx)}${dy < 0 ? "" : " "}${hundredths(dy)}`;
    [lastX, lastY] = [wholeX, wholeY];
  });
  return data;
}

/** Without the zero in front of the point; digit by digit, since most of a figure is such numbers. */
function hundredths(whole: number): string {
  if (whole === 0) return "0";
  const sign = whole < 0 ? "-" : "";
  const units = Math.floor(Math.abs(whole) / 100);
  const rest = Math.abs(whole) % 100;
  if (rest === 0) return `${sign}${units}`;
  const digits = rest % 10 === 0 ? rest / 10 : rest < 10 ? `0${rest}` : rest;
  return `${sign}${units === 0 ? "" : units}.${digits}`;
}

/** A number as it is written in a figure, to a thousandth. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}
