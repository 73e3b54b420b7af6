import type { Geometry } from "geojson";
import { reprojectGeometry } from "../crs/reprojectGeometry.ts";
import { type ToLonLat, toLonLat } from "../crs/toLonLat.ts";
import { type ReadOptions, UnreadableFile } from "../reader.ts";
import { findGeometryColumns, type GeometryColumns } from "./geometryColumns.ts";
import { heightsLeftOut } from "./heightsLeftOut.ts";
import { readWellKnownText } from "./wellKnownText.ts";

/** Geometries of a table's rows, from two columns of coordinates or one of well-known text. */
export class RowGeometry {
  #columns: GeometryColumns;
  #crs: string | undefined;
  #isGiven: boolean;
  #toLonLat: ToLonLat | undefined;
  #onHeights: () => void;

  /** @throws UnreadableFile when the header has no such columns, or the system is not known. */
  constructor(header: readonly string[], options: ReadOptions) {
    this.#columns = findGeometryColumns(header, options);
    this.#crs = options.crs;
    this.#isGiven = options.crs !== undefined;
    this.#onHeights = () => options.onNote?.(heightsLeftOut);
    this.#toLonLat = options.crs === undefined ? undefined : toLonLat(options.crs);
  }

  /**
   * Null where the row has none. What is not a number is left for the check to quote.
   * @throws NotWellKnownText, and UnreadableFile when a row is in another system than those before.
   */
  geometryOf(row: readonly string[], rowNumber: number): Geometry | null {
    const columns = this.#columns;
    const geometry =
      "wkt" in columns
        ? this.#wellKnown(row[columns.wkt] ?? "", rowNumber)
        : pointOf(row[columns.lon] ?? "", row[columns.lat] ?? "");
    if (geometry && this.#toLonLat) reprojectGeometry(geometry, this.#toLonLat);
    return geometry;
  }

  #wellKnown(text: string, rowNumber: number): Geometry | null {
    if (text.trim() === "") return null;
    const { geometry, srid } = readWellKnownText(text, this.#onHeights);
    if (!this.#isGiven) this.#take(srid === undefined ? "EPSG:4326" : `EPSG:${srid}`, rowNumber);
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

function pointOf(lon: string, lat: string): Geometry | null {
  if (lon.trim() === "" && lat.trim() === "") return null;
  return { type: "Point", coordinates: [coordinate(lon) as number, coordinate(lat) as number] };
}

function coordinate(cell: string): number | string {
  return /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/.test(cell) ? Number(cell) : cell;
}
