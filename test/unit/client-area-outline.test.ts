import { type StyleSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import fc from "fast-check";
import geographiclib from "geographiclib-geodesic";
import type { FeatureCollection, Geometry, Position } from "geojson";
import { expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import { areaSource } from "../../server/cartography/areaOutline.ts";
import { buildStyle } from "../../server/cartography/buildStyle.ts";
import { geodesicCircle } from "../../server/cartography/geodesicCircle.ts";
import { straightEdges } from "../../server/cartography/straightEdges.ts";
import { parseArea } from "../../server/contract/area.ts";
import type { Area } from "../../server/contract/mapSpec.ts";

const { WGS84 } = geographiclib.Geodesic;

function styleOf(area: Area, areaGeometry?: Geometry): StyleSpecification {
  return buildStyle({
    layers: catalog.layers,
    spec: { area },
    theme: "light",
    lang: "en",
    worldview: "un",
    edition: 1,
    baseUrl: "https://example.org",
    ...(areaGeometry && { areaGeometry }),
  });
}

function drawnGeometries(style: StyleSpecification): Geometry[] {
  const source = style.sources[areaSource];
  if (source?.type !== "geojson") return [];
  return (source.data as FeatureCollection).features.map(({ geometry }) => geometry);
}

test("every point of a circle is as far from its centre as it says, to a millimetre", () => {
  const lon = fc.double({ min: -180, max: 180, noNaN: true });
  const lat = fc.double({ min: -89, max: 89, noNaN: true });
  const radiusM = fc.double({ min: 10, max: 500_000, noNaN: true });
  fc.assert(
    fc.property(lon, lat, radiusM, (centreLon, centreLat, metres) => {
      const ring = geodesicCircle([centreLon, centreLat], metres);
      for (const [pointLon = 0, pointLat = 0] of ring) {
        const { s12 } = WGS84.Inverse(centreLat, centreLon, pointLat, pointLon);
        expect(Math.abs((s12 ?? 0) - metres)).toBeLessThan(0.001);
      }
    }),
    { numRuns: 60 },
  );
});

test("a circle is closed, and runs counter-clockwise across the antimeridian without a leap", () => {
  const ring = geodesicCircle([179.9, 10], 50_000);
  expect(ring.at(-1)).toEqual(ring[0]);
  const leaps = ring.slice(1).map(([lon = 0], index) => Math.abs(lon - (ring[index]?.[0] ?? 0)));
  expect(Math.max(...leaps)).toBeLessThan(0.05);
  const twiceArea = ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = ring[index] ?? [];
    return sum + fromX * y - x * fromY;
  }, 0);
  expect(twiceArea).toBeGreaterThan(0);
});

test("a long edge is divided along the line between its ends; others stay", () => {
  const edge: Position[] = [
    [62, 28],
    [66, 30],
  ];
  const divided = straightEdges(edge);
  expect(divided[0]).toEqual(edge[0]);
  expect(divided.at(-1)).toEqual(edge[1]);
  expect(divided.length).toBe(41);
  for (const [lon = 0, lat = 0] of divided) expect(lat).toBeCloseTo(28 + (lon - 62) / 2, 10);
  const along: Position[] = [
    [66, 28],
    [66, 30],
  ];
  expect(straightEdges(along)).toEqual(along);
});

test("a distance from a point is drawn as its circle; from a line or an area, only what it is from", () => {
  const types = (text: string) => drawnGeometries(styleOf(parseArea(text))).map(({ type }) => type);
  expect(types("POINT(66.9 30.2)@25000")).toEqual(["Polygon", "Point"]);
  expect(types("POINT(66.9 30.2)")).toEqual(["Point"]);
  expect(types("LINESTRING(66 30, 67 30)@25000")).toEqual(["LineString"]);
  expect(types("POLYGON((66 30, 67 30, 67 31, 66 30))@5000")).toEqual(["Polygon"]);
});

test("a feature is drawn once its geometry is known", () => {
  const area = parseArea("chagai-arc-sites/reko-diq@10000");
  expect(drawnGeometries(styleOf(area))).toEqual([]);
  const point: Geometry = { type: "Point", coordinates: [62.05, 29.13] };
  const [ring, centre] = drawnGeometries(styleOf(area, point));
  expect(ring).toEqual({ type: "Polygon", coordinates: [geodesicCircle([62.05, 29.13], 10_000)] });
  expect(centre).toEqual(point);
});

test("the wash lies below the symbols, the line above them and below the names", () => {
  const style = styleOf(parseArea("POLYGON((60 26, 66 26, 66 30, 60 26))"));
  expect(validateStyleMin(style)).toEqual([]);
  const at = (id: string) => style.layers.findIndex((layer) => layer.id === id);
  const firstSymbol = style.layers.findIndex(({ id }) => id.startsWith("mineral-belts/"));
  const lastSymbol = style.layers.findLastIndex(({ id }) => id.endsWith("/symbol"));
  expect(at(`${areaSource}/wash`)).toBe(firstSymbol - 2);
  expect(at(`${areaSource}/outline`)).toBeGreaterThan(lastSymbol);
  const firstName = style.layers.findIndex(({ id }) => id.startsWith("basemap-place"));
  expect(at(`${areaSource}/outline`)).toBeLessThan(firstName);
});
