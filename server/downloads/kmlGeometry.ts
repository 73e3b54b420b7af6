import type { Geometry, Position } from "geojson";

/**
 * A geometry in longitude and latitude as KML. Lines and areas follow the ground.
 * @see https://docs.ogc.org/is/12-007r2/12-007r2.html
 */
export function kmlGeometry(geometry: Geometry): string {
  switch (geometry.type) {
    case "Point":
      return point(geometry.coordinates);
    case "LineString":
      return line(geometry.coordinates);
    case "Polygon":
      return polygon(geometry.coordinates);
    case "MultiPoint":
      return several(geometry.coordinates.map(point));
    case "MultiLineString":
      return several(geometry.coordinates.map(line));
    case "MultiPolygon":
      return several(geometry.coordinates.map(polygon));
    case "GeometryCollection":
      return several(geometry.geometries.map(kmlGeometry));
  }
}

function several(parts: readonly string[]): string {
  return `<MultiGeometry>${parts.join("")}</MultiGeometry>`;
}

function point(position: Position): string {
  return `<Point>${coordinates([position])}</Point>`;
}

function line(positions: readonly Position[]): string {
  return `<LineString><tessellate>1</tessellate>${coordinates(positions)}</LineString>`;
}

function polygon([outer = [], ...inner]: readonly Position[][]): string {
  const holes = inner.map((ring) => boundary("innerBoundaryIs", ring)).join("");
  return `<Polygon><tessellate>1</tessellate>${boundary("outerBoundaryIs", outer)}${holes}</Polygon>`;
}

function boundary(name: string, ring: readonly Position[]): string {
  return `<${name}><LinearRing>${coordinates(ring)}</LinearRing></${name}>`;
}

function coordinates(positions: readonly Position[]): string {
  const tuples = positions.map(([lon, lat]) => `${lon},${lat}`);
  return `<coordinates>${tuples.join(" ")}</coordinates>`;
}
