import type { Geometry, Point } from "geojson";
import { reprojectGeometry } from "../crs/reprojectGeometry.ts";
import { isGridSystem, type ToLonLat, toLonLat } from "../crs/toLonLat.ts";
import { utmToLonLat } from "../crs/utmZone.ts";
import { type ReadOptions, UnreadableFile } from "../reader.ts";
import { type CoordinateKind, coordinateOf } from "./coordinateCell.ts";
import { findGeometryColumns, type GeometryColumns } from "./geometryColumns.ts";
import { heightsLeftOut } from "./heightsLeftOut.ts";
import { readWellKnownText } from "./wellKnownText.ts";

/** Geometries of a table's rows, from two columns of coordinates or one of well-known text. */
export class RowGeometry {
  #columns: GeometryColumns;
  #crs: string | undefined;
  #isGiven: boolean;
  #kinds: Kinds;
  #toLonLat: ToLonLat | undefined;
  #onHeights: () => void;

  /** @throws UnreadableFile when the header has no such columns, or the system is not known. */
  constructor(header: readonly string[], options: ReadOptions) {
    this.#columns = findGeometryColumns(header, options);
    this.#crs = options.crs;
    this.#isGiven = options.crs !== undefined;
    this.#onHeights = () => options.onNote?.(heightsLeftOut);
    this.#toLonLat = options.crs === undefined ? undefined : toLonLat(options.crs);
    const isGrid =
      options.zone !== undefined || (options.crs !== undefined && isGridSystem(options.crs));
    this.#kinds = isGrid ? ["grid", "grid"] : ["lon", "lat"];
  }

  /**
   * Null where the row has none. What is not a number is left for the check to quote.
   * @throws NotWellKnownText, NotInZone, and UnreadableFile when a row is in another system than those before.
   */
  geometryOf(row: readonly string[], rowNumber: number): Geometry | null {
    const columns = this.#columns;
    if ("wkt" in columns) return this.#wellKnown(row[columns.wkt] ?? "", rowNumber);
    const point = pointOf(row[columns.lon] ?? "", row[columns.lat] ?? "", this.#kinds);
    if (point && columns.zone !== undefined) return inZone(point, row[columns.zone] ?? "");
    if (point && this.#toLonLat) reprojectGeometry(point, this.#toLonLat);
    return point;
  }

  #wellKnown(text: string, rowNumber: number): Geometry | null {
    if (text.trim() === "") return null;
    const { geometry, srid } = readWellKnownText(text, this.#onHeights);
    if (!this.#isGiven) this.#take(srid === undefined ? "EPSG:4326" : `EPSG:${srid}`, rowNumber);
    if (geometry && this.#toLonLat) reprojectGeometry(geometry, this.#toLonLat);
    return geometry;
  }

  #take(crs: string, rowNumber: number): void {
    if (crs === this.#crs) return;
    if (this.#crs !== undefined) {
      throw new UnreadableFile(
        `row ${rowNumber} is in ${crs}, and those before it in ${this.#crs}; a file must keep to one`,
      );
    }
    this.#crs = crs;
    this.#toLonLat = toLonLat(crs);
  }
}

type Kinds = readonly [CoordinateKind, CoordinateKind];

function pointOf(x: string, y: string, [kindX, kindY]: Kinds): Point | null {
  if (x.trim() === "" && y.trim() === "") return null;
  const coordinates = [coordinateOf(x, kindX) as number, coordinateOf(y, kindY) as number];
  return { type: "Point", coordinates };
}

function inZone({ coordinates }: Point, zone: string): Point {
  const [easting, northing] = coordinates as [number, number];
  return { type: "Point", coordinates: utmToLonLat(zone, [easting, northing]) };
}
