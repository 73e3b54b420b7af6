import type { Geometry } from "geojson";
import { readGeoJson } from "../../../server/filter/readGeoJson.ts";
import { ShapeError } from "./shapeError.ts";

/**
 * The geometry of a GeoJSON text: of a feature its own, of a collection those of all its members. Heights are left out.
 * @throws ShapeError
 */
export function readGeoJsonText(text: string): Geometry {
  const given = parseJson(text);
  refuseOtherCrs(given);
  const geometries = geometriesOf(given, "$").flatMap(members);
  const [first, ...others] = geometries;
  if (!first) throw new ShapeError({ kind: "nothing" });
  return others.length === 0 ? first : together(geometries);
}

function parseJson(text: string): Record<string, unknown> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new ShapeError({ kind: "syntax", detail: (error as Error).message });
  }
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw expected("a GeoJSON object", "$");
  }
  return given as Record<string, unknown>;
}

/** The specification of 2008 let a file name another reference system; that of 2016 has one. */
function refuseOtherCrs({ crs }: Record<string, unknown>): void {
  if (crs === undefined || crs === null) return;
  const { name = JSON.stringify(crs) } =
    (crs as { properties?: { name?: string } }).properties ?? {};
  if (!/(CRS:?84|EPSG:+4326)$/i.test(name)) throw new ShapeError({ kind: "crs", name });
}

/** A feature may have no geometry. */
function geometriesOf(given: Record<string, unknown>, path: string): Geometry[] {
  if (given.type === "FeatureCollection") {
    if (!Array.isArray(given.features)) throw expected("an array of features", `${path}.features`);
    return given.features.flatMap((each: unknown, index) => {
      const at = `${path}.features[${index}]`;
      if (typeof each !== "object" || each === null) throw expected("a feature", at);
      return geometriesOf(each as Record<string, unknown>, at);
    });
  }
  if (given.type !== "Feature") return [readGeoJson(given, path, watch)];
  if (given.geometry === null || given.geometry === undefined) return [];
  return [readGeoJson(given.geometry, `${path}.geometry`, watch)];
}

const expected = (what: string, path: string) =>
  new ShapeError({ kind: "syntax", detail: `${path}: expected ${what}` });

const watch = { onVertex: () => {}, expected };

/** Collections do not lie within collections. */
function members(geometry: Geometry): readonly Geometry[] {
  return geometry.type === "GeometryCollection" ? geometry.geometries : [geometry];
}

/** Areas of different features may overlap, which the parts of one area may not: they stay apart. */
function together(geometries: readonly Geometry[]): Geometry {
  const points = geometries.flatMap((each) => (each.type === "Point" ? [each.coordinates] : []));
  if (points.length === geometries.length) return { type: "MultiPoint", coordinates: points };
  const lines = geometries.flatMap((each) =>
    each.type === "LineString" ? [each.coordinates] : [],
  );
  if (lines.length === geometries.length) return { type: "MultiLineString", coordinates: lines };
  return { type: "GeometryCollection", geometries: [...geometries] };
}
