import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Workshop } from "../analysis/process.ts";
import { buildStyle } from "../cartography/buildStyle.ts";
import type { EditionSnapshot } from "../catalog/editionSnapshots.ts";
import { isReference } from "../contract/area.ts";
import { defaultView } from "../contract/defaultView.ts";
import type { MapSpec, MapView, Theme } from "../contract/mapSpec.ts";
import type { Language, LayerState, Worldview } from "../contract/wire.ts";
import type { SourceQuestion } from "./drawing/figureMessages.ts";
import type { FigureFeatures } from "./figureFeatures.ts";
import type { FigureRequest } from "./figureRequest.ts";
import { figureZones } from "./figureZones.ts";
import { namedFeatures } from "./namedFeatures.ts";
import type { Scene } from "./scene.ts";
import { shownLayers } from "./shownLayers.ts";
import type { FigureFormat } from "./writing/writeFigure.ts";

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

/** @throws HttpProblem 400 naming what of the map there is not, 503 when it takes too long. */
export async function drawFigure(request: FigureRequest, deps: FigureDeps): Promise<Figure> {
  return deps.features.thread.draw(await taskOf(request, deps));
}

/**
 * The same, written in the thread that it is drawn in; of a PNG the SVG that it is made from.
 * @throws as `drawFigure` does.
 */
export async function drawnAs(
  format: FigureFormat,
  request: FigureRequest,
  deps: FigureDeps,
): Promise<Uint8Array> {
  return deps.features.thread.write(await taskOf(request, deps), format);
}

async function taskOf({ spec, widthMm, heightMm, furniture }: FigureRequest, deps: FigureDeps) {
  const { features, workshop } = deps;
  const { snapshot, options } = workshop;
  return {
    look: { widthMm, heightMm, furniture },
    map: await prepare(spec, deps),
    find: (question: SourceQuestion) => features.find(question, snapshot, options),
    signal: options.signal,
  };
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
