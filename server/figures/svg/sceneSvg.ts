import { imageShapes } from "../images/imageShapes.ts";
import { type Shape, svgShapes } from "../images/svgShapes.ts";
import { decimal } from "../pathData.ts";
import type {
  CircleMark,
  Colour,
  DrawingMark,
  ImageMark,
  Mark,
  PathMark,
  RasterMark,
  Scene,
  SceneGroup,
  Stroke,
  TextMark,
  TilesMark,
} from "../scene.ts";
import { outlines } from "../text/outlines.ts";
import { Definitions } from "./definitions.ts";
import { svgText } from "./svgText.ts";

export interface SvgLook {
  widthMm: number;
  heightMm: number;
  lang: string;
  title: string;
  description: string;
}

/**
 * A scene as a whole SVG document that refers to nothing outside of it: letters are outlines, and say what they say. It is
 * drawn in what SVG 1.1 has: Inkscape 1.2 draws nothing of a plain `href`, and others no `paint-order`.
 */
export function sceneSvg(scene: Scene, look: SvgLook): string {
  const { widthPx, heightPx } = scene;
  const definitions = new Definitions();
  const groups = framesSvg(scene.groups, definitions);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="${look.widthMm}mm" height="${look.heightMm}mm" viewBox="0 0 ${decimal(widthPx)} ${decimal(heightPx)}" role="img" aria-labelledby="title description" lang="${look.lang}">`,
    `<title id="title">${svgText(look.title)}</title>`,
    `<desc id="description">${svgText(look.description)}</desc>`,
    definitions.svg(),
    ...groups,
    "</svg>\n",
  ].join("\n");
}

/**
 * Groups of the same frame are cut off together: resvg draws each that is clipped on a canvas of its own, as large as the
 * figure. Group by group an A4 at 300 dpi with the shipped layers took 0.93 s of CPU instead of 0.12. But groups that reach
 * far out stand alone: they make that canvas larger, and resvg ends the process where another canvas lies far out on it
 * (https://github.com/thx/resvg-js/issues/413).
 */
function framesSvg(groups: readonly SceneGroup[], definitions: Definitions): string[] {
  const frames: { attributes: string; isClosed: boolean; bodies: string[] }[] = [];
  for (const group of groups) {
    const attributes = frameAttributes(group, definitions);
    const body = groupSvg(group, definitions);
    const isClosed = reachesOut(group);
    const last = frames.at(-1);
    const joins = last?.attributes === attributes && !last.isClosed && !isClosed;
    if (joins) last.bodies.push(body);
    else frames.push({ attributes, isClosed, bodies: [body] });
  }
  return frames.map(({ attributes, bodies }) => {
    const body = bodies.join("\n");
    return attributes === "" ? body : `<g${attributes}>\n${body}\n</g>`;
  });
}

/** Circles may be as large as they like; everything else is cut off near the frame. */
function reachesOut({ clip, marks }: SceneGroup): boolean {
  if (!clip) return false;
  const [left, top, width, height] = clip;
  return marks.some(
    (mark) =>
      mark.kind === "circle" &&
      (mark.at[0] - mark.radiusPx < left ||
        mark.at[1] - mark.radiusPx < top ||
        mark.at[0] + mark.radiusPx > left + width ||
        mark.at[1] + mark.radiusPx > top + height),
  );
}

function frameAttributes({ at, clip }: SceneGroup, definitions: Definitions): string {
  const clipping = clip ? ` clip-path="url(#${definitions.clip(boxData(clip))})"` : "";
  return at ? ` transform="translate(${decimal(at[0])} ${decimal(at[1])})"${clipping}` : clipping;
}

function groupSvg({ id, title, marks }: SceneGroup, definitions: Definitions): string {
  const body = marks.map((mark) => markSvg(mark, definitions)).join("\n");
  const layer = `inkscape:groupmode="layer" inkscape:label="${svgText(title)}"`;
  return `<g id="${id}" ${layer}>\n<title>${svgText(title)}</title>\n${body}\n</g>`;
}

function boxData([x, y, width, height]: NonNullable<SceneGroup["clip"]>): string {
  return `M${decimal(x)} ${decimal(y)}h${decimal(width)}v${decimal(height)}h${decimal(-width)}Z`;
}

function markSvg(mark: Mark, definitions: Definitions): string {
  switch (mark.kind) {
    case "path":
      return pathSvg(mark);
    case "circle":
      return circleSvg(mark, definitions);
    case "image":
      return imageSvg(mark, definitions);
    case "drawing":
      return drawingSvg(mark, definitions);
    case "tiles":
      return tilesSvg(mark, definitions);
    case "text":
      return textSvg(mark, definitions);
    case "raster":
      return rasterSvg(mark);
    case "part":
      return `<g>${mark.marks.map((each) => markSvg(each, definitions)).join("\n")}</g>`;
  }
}

function pathSvg({ d, fill, stroke }: PathMark): string {
  return `<path d="${d}"${fillSvg(fill)}${strokeSvg(stroke)}/>`;
}

function circleSvg(mark: CircleMark, definitions: Definitions): string {
  const { at, radiusPx, fill, blur, stroke } = mark;
  const place = `cx="${decimal(at[0])}" cy="${decimal(at[1])}" r="${decimal(radiusPx)}"`;
  const painted =
    fill && blur
      ? ` fill="url(#${definitions.softDisc(fill.colour, blur)})"${opacity("fill-opacity", fill.opacity)}`
      : fillSvg(fill);
  return `<circle ${place}${painted}${strokeSvg(stroke)}/>`;
}

function imageSvg(mark: ImageMark, definitions: Definitions): string {
  const { at, scale, angleDeg, colour } = mark;
  const id = definitions.define(mark.image, () => shapesSvg(imageShapes(mark.image).shapes));
  const turned = angleDeg === 0 ? "" : ` rotate(${decimal(angleDeg)})`;
  const scaled = scale === 1 ? "" : ` scale(${decimal(scale)})`;
  const place = `translate(${decimal(at[0])} ${decimal(at[1])})${turned}${scaled}`;
  const ink = colour ? ` color="${colour}"` : "";
  return `<use xlink:href="#${id}" transform="${place}"${ink}${opacity("opacity", mark.opacity)}/>`;
}

/** One by one: a pattern would be pixels to some who draw SVG, and of another size. */
function tilesSvg(mark: TilesMark, definitions: Definitions): string {
  const id = definitions.define(mark.image, () => shapesSvg(imageShapes(mark.image).shapes));
  const turned = mark.angleDeg === 0 ? "" : ` rotate(${decimal(mark.angleDeg)})`;
  const scaled = mark.scale === 1 ? "" : ` scale(${decimal(mark.scale)})`;
  const tiles = mark.at.map(
    ([x, y]) =>
      `<use xlink:href="#${id}" transform="translate(${decimal(x)} ${decimal(y)})${turned}${scaled}"/>`,
  );
  return `<g clip-path="url(#${definitions.clip(mark.within)})"${opacity("opacity", mark.opacity)}>${tiles.join("")}</g>`;
}

function shapesSvg(shapes: readonly Shape[]): string {
  return shapes.map(shapeSvg).join("");
}

function shapeSvg(shape: Shape): string {
  const { stroke, strokeFirst } = shape;
  if (!stroke || !strokeFirst) return paintedShape(shape, true, true);
  return paintedShape(shape, false, true) + paintedShape(shape, true, false);
}

function paintedShape(shape: Shape, isFilled: boolean, isStroked: boolean): string {
  const { d, transform, stroke, strokeWidthPx, dash, cap, join } = shape;
  const fill = isFilled ? shape.fill : "none";
  const outline = isStroked && stroke;
  return [
    `<path d="${d}" fill="${fill}"`,
    fill !== "none" && opacity("fill-opacity", shape.fillOpacity),
    transform && ` transform="${transform}"`,
    opacity("opacity", shape.opacity),
    outline && ` stroke="${stroke}" stroke-width="${strokeWidthPx}"`,
    outline && opacity("stroke-opacity", shape.strokeOpacity),
    outline && dash && ` stroke-dasharray="${dash.join(" ")}"`,
    outline && cap && ` stroke-linecap="${cap}"`,
    outline && join && ` stroke-linejoin="${join}"`,
    "/>",
  ]
    .filter(Boolean)
    .join("");
}

function drawingSvg({ svg, at, scale }: DrawingMark, definitions: Definitions): string {
  const id = definitions.define(svg, () => shapesSvg(svgShapes(svg).shapes));
  const place = `translate(${decimal(at[0])} ${decimal(at[1])}) scale(${decimal(scale)})`;
  return `<use xlink:href="#${id}" transform="${place}"/>`;
}

function textSvg(mark: TextMark, definitions: Definitions): string {
  const { text, runs, colour, opacity: alpha, halo } = mark;
  const d = outlines(runs);
  if (d === "") return "";
  const said = `role="img" aria-label="${svgText(text)}"`;
  const fill = `fill="${colour}"${opacity("fill-opacity", alpha)}`;
  if (!halo) return `<path ${said} d="${d}" ${fill}/>`;
  const letters = `<use xlink:href="#${definitions.outline(d)}"`;
  const width = decimal(2 * halo.widthPx);
  const around = `fill="none" stroke="${halo.colour}" stroke-width="${width}" stroke-linejoin="round"${opacity("stroke-opacity", halo.opacity)}`;
  return `<g ${said}>${letters} ${around}/>${letters} ${fill}/></g>`;
}

function rasterSvg({ png, at, widthPx, heightPx, opacity: alpha }: RasterMark): string {
  const place = `x="${decimal(at[0])}" y="${decimal(at[1])}" width="${decimal(widthPx)}" height="${decimal(heightPx)}"`;
  const data = Buffer.from(png).toString("base64");
  return `<image ${place}${opacity("opacity", alpha)} preserveAspectRatio="none" xlink:href="data:image/png;base64,${data}"/>`;
}

function fillSvg(fill: Colour | undefined): string {
  return fill ? ` fill="${fill.colour}"${opacity("fill-opacity", fill.opacity)}` : ` fill="none"`;
}

function strokeSvg(stroke: Stroke | undefined): string {
  if (!stroke) return "";
  const { colour, widthPx, cap, join, dash, dashOffsetPx } = stroke;
  return [
    ` stroke="${colour}" stroke-width="${decimal(widthPx)}"`,
    opacity("stroke-opacity", stroke.opacity),
    cap !== "butt" && ` stroke-linecap="${cap}"`,
    join !== "miter" && ` stroke-linejoin="${join}"`,
    dash && ` stroke-dasharray="${dash.map(decimal).join(" ")}"`,
    dashOffsetPx && ` stroke-dashoffset="${decimal(dashOffsetPx)}"`,
  ]
    .filter(Boolean)
    .join("");
}

function opacity(attribute: string, value: number): string {
  return value >= 1 ? "" : ` ${attribute}="${decimal(value)}"`;
}
