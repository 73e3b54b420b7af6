import { LRUCache } from "lru-cache";
import sax from "sax";
import { decimal } from "../pathData.ts";
import { outlines } from "../text/outlines.ts";
import { shapeLine } from "../text/shapeLine.ts";

/** A small drawing as shapes, its middle at the origin. */
export interface SvgShapes {
  widthPx: number;
  heightPx: number;
  shapes: readonly Shape[];
}

/** A path, and how it is painted, in SVG's words. */
export interface Shape {
  d: string;
  transform?: string;
  /** Of the whole shape. */
  opacity: number;
  fill: string;
  fillOpacity: number;
  stroke?: string;
  strokeOpacity: number;
  strokeWidthPx: number;
  dash?: readonly number[];
  cap?: "round";
  join?: "round";
  /** The stroke lies under the fill. */
  strokeFirst?: true;
}

/** The swatches of a legend come again with every figure. */
const known = new LRUCache<string, SvgShapes>({ max: 500 });

/** Reads what `cartography` draws of symbols and swatches; its letters become outlines of the shipped font. */
export function svgShapes(svg: string): SvgShapes {
  const shapes = known.get(svg) ?? readShapes(svg);
  known.set(svg, shapes);
  return shapes;
}

function readShapes(svg: string): SvgShapes {
  const elements = elementsOf(svg);
  const [root] = elements;
  return {
    widthPx: Number(root?.attributes.width),
    heightPx: Number(root?.attributes.height),
    shapes: elements.flatMap(shapeOf),
  };
}

type Attributes = Readonly<Record<string, string>>;

interface Element {
  name: string;
  /** Those of the groups around it among them. */
  attributes: Attributes;
  text: string;
}

const inherited = new Set(["fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"]);

function elementsOf(svg: string): Element[] {
  const elements: Element[] = [];
  const around: Attributes[] = [{}];
  const xml = sax.parser(true);
  xml.onopentag = ({ name, attributes }) => {
    const own = within(around.at(-1) ?? {}, attributes as Attributes);
    elements.push({ name, attributes: own, text: "" });
    around.push(
      Object.fromEntries(
        Object.entries(own).filter(
          ([key]) => inherited.has(key) || key === "transform" || key === "opacity",
        ),
      ),
    );
  };
  xml.onclosetag = () => around.pop();
  xml.ontext = (part) => {
    const last = elements.at(-1);
    if (last) last.text += part;
  };
  xml.write(svg).close();
  return elements;
}

function within(around: Attributes, own: Attributes): Attributes {
  const transform = [around.transform, own.transform].filter(Boolean).join(" ");
  const opacity = Number(around.opacity ?? 1) * Number(own.opacity ?? 1);
  return { ...around, ...own, ...(transform && { transform }), opacity: String(opacity) };
}

function shapeOf({ name, attributes, text }: Element): Shape[] {
  const d = dataOf(name, attributes, text);
  if (d === undefined) return [];
  const { fill = "#000000", stroke, transform, opacity } = attributes;
  const dashes = attributes["stroke-dasharray"];
  const dash = dashes && dashes !== "none" ? dashes.split(" ").map(Number) : undefined;
  return [
    {
      d,
      ...(transform && { transform }),
      opacity: Number(opacity),
      fill,
      fillOpacity: Number(attributes["fill-opacity"] ?? 1),
      ...(stroke && { stroke }),
      strokeOpacity: Number(attributes["stroke-opacity"] ?? 1),
      strokeWidthPx: Number(attributes["stroke-width"] ?? 1),
      ...(dash && { dash }),
      ...(attributes["stroke-linecap"] === "round" && { cap: "round" as const }),
      ...(attributes["stroke-linejoin"] === "round" && { join: "round" as const }),
      ...(attributes["paint-order"] === "stroke" && { strokeFirst: true as const }),
    },
  ];
}

function dataOf(name: string, attributes: Attributes, text: string): string | undefined {
  switch (name) {
    case "path":
      return attributes.d;
    case "circle":
      return circleData(attributes);
    case "rect":
      return rectData(attributes);
    case "text":
      return lettersData(text, attributes);
    default:
      return undefined;
  }
}

function circleData(attributes: Attributes): string {
  const [cx = 0, cy = 0, radius = 0] = numbers(attributes, "cx", "cy", "r");
  const r = decimal(radius);
  return `M${decimal(cx - radius)} ${decimal(cy)}a${r} ${r} 0 1 1 ${decimal(2 * radius)} 0a${r} ${r} 0 1 1 ${decimal(-2 * radius)} 0Z`;
}

function rectData(attributes: Attributes): string {
  const [x = 0, y = 0, width = 0, height = 0, r = 0] = numbers(
    attributes,
    ...["x", "y", "width", "height", "rx"],
  );
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}Z`;
}

function lettersData(text: string, attributes: Attributes): string {
  const [x = 0, y = 0, sizePx = 0] = numbers(attributes, "x", "y", "font-size");
  const weight = Number(attributes["font-weight"] ?? 400);
  const face = weight >= 700 ? "bold" : weight >= 600 ? "semibold" : "regular";
  const { runs, widthPx } = shapeLine(text, { face, sizePx });
  return outlines(runs, attributes["text-anchor"] === "middle" ? x - widthPx / 2 : x, y);
}

const numbers = (attributes: Attributes, ...names: string[]): number[] =>
  names.map((name) => Number(attributes[name] ?? 0));
