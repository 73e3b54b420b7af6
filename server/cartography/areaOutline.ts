import type {
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { Feature, Geometry, Position } from "geojson";
import { isReference } from "../contract/area.ts";
import type { Area } from "../contract/mapSpec.ts";
import { geodesicCircle } from "./geodesicCircle.ts";
import type { Palette } from "./palette.ts";
import { straightEdges } from "./straightEdges.ts";

/** Of the one source that holds the area. No layer is called so: their ids begin with a letter. */
export const areaSource = "~area";

/** The area of a map, drawn. */
export interface AreaOutline {
  sources: Record<string, SourceSpecification>;
  /** Below everything the map shows of its layers. */
  ground: readonly LayerSpecification[];
  /** Above the symbols, below the names. */
  edge: readonly LayerSpecification[];
}

/**
 * How the area a map asks about is drawn: where it ends as a line, its inside by a wash that hides nothing. `named` is the
 * geometry of the feature an area names; without it such an area is not drawn.
 *
 * A distance from a point is a circle of geodesics. A distance from a line or an area is not drawn, only what it is
 * from: what lies within it is decided by geodesics, which no outline made here would follow.
 */
export function areaOutline(
  area: Area | undefined,
  named: Geometry | undefined,
  palette: Palette,
): AreaOutline {
  const shape = area && (isReference(area.shape) ? named : area.shape);
  if (!shape) return { sources: {}, ground: [], edge: [] };
  const features = partsOf(shape).flatMap((part) => drawnParts(part, area.distanceM));
  return {
    sources: { [areaSource]: { type: "geojson", data: { type: "FeatureCollection", features } } },
    ground: groundLayers(palette),
    edge: edgeLayers(palette),
  };
}

function drawnParts(part: Geometry, distanceM: number | undefined): Feature[] {
  if (part.type !== "Point" || distanceM === undefined) return [feature(part)];
  const ring = geodesicCircle(part.coordinates, distanceM);
  return [feature({ type: "Polygon", coordinates: [ring] }), feature(part)];
}

/** Points, lines and polygons, with the edges filters give them. */
function partsOf(shape: Geometry): Geometry[] {
  switch (shape.type) {
    case "Point":
      return [shape];
    case "MultiPoint":
      return shape.coordinates.map((coordinates) => ({ type: "Point", coordinates }));
    case "LineString":
      return [lineOf(shape.coordinates)];
    case "MultiLineString":
      return shape.coordinates.map(lineOf);
    case "Polygon":
      return [polygonOf(shape.coordinates)];
    case "MultiPolygon":
      return shape.coordinates.map(polygonOf);
    case "GeometryCollection":
      return shape.geometries.flatMap(partsOf);
  }
}

const lineOf = (line: readonly Position[]): Geometry => ({
  type: "LineString",
  coordinates: straightEdges(line),
});

const polygonOf = (rings: readonly (readonly Position[])[]): Geometry => ({
  type: "Polygon",
  coordinates: rings.map(straightEdges),
});

const feature = (geometry: Geometry): Feature => ({ type: "Feature", properties: {}, geometry });

const only = (type: "Point" | "LineString" | "Polygon"): FilterSpecification => [
  "==",
  ["geometry-type"],
  type,
];

function groundLayers({ accent }: Palette): LayerSpecification[] {
  return [
    {
      id: `${areaSource}/wash`,
      type: "fill",
      source: areaSource,
      filter: only("Polygon"),
      paint: { "fill-color": accent, "fill-opacity": 0.06 },
    },
    {
      id: `${areaSource}/band`,
      type: "line",
      source: areaSource,
      filter: only("LineString"),
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": accent, "line-width": 11, "line-opacity": 0.36 },
    },
  ];
}

function edgeLayers({ accent, land }: Palette): LayerSpecification[] {
  const edge = { type: "line", source: areaSource, layout: { "line-join": "round" } } as const;
  return [
    {
      ...edge,
      id: `${areaSource}/casing`,
      filter: only("Polygon"),
      paint: { "line-color": land, "line-width": 4.5, "line-opacity": 0.75 },
    },
    {
      ...edge,
      id: `${areaSource}/outline`,
      filter: only("Polygon"),
      paint: { "line-color": accent, "line-width": 1.75 },
    },
    {
      id: `${areaSource}/point`,
      type: "circle",
      source: areaSource,
      filter: only("Point"),
      paint: {
        "circle-radius": 11,
        "circle-color": accent,
        "circle-opacity": 0,
        "circle-stroke-color": accent,
        "circle-stroke-width": 1.75,
      },
    },
  ];
}
