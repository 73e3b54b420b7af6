import type { LineString, Point, Polygon } from "geojson";
import type { Map as MapLibreMap } from "maplibre-gl";
import { TerraDraw, TerraDrawModeUndoRedo, type TerraDrawMouseEvent } from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import type { Area } from "../../server/contract/mapSpec.ts";
import { editable } from "../filter/area/editable.ts";
import type { Sketch } from "../state/store.ts";
import { SketchCircle } from "./sketchCircle.ts";
import { sketchPrefix } from "./sketchLayers.ts";
import { sketchModes } from "./sketchModes.ts";
import {
  drawnCircle,
  drawnFreehand,
  drawnLine,
  drawnPoint,
  drawnPolygon,
  roundCircle,
} from "./sketchShape.ts";
import { finishKey } from "./sketchStyling.ts";

/** What takes a hand. */
export type HandSketch = Exclude<Sketch, "view">;

interface Listener {
  /** Something has moved. */
  onChange(): void;
  /** A drawing has come to its end, or what is edited was let go. Null where it is no area. */
  onShape(area: Area | null): void;
}

/** One drawing of an area by hand, or one change of it, with Terra Draw. */
export class SketchSession {
  readonly #map: MapLibreMap;
  readonly #draw: TerraDraw;
  readonly #circle: SketchCircle;
  readonly #modes: readonly [SketchCircle, ...ReturnType<typeof sketchModes>];
  readonly #listener: Listener;
  readonly #sketch: HandSketch;

  /** `area` is what there is, for `edit`. */
  constructor(
    map: MapLibreMap,
    sketch: HandSketch,
    area: Area | undefined,
    colour: `#${string}`,
    listener: Listener,
  ) {
    this.#map = map;
    this.#sketch = sketch;
    this.#listener = listener;
    const reachPx = matchMedia("(pointer: coarse)").matches ? 24 : 12;
    const round = (circle: Parameters<typeof roundCircle>[0]) => roundCircle(circle, map.getZoom());
    this.#circle = new SketchCircle({ colour, reachPx, round });
    this.#modes = [this.#circle, ...sketchModes(colour, reachPx)];
    this.#draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: sketchPrefix, coordinatePrecision }),
      modes: [...this.#modes],
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    });
    this.#draw.on("change", () => listener.onChange());
    this.#draw.on("finish", () => listener.onShape(this.area));
    this.#draw.start();
    if (sketch === "edit") this.#edit(area);
    else this.#draw.setMode(sketch === "line" ? "linestring" : sketch);
  }

  /** What is drawn so far, as it would be if it ended here; null while that is no area. */
  get area(): Area | null {
    const { circle } = this.#circle;
    if (circle) return drawnCircle(circle);
    const zoom = this.#map.getZoom();
    if (this.#sketch === "point") return drawnPoint(this.#drawn("Point"), zoom);
    if (this.#sketch === "line") return drawnLine(this.#drawn("LineString"), zoom);
    const polygon = this.#drawn("Polygon");
    if (!polygon || new Set(polygon.coordinates[0]?.map(String)).size < 3) return null;
    return this.#sketch === "freehand" ? drawnFreehand(polygon, zoom) : drawnPolygon(polygon, zoom);
  }

  get canUndo(): boolean {
    return this.#draw.canUndo();
  }

  undo(): void {
    this.#draw.undo();
    this.#listener.onChange();
  }

  /** As if the pointer pressed where the crosshair is. */
  placeAtCentre(): void {
    const event = this.#centre();
    this.#mode()?.onMouseMove(event);
    this.#mode()?.onClick(event);
    this.#listener.onChange();
  }

  /** As if the pointer were where the crosshair is. */
  pointAtCentre(): void {
    this.#mode()?.onMouseMove(this.#centre());
  }

  finish(): void {
    this.#mode()?.onKeyUp({ key: finishKey, heldKeys: [], preventDefault: () => {} });
  }

  /** Takes the drawing off the map. */
  stop(): void {
    this.#draw.stop();
  }

  #edit(area: Area | undefined): void {
    const shape = area && editable(area);
    if (!shape) return;
    if ("radiusM" in shape) {
      this.#draw.setMode("circle");
      this.#circle.edit(shape);
      return;
    }
    const id = this.#draw.getFeatureId();
    const properties = { mode: "polygon" };
    this.#draw.addFeatures([{ id, type: "Feature", geometry: shape, properties }]);
    this.#draw.selectFeature(id);
  }

  /** Of the shape itself; not of the handles on it, which come after it. */
  #drawn<Type extends "Point" | "LineString" | "Polygon">(type: Type) {
    const geometries = this.#draw.getSnapshot().map(({ geometry }) => geometry);
    const isOfType = (geometry: (typeof geometries)[number]): geometry is Drawn<Type> =>
      geometry.type === type;
    return geometries.find(isOfType);
  }

  #mode() {
    return this.#modes.find(({ mode }) => mode === this.#draw.getMode());
  }

  #centre(): TerraDrawMouseEvent {
    const { lng, lat } = this.#map.getCenter();
    const { x: containerX, y: containerY } = this.#map.project([lng, lat]);
    const place = { lng: digits(lng), lat: digits(lat), containerX, containerY };
    return { ...place, button: "left", heldKeys: [], isContextMenu: false };
  }
}

type Drawn<Type> = Extract<Point | LineString | Polygon, { type: Type }>;

/** Terra Draw refuses positions with more. */
const coordinatePrecision = 9;

const digits = (degrees: number): number => Number(degrees.toFixed(coordinatePrecision));
