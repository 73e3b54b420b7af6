import { LRUCache } from "lru-cache";
import sax from "sax";
import { isMask, parseImageId } from "../../cartography/imageId.ts";
import { imageSvg } from "../../cartography/symbols.ts";
import { decimal } from "../pathData.ts";
import { outlines } from "../text/outlines.ts";
import { shapeLine } from "../text/shapeLine.ts";

/** An image as shapes, its middle at the origin. */
export interface ImageShapes {
  widthPx: number;
  heightPx: number;
  shapes: readonly Shape[];
}

/** A path, and how it is painted, in SVG's words. Where a mask is painted, it is with `currentColor`. */
export interface Shape {
  d: string;
  transform?: string;
  fill: string;
  stroke?: string;
  strokeWidthPx?: number;
  dash?: readonly number[];
  cap?: "round";
  join?: "round";
  /** The stroke lies under the fill. */
  strokeFirst?: true;
}

const known = new LRUCache<string, ImageShapes>({ max: 2000 });

/**
 * What an image of the style is made of: the same drawing that browsers get as pixels, its letters as outlines of the
 * shipped font.
 * @throws RangeError when the id describes no image, or a label, which is text.
 */
export function imageShapes(id: string): ImageShapes {
  const shapes = known.get(id) ?? readImage(id);
  known.set(id, shapes);
  return shapes;
}

function readImage(id: string): ImageShapes {
  const image = parseImageId(id);
  if (!image || image.kind === "label") throw new RangeError(`"${id}" is no image of shapes`);
  const { elements, text } = elementsOf(imageSvg(image));
  const [root] = elements;
  const colour = isMask(image) ? () => "currentColor" : (given: string) => given;
  return {
    widthPx: Number(root?.attributes.width),
    heightPx: Number(root?.attributes.height),
    shapes: elements.flatMap((element) => shapeOf(element, text, colour)),
  };
}

interface Element {
  name: string;
  /** Those of the groups around it among them. */
  attributes: Readonly<Record<string, string>>;
}

const inherited = new Set(["fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"]);

function elementsOf(svg: string): { elements: Element[]; text: string } {
  const elements: Element[] = [];
  const around: Record<string, string>[] = [{}];
  let text = "";
  const xml = sax.parser(true);
  xml.onopentag = ({ name, attributes }) => {
    const own = { ...around.at(-1), ...(attributes as Record<string, string>) };
    elements.push({ name, attributes: own });
    around.push(Object.fromEntries(Object.entries(own).filter(([key]) => inherited.has(key))));
  };
  xml.onclosetag = () => around.pop();
  xml.ontext = (part) => {
    text += part;
  };
  xml.write(svg).close();
  return { elements, text };
}

function shapeOf(element: Element, text: string, colour: (given: string) => string): Shape[] {
  const { attributes } = element;
  const d = dataOf(element, text);
  if (d === undefined) return [];
  const { fill = "#000000", stroke, transform } = attributes;
  const width = attributes["stroke-width"] ?? "1";
  const dash = attributes["stroke-dasharray"]?.split(" ").map(Number);
  return [
    {
      d,
      ...(transform && { transform }),
      fill: fill === "none" ? fill : colour(fill),
      ...(stroke && { stroke: colour(stroke), strokeWidthPx: Number(width) }),
      ...(dash && { dash }),
      ...(attributes["stroke-linecap"] === "round" && { cap: "round" as const }),
      ...(attributes["stroke-linejoin"] === "round" && { join: "round" as const }),
      ...(attributes["paint-order"] === "stroke" && { strokeFirst: true as const }),
    },
  ];
}

function dataOf({ name, attributes }: Element, text: string): string | undefined {
  switch (name) {
    case "path":
      return attributes.d;
    case "circle":
      return circleData(Number(attributes.r));
    case "rect":
      return rectData(attributes);
    case "text":
      return lettersData(text, Number(attributes["font-size"]), Number(attributes.y));
    default:
      return undefined;
  }
}

function circleData(radius: number): string {
  const r = decimal(radius);
  return `M-${r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 -${r} 0Z`;
}

function rectData(attributes: Readonly<Record<string, string>>): string {
  const [x = 0, y = 0, width = 0, height = 0, r = 0] = ["x", "y", "width", "height", "rx"].map(
    (name) => Number(attributes[name] ?? 0),
  );
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}Z`;
}

function lettersData(text: string, sizePx: number, y: number): string {
  const { runs, widthPx } = shapeLine(text, { face: "bold", sizePx });
  return outlines(runs, -widthPx / 2, y);
}
