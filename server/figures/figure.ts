import type { LayerSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Workshop } from "../analysis/process.ts";
import { buildStyle } from "../cartography/buildStyle.ts";
import type { EditionSnapshot } from "../catalog/editionSnapshots.ts";
import { isReference } from "../contract/area.ts";
import { defaultView } from "../contract/defaultView.ts";
import type { MapSpec, MapView, Theme } from "../contract/mapSpec.ts";
import type { Language, LayerState, Worldview } from "../contract/wire.ts";
import { badParameter } from "../http/problem.ts";
import { type Camera, cameraOf } from "./camera.ts";
import { drawMap } from "./drawMap.ts";
import type { FigureFeatures } from "./figureFeatures.ts";
import type { FigureRequest } from "./figureRequest.ts";
import { figureZones } from "./figureZones.ts";
import { Furniture } from "./furniture/furniture.ts";
import { drawInset } from "./inset.ts";
import { namedFeatures } from "./namedFeatures.ts";
import type { Scene, SceneGroup } from "./scene.ts";
import { layOut, type Rect } from "./sheet.ts";
import { shownLayers } from "./shownLayers.ts";

export interface FigureDeps {
  features: FigureFeatures;
  workshop: Omit<Workshop, "language">;
  defaultWorldview: Worldview;
}

/** A figure, ready to be written in any format. */
export interface Figure {
  scene: Scene;
  widthMm: number;
  heightMm: number;
  lang: Language;
  title: string;
  /** All it says besides its names, for those who do not see it. */
  description: string;
}

/** What is drawn, with all that the map leaves open decided. */
export interface DrawnMap {
  spec: MapSpec;
  snapshot: EditionSnapshot;
  /** Of the data, those that are shown, bottom first. */
  layers: readonly LayerState[];
  view: MapView;
  lang: Language;
  theme: Theme;
  worldview: Worldview;
  style: StyleSpecification;
  /** By `layer/id`, of features that the area and zones name. */
  names: ReadonlyMap<string, string>;
}

/** CSS pixels are a 96th of an inch, as on the web: a figure is the map at the same size. */
const pixelsPerMm = 96 / 25.4;

/** @throws HttpProblem 400 naming what of the map there is not. */
export async function drawFigure(request: FigureRequest, deps: FigureDeps): Promise<Figure> {
  const { spec, widthMm, heightMm } = request;
  const map = await prepare(spec, deps);
  const find = (camera: Camera) =>
    deps.features.find({ style: map.style, snapshot: map.snapshot, camera }, deps.workshop.options);
  const [widthPx, heightPx] = [widthMm * pixelsPerMm, heightMm * pixelsPerMm];
  const { furniture, sheet, camera } = await compose(map, request.furniture, find, [
    widthPx,
    heightPx,
  ]);
  const found = await find(camera);
  const groups = await drawMap(
    map.style,
    camera,
    found,
    (layer) => titleOf(layer, map),
    furniture.taken(camera),
  );
  const inset = sheet.inset && (await drawInset(map, deps, sheet.inset));
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
    description: furniture.notes.join(" "),
  };
}

type Find = (camera: Camera) => ReturnType<FigureFeatures["find"]>;

/** The first choice of furniture that leaves room, laid out with a legend of all the map will show. */
async function compose(
  map: DrawnMap,
  choices: FigureRequest["furniture"],
  find: Find,
  [widthPx, heightPx]: readonly [number, number],
) {
  let widest = cameraOf(map.view, widthPx, heightPx);
  for (;;) {
    const found = await find(widest);
    const laidOut = choices.map((parts) => {
      const furniture = new Furniture(map, parts);
      const content = furniture.content(furniture.rows(widest, found), widest);
      return { furniture, sheet: layOut(widthPx, heightPx, content) };
    });
    const { furniture, sheet } = laidOut.find((each) => each.sheet) ?? {};
    if (!furniture || !sheet) throw noRoom();
    const camera = cameraOf(map.view, sheet.map[2], sheet.map[3]);
    if (camera.zoom >= widest.zoom) return { furniture, sheet, camera };
    // A box in less room is seen with more around it, which the legend has to explain too.
    widest = { ...widest, zoom: camera.zoom };
  }
}

function noRoom() {
  const detail =
    "leaves too little room for the map: take a larger size, or name fewer parts, or `none`";
  return badParameter("furniture", detail);
}

async function prepare(spec: MapSpec, deps: FigureDeps): Promise<DrawnMap> {
  const { snapshot } = deps.workshop;
  const { lang = "en", theme = "light", worldview = deps.defaultWorldview } = spec;
  const workshop = { ...deps.workshop, language: lang };
  const named = await namedFeatures(spec, workshop);
  const areaGeometry =
    spec.area && isReference(spec.area.shape) ? named.geometryOf(spec.area.shape) : undefined;
  const style = buildStyle({
    layers: snapshot.layers,
    spec,
    theme,
    lang,
    worldview,
    edition: snapshot.edition,
    baseUrl: "",
    zones: await figureZones(spec.zones ?? [], workshop),
    ...(areaGeometry && { areaGeometry }),
  });
  const layers = shownLayers(spec, snapshot);
  const { view = defaultView } = spec;
  return { spec, snapshot, layers, view, lang, theme, worldview, style, names: named.names };
}

function placed(groups: readonly SceneGroup[], [left, top, width, height]: Rect): SceneGroup[] {
  return groups.map((group) => ({ ...group, at: [left, top], clip: [0, 0, width, height] }));
}

function titleOf({ id }: LayerSpecification, { snapshot, lang }: DrawnMap): string {
  const [layerId, part] = id.split("/");
  const layer = snapshot.layers.find((each) => each.id === layerId);
  return layer ? `${layer.title[lang]}: ${part}` : id;
}
