import {
  dpiRange,
  type FigureSize,
  figureSizes,
  greatestSidesMm,
  leastSideMm,
  usualDpi,
  usualSize,
} from "../contract/figureSize.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import { MapSpecError, parseMapSpec } from "../contract/mapSpecCodec.ts";
import type { ParameterError } from "../contract/wire.ts";
import { badParameters } from "../http/problem.ts";
import { type Part, type Piece, parseParts, parts } from "./furniture/parts.ts";

export interface FigureRequest {
  spec: MapSpec;
  widthMm: number;
  heightMm: number;
  /** Of pixels; drawings by lines are as exact as they can be. */
  dpi: number;
  /** The first of them that leaves room for the map. */
  furniture: readonly ReadonlySet<Piece>[];
}

const own = ["width", "height", "dpi", "size", "furniture"] as const;

/**
 * Reads `<MapSpec>&width=&height=&dpi=`, in millimetres and dots per inch; or `size=` by name.
 * @throws HttpProblem 400 naming every parameter that is wrong.
 */
export function parseFigureRequest(query: URLSearchParams): FigureRequest {
  const errors: ParameterError[] = [];
  const read = readerOf(query, errors);
  const [usualWidth, usualHeight] = read("size", sizeNamed) ?? usualSize;
  const widthMm = read("width", side) ?? usualWidth;
  const heightMm = read("height", side) ?? usualHeight;
  const dpi = read("dpi", resolution) ?? usualDpi;
  const named = read("furniture", parseParts);
  const furniture = named ? [named] : usualFurniture;
  const spec = specOf(query, errors);
  if (errors.length === 0) errors.push(...tooLarge(widthMm, heightMm), ...undrawable(spec));
  if (errors.length > 0) throw badParameters(errors);
  return { spec, widthMm, heightMm, dpi, furniture };
}

const allBut = (...left: readonly Part[]) => parts.filter((part) => !left.includes(part));

/**
 * Unless it was named: all of it, and on small figures what a caption can say instead gives way. That features are left out
 * is always said.
 */
const usualFurniture: readonly ReadonlySet<Piece>[] = [
  new Set(parts),
  new Set(allBut("inset")),
  new Set([...allBut("inset", "words"), "wordsInBrief"]),
  new Set(allBut("inset", "legend")),
  new Set(["title", "scale", "words", "worldview", "edition"]),
  new Set(["title", "scale", "wordsInBrief", "worldview", "edition"]),
  new Set(["scale", "wordsInBrief", "worldview", "edition"]),
];

function readerOf(query: URLSearchParams, errors: ParameterError[]) {
  return <Value>(parameter: string, parse: (text: string) => Value): Value | undefined => {
    const [text, ...others] = query.getAll(parameter);
    if (text === undefined) return undefined;
    try {
      if (others.length > 0) throw new Error("is given more than once");
      return parse(text);
    } catch (error) {
      errors.push({ parameter, detail: (error as Error).message });
      return undefined;
    }
  };
}

function specOf(query: URLSearchParams, errors: ParameterError[]): MapSpec {
  const rest = new URLSearchParams(query);
  for (const parameter of own) rest.delete(parameter);
  try {
    return parseMapSpec(rest);
  } catch (error) {
    if (!(error instanceof MapSpecError)) throw error;
    errors.push(...error.errors);
    return {};
  }
}

function sizeNamed(text: string): readonly [number, number] {
  if (Object.hasOwn(figureSizes, text)) return figureSizes[text as FigureSize];
  throw new Error(`must be one of ${Object.keys(figureSizes).join(", ")}`);
}

function side(text: string): number {
  const millimetres = number(text);
  if (millimetres >= leastSideMm && millimetres <= greatestSidesMm[1]) return millimetres;
  throw new Error(`must be from ${leastSideMm} to ${greatestSidesMm[1]} mm`);
}

function resolution(text: string): number {
  const dpi = number(text);
  if (dpi >= dpiRange[0] && dpi <= dpiRange[1]) return dpi;
  throw new Error(`must be from ${dpiRange[0]} to ${dpiRange[1]} dots per inch`);
}

function number(text: string): number {
  if (/^\d{1,6}(\.\d{1,6})?$/.test(text)) return Number(text);
  throw new Error("must be a number");
}

function tooLarge(widthMm: number, heightMm: number): ParameterError[] {
  const [narrow, long] = greatestSidesMm;
  if (Math.min(widthMm, heightMm) <= narrow) return [];
  const detail = `a figure may be as large as A3, ${narrow} × ${long} mm`;
  return [{ parameter: widthMm >= heightMm ? "height" : "width", detail }];
}

/** What a map on a screen can be and a figure cannot. */
function undrawable({ view, basemap = "default" }: MapSpec): ParameterError[] {
  const errors: ParameterError[] = [];
  if (view && "pitch" in view && view.pitch) {
    errors.push({ parameter: "view", detail: "a figure looks straight down: pitch must be 0" });
  }
  if (basemap !== "default" && basemap !== "none") {
    const detail = "a figure has `default` or `none`: pictures of other servers are not drawn";
    errors.push({ parameter: "basemap", detail });
  }
  return errors;
}
