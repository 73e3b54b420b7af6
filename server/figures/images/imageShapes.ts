import { LRUCache } from "lru-cache";
import { isMask, parseImageId } from "../../cartography/imageId.ts";
import { imageSvg } from "../../cartography/symbols.ts";
import { type SvgShapes, svgShapes } from "./svgShapes.ts";

const known = new LRUCache<string, SvgShapes>({ max: 2000 });

/**
 * What an image of the style is made of: the same drawing that browsers get as pixels. What a mask paints, it paints with
 * `currentColor`.
 * @throws RangeError when the id describes no image, or a label, which is text.
 */
export function imageShapes(id: string): SvgShapes {
  const shapes = known.get(id) ?? readImage(id);
  known.set(id, shapes);
  return shapes;
}

function readImage(id: string): SvgShapes {
  const image = parseImageId(id);
  if (!image || image.kind === "label") throw new RangeError(`"${id}" is no image of shapes`);
  const drawn = svgShapes(imageSvg(image));
  if (!isMask(image)) return drawn;
  const inked = (colour: string) => (colour === "none" ? colour : "currentColor");
  const shapes = drawn.shapes.map((shape) => ({
    ...shape,
    fill: inked(shape.fill),
    ...(shape.stroke && { stroke: inked(shape.stroke) }),
  }));
  return { ...drawn, shapes };
}
