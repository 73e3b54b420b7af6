import proj4 from "proj4";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import {
  type Collection,
  type Feature,
  type FeatureCollection,
  idsOf,
} from "../support/ogcDocuments.ts";
import { readLayer } from "../support/readGeodata.ts";
import { describeEachServer } from "../support/server.ts";

const crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
const epsg = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`;
const served = [crs84, ...[4326, 3857, 32641, 32642, 32643].map(epsg)];

/** The coordinates that a CRS has for a longitude and latitude, by proj4 instead of PROJ. */
function expected(uri: string, [lon = 0, lat = 0]: readonly number[]): number[] {
  if (uri === crs84) return [lon, lat];
  if (uri === epsg(4326)) return [lat, lon];
  return proj4("EPSG:4326", `EPSG:${uri.split("/").at(-1)}`).forward([lon, lat]);
}

/** OGC API – Features Part 2 (18-058r1), by the names of its requirements. */
describeEachServer("OGC API – Features, Part 2", ({ get }) => {
  async function read<Document>(path: string): Promise<[Document, Headers]> {
    const response = await get(`/api/collections/${path}`);
    expect(`${path}: ${response.status}`).toBe(`${path}: 200`);
    return [(await response.json()) as Document, response.headers];
  }

  const asQuery = (params: Record<string, string>) => String(new URLSearchParams(params));

  test("/req/crs/crs-uri, /req/crs/fc-md-crs-list and /req/crs/fc-md-storageCrs", async () => {
    for (const { id } of catalog.layers) {
      const [collection] = await read<Collection>(id);
      expect(collection.crs).toEqual(served);
      expect(collection.storageCrs).toBe(crs84);
    }
  });

  describe.each(served)("%s", (uri) => {
    const digits = uri === crs84 || uri === epsg(4326) ? 9 : 3;

    test("/req/crs/fc-crs-action, /req/crs/ogc-crs-header and /req/crs/geojson", async () => {
      const query = asQuery({ crs: uri, limit: "1000" });
      const [{ features }, headers] = await read<FeatureCollection>(`incidents/items?${query}`);
      expect(headers.get("content-crs")).toBe(`<${uri}>`);
      const stored = new Map(readLayer("incidents").map((feature) => [feature.id, feature]));
      expect(features).toHaveLength(stored.size);
      for (const { id, geometry } of features) {
        const given = stored.get(id)?.geometry;
        const lonLat = given?.type === "Point" ? given.coordinates : [];
        const [x = 0, y = 0] = expected(uri, lonLat);
        expect(geometry.coordinates[0]).toBeCloseTo(x, digits === 3 ? 2 : 8);
        expect(geometry.coordinates[1]).toBeCloseTo(y, digits === 3 ? 2 : 8);
        for (const value of geometry.coordinates) {
          expect((String(value).split(".")[1] ?? "").length).toBeLessThanOrEqual(digits);
        }
      }
    });

    test("/req/crs/fc-crs-action: a single feature too", async () => {
      const [feature, headers] = await read<Feature>(
        `chagai-arc-sites/items/reko-diq?${asQuery({ crs: uri })}`,
      );
      expect(headers.get("content-crs")).toBe(`<${uri}>`);
      const [x = 0] = expected(uri, [62.07889, 29.12278]);
      expect(feature.geometry.coordinates[0]).toBeCloseTo(x, 2);
    });

    test("every layer can be given in it, the widest polygons too", async () => {
      for (const id of ["basemap-country", "basemap-lake", "mineral-belts", "basemap-boundary"]) {
        if (!catalog.layers.some((layer) => layer.id === id)) continue;
        const query = asQuery({ crs: uri, limit: "10000" });
        const [{ features, numberMatched }] = await read<FeatureCollection>(`${id}/items?${query}`);
        expect(features).toHaveLength(numberMatched);
        expect(JSON.stringify(features)).not.toMatch(/null,null|Infinity|NaN/);
      }
    });

    test("/req/crs/fc-bbox-crs-action: a box in it finds what lies in it", async () => {
      const [west, south, east, north] = [64.5, 27.5, 68.5, 31.5];
      const corners = [
        [west, south],
        [west, north],
        [east, south],
        [east, north],
      ].map((corner) => expected(uri, corner));
      const xs = corners.map(([x = 0]) => x);
      const ys = corners.map(([, y = 0]) => y);
      const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      const inBox = readLayer("incidents").filter(({ geometry }) => {
        const [x = 0, y = 0] = expected(uri, geometry.type === "Point" ? geometry.coordinates : []);
        return (
          x >= Number(box[0]) && x <= Number(box[2]) && y >= Number(box[1]) && y <= Number(box[3])
        );
      });
      const query = asQuery({ bbox: box.join(), "bbox-crs": uri });
      const [found, headers] = await read<FeatureCollection>(`incidents/items?${query}`);
      expect(inBox.length).toBeGreaterThan(2);
      expect(idsOf(found).sort()).toEqual(inBox.map(({ id }) => id).sort());
      expect(headers.get("content-crs")).toBe(`<${crs84}>`);
    });

    test("/req/filter/filter-crs-param: a filter in it finds the same", async () => {
      const ring = [
        [64.5, 27.5],
        [68.5, 27.5],
        [66.5, 31.5],
        [64.5, 27.5],
      ];
      const wkt = (points: number[][]) =>
        `S_INTERSECTS(geometry, POLYGON((${points.map((point) => point.join(" ")).join(",")})))`;
      const moved = ring.map((point) => expected(uri, point));
      const [plain] = await read<FeatureCollection>(
        `incidents/items?${asQuery({ filter: wkt(ring) })}`,
      );
      const [found] = await read<FeatureCollection>(
        `incidents/items?${asQuery({ filter: wkt(moved), "filter-crs": uri })}`,
      );
      expect(plain.features.length).toBeGreaterThan(2);
      expect(idsOf(found)).toEqual(idsOf(plain));
    });
  });

  test("/req/crs/fc-crs-default-value and /req/crs/fc-bbox-crs-valid-defaultValue", async () => {
    const [, headers] = await read<FeatureCollection>("incidents/items?bbox=64.5,27.5,68.5,31.5");
    expect(headers.get("content-crs")).toBe(`<${crs84}>`);
  });

  test.each(["crs", "bbox-crs", "filter-crs"])(
    "/req/crs/fc-crs-valid-value: another %s is refused",
    async (name) => {
      for (const value of ["EPSG:4326", "", epsg(2154), "http://example.org/crs"]) {
        const response = await get(
          `/api/collections/incidents/items?${asQuery({ [name]: value, bbox: "1,2,3,4" })}`,
        );
        expect(response.status).toBe(400);
        expect((await response.json()).errors[0].parameter).toBe(name);
      }
    },
  );

  test("the extent of a collection holds all its features, in every CRS", async () => {
    const [{ extent, crs }] = await read<Collection>("kpk-sites");
    const [west = 0, south = 0, east = 0, north = 0] = extent.spatial.bbox[0] ?? [];
    const count = readLayer("kpk-sites").length;
    for (const uri of crs.slice(0, 3)) {
      const box = [...expected(uri, [west, south]), ...expected(uri, [east, north])].join();
      const query = asQuery({ bbox: box, "bbox-crs": uri });
      const [{ numberMatched }] = await read<FeatureCollection>(`kpk-sites/items?${query}`);
      expect(numberMatched).toBe(count);
    }
  });
});
