import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import type { GridRegion } from "../buffer/gridRegion.ts";
import { lineLengthM } from "../geodesy/lineLength.ts";
import { type MeasuredShape, measuredShape } from "../geodesy/measuredShape.ts";
import { areaM2, regionOf } from "./region.ts";

/** A geometry, and what is found out of it, each when it is first needed. */
export class KnownShape {
  readonly geometry: Geometry;
  #measured: MeasuredShape | undefined;
  #region: GridRegion | undefined;
  #size: number | undefined;

  constructor(geometry: Geometry) {
    this.geometry = geometry;
  }

  get measured(): MeasuredShape {
    this.#measured ??= measuredShape([this.geometry]);
    return this.#measured;
  }

  /** Empty for what is no area. */
  get region(): GridRegion {
    this.#region ??= isArea(this.geometry) ? regionOf(this.geometry) : [];
    return this.#region;
  }

  /** Metres of a line, square metres of an area, 0 of a point. */
  get size(): number {
    this.#size ??= isLine(this.geometry) ? lineLengthM(this.geometry) : areaM2(this.region);
    return this.#size;
  }
}

export function isLine(geometry: Geometry): geometry is LineString | MultiLineString {
  return geometry.type === "LineString" || geometry.type === "MultiLineString";
}

export function isArea(geometry: Geometry): geometry is Polygon | MultiPolygon {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}
