import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Geometry } from "geojson";
import type { FeatureShapes } from "../analysis/shapes/featureShapes.ts";
import { buildStyle } from "../cartography/buildStyle.ts";
import type { EditionSnapshot } from "../catalog/editionSnapshots.ts";
import { isReference } from "../contract/area.ts";
import { defaultView } from "../contract/defaultView.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import type { Language, Worldview } from "../contract/wire.ts";
import type { QueryOptions } from "../database/database.ts";
import { badParameter } from "../http/problem.ts";
import { cameraOf } from "./camera.ts";
import { drawMap } from "./drawMap.ts";
import type { FigureFeatures } from "./figureFeatures.ts";
import type { FigureRequest } from "./figureRequest.ts";
import type { Scene } from "./scene.ts";

export interface FigureDeps {
  features: FigureFeatures;
  shapes: FeatureShapes;
  defaultWorldview: Worldview;
}

/** A figure, ready to be written in any format. */
export interface Figure {
  scene: Scene;
  widthMm: number;
  heightMm: number;
  lang: Language;
  title: string;
}

/** CSS pixels are a 96th of an inch, as on the web: a figure is the map at the same size. */
const pixelsPerMm = 96 / 25.4;

/** @throws HttpProblem 400 naming what of the map there is not. */
export async function drawFigure(
  { spec, widthMm, heightMm }: FigureRequest,
  snapshot: EditionSnapshot,
  deps: FigureDeps,
  options: QueryOptions,
): Promise<Figure> {
  checkNames(spec, snapshot);
  const { lang = "en", theme = "light", worldview = deps.defaultWorldview } = spec;
  const areaGeometry = await namedArea(spec, snapshot, deps, options);
  const style = buildStyle({
    layers: snapshot.layers,
    spec,
    theme,
    lang,
    worldview,
    edition: snapshot.edition,
    baseUrl: "",
    ...(areaGeometry && { areaGeometry }),
  });
  const [widthPx, heightPx] = [widthMm * pixelsPerMm, heightMm * pixelsPerMm];
  const camera = cameraOf(spec.view ?? defaultView, widthPx, heightPx);
  const find = await deps.features.find({ style, snapshot, camera }, options);
  const groups = drawMap(style, camera, find, (layer) => titleOf(layer, snapshot, lang));
  const scene = { widthPx, heightPx, groups };
  return { scene, widthMm, heightMm, lang, title: spec.title ?? "Naqsha" };
}

function checkNames(spec: MapSpec, { layers }: EditionSnapshot): void {
  const named = [
    ...(spec.layers ?? []).map(({ id }) => ["layers", id] as const),
    ...Object.keys(spec.filters ?? {}).map((id) => [`filter.${id}`, id] as const),
    ...(spec.select ? [["select", spec.select.layer] as const] : []),
  ];
  const missing = named.find(([, id]) => !layers.some((layer) => layer.id === id));
  if (missing) throw badParameter(missing[0], `there is no layer "${missing[1]}"`);
}

async function namedArea(
  { area }: MapSpec,
  { layers, edition }: EditionSnapshot,
  { shapes }: FigureDeps,
  options: QueryOptions,
): Promise<Geometry | undefined> {
  if (!area || !isReference(area.shape)) return undefined;
  const { layer: layerId, id } = area.shape;
  const layer = layers.find((each) => each.id === layerId);
  const shape = layer && (await shapes.of(layer, edition, [id], options)).get(id);
  if (shape) return shape.geometry;
  throw badParameter("area", `there is no ${layerId}/${id} in edition ${edition}`);
}

function titleOf({ id }: LayerSpecification, { layers }: EditionSnapshot, lang: Language): string {
  const [layerId, part] = id.split("/");
  const layer = layers.find((each) => each.id === layerId);
  return layer ? `${layer.title[lang]}: ${part}` : id;
}
