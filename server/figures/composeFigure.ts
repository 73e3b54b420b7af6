import type { LayerSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { badParameter } from "../http/problem.ts";
import { type Camera, cameraOf } from "./camera.ts";
import { drawMap, type FindFeatures } from "./drawMap.ts";
import type { DrawnMap, Figure } from "./figure.ts";
import type { FigureRequest } from "./figureRequest.ts";
import { Furniture } from "./furniture/furniture.ts";
import { drawInset } from "./inset.ts";
import type { SceneGroup } from "./scene.ts";
import { layOut, type Rect } from "./sheet.ts";

/** What of a request decides what is drawn. */
export type FigureLook = Pick<FigureRequest, "widthMm" | "heightMm" | "furniture">;

/** The features that a style draws where a camera looks. */
export type Find = (style: StyleSpecification, camera: Camera) => Promise<FindFeatures>;

/** CSS pixels are a 96th of an inch, as on the web: a figure is the map at the same size. */
const pixelsPerMm = 96 / 25.4;

/** @throws HttpProblem 400 where what is asked for does not fit on the figure. */
export async function composeFigure(
  { widthMm, heightMm, furniture: choices }: FigureLook,
  map: DrawnMap,
  find: Find,
): Promise<Figure> {
  const [widthPx, heightPx] = [widthMm * pixelsPerMm, heightMm * pixelsPerMm];
  const size = [widthPx, heightPx] as const;
  const { furniture, sheet, camera, found } = await compose(map, choices, find, size);
  const groups = await drawMap(
    map.style,
    camera,
    found,
    (layer) => titleOf(layer, map),
    furniture.taken(camera),
  );
  const inset = sheet.inset && (await drawInset(map, find, sheet.inset));
  return {
    scene: {
      widthPx,
      heightPx,
      groups: [
        ...furniture.paper(widthPx, heightPx, sheet),
        ...placed(groups, sheet.map),
        ...(sheet.inset && inset ? placed(inset.groups, sheet.inset) : []),
        ...furniture.groups(sheet, camera, furniture.rows(camera, found), inset?.camera),
      ],
    },
    widthMm,
    heightMm,
    lang: map.lang,
    title: furniture.title,
    description: furniture.description,
  };
}

/** The first choice of furniture that leaves room, laid out with a legend of all the map will show. */
async function compose(
  map: DrawnMap,
  choices: FigureLook["furniture"],
  find: Find,
  [widthPx, heightPx]: readonly [number, number],
) {
  let widest = cameraOf(map.view, widthPx, heightPx);
  for (;;) {
    const found = await find(map.style, widest);
    const laidOut = choices.map((parts) => {
      const furniture = new Furniture(map, parts);
      const content = furniture.content(furniture.rows(widest, found), widest);
      return { furniture, sheet: layOut(widthPx, heightPx, content) };
    });
    const { furniture, sheet } = laidOut.find((each) => each.sheet) ?? {};
    if (!furniture || !sheet) throw noRoom();
    const camera = cameraOf(map.view, sheet.map[2], sheet.map[3]);
    if (camera.zoom >= widest.zoom) {
      const isPart = camera.zoom === widest.zoom;
      return { furniture, sheet, camera, found: isPart ? found : await find(map.style, camera) };
    }
    // A box in less room is seen with more around it, which the legend has to explain too.
    widest = { ...widest, zoom: camera.zoom };
  }
}

function noRoom() {
  const detail =
    "leaves too little room for the map: take a larger size, or name fewer parts, or `none`";
  return badParameter("furniture", detail);
}

function placed(groups: readonly SceneGroup[], [left, top, width, height]: Rect): SceneGroup[] {
  return groups.map((group) => ({ ...group, at: [left, top], clip: [0, 0, width, height] }));
}

function titleOf({ id }: LayerSpecification, { snapshot, lang }: DrawnMap): string {
  const [layerId, part] = id.split("/");
  const layer = snapshot.layers.find((each) => each.id === layerId);
  return layer ? `${layer.title[lang]}: ${part}` : id;
}
