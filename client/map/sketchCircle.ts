import type { Position } from "geojson";
import {
  type GeoJSONStoreFeatures,
  type TerraDrawAdapterStyling,
  TerraDrawExtend,
  type TerraDrawMouseEvent,
} from "terra-draw";
import { geodesicCircle } from "../../server/cartography/geodesicCircle.ts";
import type { Circle } from "../filter/area/editable.ts";
import { distanceM, eastOf } from "../filter/area/measureShape.ts";
import { finishKey, sketchStyling } from "./sketchStyling.ts";

interface Options {
  colour: `#${string}`;
  /** How near to a handle one takes hold of it, in pixels. */
  reachPx: number;
  /** Rounds to what the map can show. */
  round(circle: Circle): Circle;
}

type SetDraggable = (enabled: boolean) => void;

/**
 * A circle by its centre and a point of its edge: two clicks or one pull. Then both have a handle. Terra Draw's own circles
 * are of a sphere; this one is of geodesics, as what is asked with it.
 */
export class SketchCircle extends TerraDrawExtend.TerraDrawBaseDrawMode<TerraDrawExtend.CustomStyling> {
  override mode = "circle";
  readonly #options: Options;
  #circle: Circle | null = null;
  /** Where the edge is held, so that the handle stays under the hand. */
  #edge: Position = [0, 0];
  #features: { ring: string; centre: string; edge: string } | null = null;
  #held: "centre" | "edge" | null = null;
  #isPulled = false;

  constructor(options: Options) {
    super({});
    this.#options = options;
  }

  /** Null before there is an edge. */
  get circle(): Circle | null {
    return this.#circle && this.#circle.radiusM > 0 ? this.#circle : null;
  }

  /** Shows a circle there is, to be changed. */
  edit(circle: Circle): void {
    this.#circle = circle;
    this.#edge = eastOf(circle.centre, circle.radiusM);
    this.#draw();
  }

  override start(): void {
    this.setStarted();
    this.setCursor("crosshair");
  }

  override stop(): void {
    this.cleanUp();
    this.setStopped();
    this.setCursor("unset");
  }

  override cleanUp(): void {
    if (this.#features) this.store.delete(Object.values(this.#features));
    this.#features = null;
    this.#circle = null;
    this.#held = null;
    if (this.state === "drawing") this.setStarted();
  }

  override onClick(event: TerraDrawMouseEvent): void {
    if (this.state === "drawing") this.#finish(event);
    else if (!this.#features) this.#begin(event);
  }

  override onMouseMove(event: TerraDrawMouseEvent): void {
    if (this.state === "drawing") this.#reach(event);
    else this.setCursor(this.#handleAt(event) || !this.#features ? "crosshair" : "unset");
  }

  override onDragStart(event: TerraDrawMouseEvent, setDraggable: SetDraggable): void {
    if (this.state === "drawing") return;
    this.#held = this.#features ? this.#handleAt(event) : "edge";
    if (!this.#held) return;
    setDraggable(false);
    if (this.#features) return;
    this.#isPulled = true;
    this.#begin(event);
  }

  override onDrag(event: TerraDrawMouseEvent): void {
    if (this.#held === "edge") this.#reach(event);
    else if (this.#held === "centre") this.#move(event);
  }

  override onDragEnd(event: TerraDrawMouseEvent, setDraggable: SetDraggable): void {
    if (!this.#held) return;
    this.onDrag(event);
    this.#held = null;
    setDraggable(true);
    if (this.#isPulled) this.#finish(event);
    else this.#tell("dragCoordinate");
    this.#isPulled = false;
  }

  override onKeyUp({ key }: { key: string }): void {
    if (key !== finishKey || !this.circle || this.state !== "drawing") return;
    this.setStarted();
    this.#tell("draw");
  }

  override styleFeature({ geometry }: GeoJSONStoreFeatures): TerraDrawAdapterStyling {
    return sketchStyling(this.#options.colour, geometry.type);
  }

  #begin({ lng, lat }: TerraDrawMouseEvent): void {
    this.#circle = this.#options.round({ centre: [lng, lat], radiusM: 0 });
    this.#edge = this.#circle.centre;
    this.setDrawing();
    this.#draw();
  }

  #finish(event: TerraDrawMouseEvent): void {
    this.#reach(event);
    if (!this.circle) return;
    this.setStarted();
    this.#tell("draw");
  }

  #reach({ lng, lat }: TerraDrawMouseEvent): void {
    if (!this.#circle) return;
    const { centre } = this.#circle;
    const radiusM = distanceM(centre, [lng, lat]);
    this.#circle = this.#options.round({ centre, radiusM });
    this.#edge = [lng, lat];
    this.#draw();
  }

  #move({ lng, lat }: TerraDrawMouseEvent): void {
    if (!this.#circle) return;
    this.#circle = this.#options.round({ ...this.#circle, centre: [lng, lat] });
    this.#edge = eastOf(this.#circle.centre, this.#circle.radiusM);
    this.#draw();
  }

  #draw(): void {
    if (!this.#circle) return;
    const { centre, radiusM } = this.#circle;
    // Terra Draw takes no ring without extent.
    const ring = geodesicCircle(centre, Math.max(radiusM, 1));
    const geometries = [
      { type: "Polygon", coordinates: [ring] },
      { type: "Point", coordinates: centre },
      { type: "Point", coordinates: this.#edge },
    ] as const satisfies readonly GeoJSONStoreFeatures["geometry"][];
    if (this.#features) {
      const { ring: ringId, centre: centreId, edge: edgeId } = this.#features;
      const ids = [ringId, centreId, edgeId];
      this.store.updateGeometry(
        geometries.map((geometry, index) => ({ id: ids[index] ?? "", geometry })),
      );
      return;
    }
    const properties = { mode: this.mode };
    const [ringId = "", centreId = "", edgeId = ""] = this.store.create<string>(
      geometries.map((geometry) => ({ geometry, properties })),
    );
    this.#features = { ring: ringId, centre: centreId, edge: edgeId };
  }

  /** Of a circle so small that both are near, the edge: it can be pulled out. */
  #handleAt({ containerX, containerY }: TerraDrawMouseEvent): "centre" | "edge" | null {
    if (!this.#circle) return null;
    const isNear = (position: Position) => {
      const { x, y } = this.project(position[0] ?? 0, position[1] ?? 0);
      return Math.hypot(x - containerX, y - containerY) <= this.#options.reachPx;
    };
    if (isNear(this.#edge)) return "edge";
    return isNear(this.#circle.centre) ? "centre" : null;
  }

  #tell(action: "draw" | "dragCoordinate"): void {
    if (this.#features) this.onFinish(this.#features.ring, { mode: this.mode, action });
  }
}
