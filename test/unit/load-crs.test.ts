import { describe, expect, test } from "vitest";
import { reprojectGeometry } from "../../server/load/crs/reprojectGeometry.ts";
import { toLonLat } from "../../server/load/crs/toLonLat.ts";
import { UnreadableFile } from "../../server/load/reader.ts";

const kalianpur1962 =
  'GEOGCS["GCS_Kalianpur_1962",DATUM["D_Kalianpur_1962",SPHEROID["Everest_Definition_1962",6377301.243,300.8017255]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const utm42 = `PROJCS["Kalianpur_1962_UTM_Zone_42N",${kalianpur1962},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",69.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

/**
 * By ST_Transform(point, proj4text of spatial_ref_sys, '+proj=longlat +datum=WGS84') of PostGIS 3.3.2
 * with PROJ 9.1.1. By number instead of text, PROJ takes other shifts for parts of Sindh: 5 m away.
 */
const byPostgis: [string, [number, number], [number, number]][] = [
  ["EPSG:3857", [6910590.4, 3391282.5], [62.07888979, 29.12278017]],
  ["EPSG:3857", [8304434, 4341979.8], [74.59999988, 36.29999989]],
  ["EPSG:32641", [410388.1, 3221939.3], [62.0788897, 29.12278001]],
  ["EPSG:32642", [297909.5, 2749821.3], [66.99999983, 24.85000006]],
  ["EPSG:32642", [688194.4, 3010014.1], [70.8999996, 27.20000038]],
  ["EPSG:32643", [464085.9, 4017297.9], [74.6, 36.30000008]],
  ["EPSG:32643", [-762665.2, 3291640.3], [62.0788901, 29.12277959]],
  ["EPSG:4145", [62.078178, 29.122781], [62.07889009, 29.12278036]],
  ["EPSG:4145", [74.601021, 36.300653], [74.5999996, 36.29999971]],
  ["EPSG:24311", [410331.2, 3221678.7], [62.07888998, 29.12278018]],
  ["EPSG:24312", [297925, 2749557.3], [66.999947, 24.84993643]],
  ["EPSG:24313", [319375.6, 3730334.2], [73.0499997, 33.69999981]],
  ["EPSG:24376", [2166954.6, 556259.8], [62.07889021, 29.12278024]],
  ["EPSG:24376", [3336237.8, 1354122.4], [74.60000003, 36.30000014]],
  ["EPSG:24377", [2036827.9, 806034.4], [66.9999468, 24.84993594]],
  ["EPSG:24377", [2436462.3, 1050801], [70.89989845, 27.19990489]],
];

const lonLatOf = (crs: string, position: number[]) => toLonLat(crs)?.(position) ?? position;

function expectNear([lon, lat]: number[], [expectedLon, expectedLat]: [number, number]): void {
  expect(Math.abs((lon as number) - expectedLon)).toBeLessThan(1e-6);
  expect(Math.abs((lat as number) - expectedLat)).toBeLessThan(1e-6);
}

test.each(byPostgis)("%s %j is where PostGIS has it", (crs, position, expected) => {
  expectNear(lonLatOf(crs, position), expected);
});

test.each([
  "urn:ogc:def:crs:EPSG::24312",
  "urn:ogc:def:crs:EPSG:9.2:24312",
  "http://www.opengis.net/def/crs/EPSG/0/24312",
  "epsg:24312",
  utm42,
  `${utm42.slice(0, -1)},AUTHORITY["EPSG","24312"]]`,
])("a system by another name: %s", (crs) => {
  expectNear(lonLatOf(crs, [297925, 2749557.3]), [66.999947, 24.84993643]);
});

test.each([
  "EPSG:4326",
  "CRS84",
  "urn:ogc:def:crs:OGC:1.3:CRS84",
  "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
])("longitude and latitude stay as they are: %s", (crs) => {
  expect(toLonLat(crs)).toBeUndefined();
});

describe("what would be wrong by metres, and nobody would see", () => {
  test.each([
    ["a code that is not known", "EPSG:99999", "EPSG:99999 is not known"],
    ["a word", "Lambert", "Lambert is not known"],
    ["well-known text that is cut short", 'PROJCS["Broken', 'PROJCS["Broken is not known'],
    ["a local system", 'LOCAL_CS["Mine grid"]', "Mine grid is not known"],
    ["the grids of Kalianpur 1880", "EPSG:24371", "EPSG:24371 is not known"],
    [
      "a datum without a shift",
      kalianpur1962.replaceAll("Kalianpur_1962", "Kalianpur_1880"),
      "of the datum of GCS_Kalianpur_1880 no shift to WGS 84 is known",
    ],
    [
      "an ellipsoid without a shift",
      "+proj=utm +zone=42 +a=6377301.243 +b=6356100.230165384",
      "no shift to WGS 84",
    ],
  ])("%s", (_, crs, reason) => {
    expect(() => toLonLat(crs)).toThrow(UnreadableFile);
    expect(() => toLonLat(crs)).toThrow(reason);
  });
});

describe("features", () => {
  const toLonLatOf42 = toLonLat("EPSG:32642") ?? expect.unreachable();

  test("all positions of a geometry, and heights are kept", () => {
    const ring = [[688194.4, 3010014.1, 1200]];
    const feature = { geometry: { type: "MultiPolygon", coordinates: [[ring]] } };
    reprojectGeometry(feature.geometry, toLonLatOf42);
    const [lon, lat, height] = feature.geometry.coordinates[0]?.[0]?.[0] ?? [];
    expectNear([lon as number, lat as number], [70.8999996, 27.20000038]);
    expect(height).toBe(1200);
  });

  test.each([
    ["nothing", null],
    ["no geometry", { geometry: null }],
    ["text for numbers", { geometry: { type: "Point", coordinates: ["a", "b"] } }],
    ["numbers without an end", { geometry: { type: "Point", coordinates: [1, null] } }],
    [
      "lists in lists",
      { geometry: { coordinates: JSON.parse("[".repeat(1e5) + "]".repeat(1e5)) } },
    ],
  ])("%s is left to be checked", (_, feature) => {
    const before = feature?.geometry?.coordinates;
    reprojectGeometry(feature?.geometry, toLonLatOf42);
    if (before?.length === 2) expect(feature?.geometry?.coordinates).toEqual(before);
  });
});
