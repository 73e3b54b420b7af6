import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import {
  type Collection,
  type FeatureCollection,
  idsOf,
  linksOf,
} from "../support/ogcDocuments.ts";
import { readLayer } from "../support/readGeodata.ts";
import { describeEachServer } from "../support/server.ts";
import { publishFixtures } from "../support/tileFixtures.ts";

interface Incident {
  fatalities_best: number | null;
  date: string;
  kind: string;
}

/** What items can be besides the core of the standard. */
describeEachServer("items", ({ get, server }) => {
  const asQuery = (params: Record<string, string>) => String(new URLSearchParams(params));

  async function items(
    id: string,
    params: Record<string, string> = {},
  ): Promise<FeatureCollection> {
    const response = await get(`/api/collections/${id}/items?${asQuery(params)}`);
    expect(response.status).toBe(200);
    return (await response.json()) as FeatureCollection;
  }

  const incidents = readLayer("incidents");
  const idsWhere = (test: (properties: Incident) => boolean) =>
    incidents
      .filter(({ properties }) => test(properties as unknown as Incident))
      .map(({ id }) => id)
      .sort();

  describe("filters", () => {
    test("/req/features-filter/response: in text and in JSON", async () => {
      const expected = idsWhere(({ fatalities_best: deaths }) => (deaths ?? 0) > 10);
      expect(expected.length).toBeGreaterThan(1);
      const text = await items("incidents", { filter: "fatalities_best > 10" });
      const json = await items("incidents", {
        filter: JSON.stringify({ op: ">", args: [{ property: "fatalities_best" }, 10] }),
        "filter-lang": "cql2-json",
      });
      expect([idsOf(text).sort(), idsOf(json).sort()]).toEqual([expected, expected]);
      expect(text.numberMatched).toBe(expected.length);
    });

    test("hold together with bbox, datetime and properties", async () => {
      const found = await items("incidents", {
        filter: "fatalities_best >= 1",
        bbox: "60,23,79,38",
        datetime: "2025-01-01T00:00:00Z/..",
        kind: "bombing",
      });
      const expected = idsWhere(
        ({ fatalities_best: deaths, date, kind }) =>
          (deaths ?? 0) >= 1 && date >= "2025-01-01" && kind === "bombing",
      );
      expect(expected.length).toBeGreaterThan(1);
      expect(idsOf(found).sort()).toEqual(expected);
    });

    test("an error says where it is", async () => {
      const query = asQuery({ filter: "kind = 'bombing' AND fatalities_best >" });
      const response = await get(`/api/collections/incidents/items?${query}`);
      const { errors } = await response.json();
      expect(errors[0].parameter).toBe("filter");
      expect(errors[0].detail).toMatch(/line 1, column \d+/);
    });
  });

  test("properties: only those asked for, with id and geometry as ever", async () => {
    const { features } = await items("incidents", { properties: "kind,date" });
    for (const { id, geometry, properties } of features) {
      expect(Object.keys(properties)).toEqual(["date", "kind"]);
      expect(id && geometry.type).toBe("Point");
    }
  });

  test("sortby: by date, the latest first", async () => {
    const { features } = await items("incidents", { sortby: "-date" });
    const dates = features.map(({ properties }) => String(properties.date));
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  describe("CSV", () => {
    test("is a file named for the layer and the edition, in UTF-8", async () => {
      const response = await get("/api/collections/incidents/items?f=csv");
      expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
      expect(response.headers.get("content-disposition")).toBe(
        'attachment; filename="incidents-edition-1.csv"',
      );
      const [header = [], ...rows]: string[][] = parse(await response.text());
      const declared = catalog.layers.find(({ id }) => id === "incidents")?.properties ?? {};
      expect(header).toEqual([...Object.keys(declared), "lon", "lat"]);
      expect(rows).toHaveLength(incidents.length);
      for (const row of rows) {
        const told = Object.fromEntries(header.map((name, index) => [name, row[index]]));
        const stored = incidents.find(({ id }) => id === told.id);
        const coordinates = stored?.geometry.type === "Point" ? stored.geometry.coordinates : [];
        expect([Number(told.lon), Number(told.lat)]).toEqual(coordinates);
        expect(told.name_ur).toBe(stored?.properties?.name_ur ?? "");
        expect(told.sources).toBe(stored?.properties?.sources.join(";"));
      }
    });

    test("is limited as items are, and says how many there are", async () => {
      const { headers } = await get("/api/collections/kpk-sites/items?f=csv&limit=3");
      expect(headers.get("ogc-numbermatched")).toBe(String(readLayer("kpk-sites").length));
      expect(headers.get("ogc-numberreturned")).toBe("3");
    });

    test("comes in the CRS asked for", async () => {
      const crs = "http://www.opengis.net/def/crs/EPSG/0/32641";
      const query = asQuery({ f: "csv", crs, properties: "id" });
      const response = await get(`/api/collections/chagai-arc-sites/items?${query}`);
      expect(response.headers.get("content-crs")).toBe(`<${crs}>`);
      const [header, ...rows] = parse(await response.text()) as string[][];
      expect(header).toEqual(["id", "easting", "northing"]);
      expect(Number(rows[0]?.[2])).toBeGreaterThan(3_000_000);
    });

    test("lines and polygons are well-known text", async () => {
      const text = await (
        await get("/api/collections/cpec-routes/items?f=csv&properties=id")
      ).text();
      const rows = parse(text, { columns: true }) as { geometry: string }[];
      for (const { geometry } of rows) expect(geometry).toMatch(/^(MULTI)?LINESTRING\(/);
    });
  });

  describe("editions", () => {
    const layer = catalog.layers.find(({ id }) => id === "ancient-mining");
    const shipped = readLayer("ancient-mining");

    beforeAll(async () => {
      if (!layer) throw new Error("no ancient mining");
      const kept = shipped.slice(1).map((feature, index) => ({ ...feature, id: index + 2 }));
      await publishFixtures(server().database, 2, [[layer, kept]]);
    });

    test("each is as it was", async () => {
      const first = await items("ancient-mining", { edition: "1" });
      const second = await items("ancient-mining", { edition: "2" });
      expect([first.edition, second.edition]).toEqual([1, 2]);
      expect([first.numberMatched, second.numberMatched]).toEqual([
        shipped.length,
        shipped.length - 1,
      ]);
      expect(idsOf(first)).toEqual(expect.arrayContaining(idsOf(second)));
      const gone = idsOf(first).find((id) => !idsOf(second).includes(id));
      const path = `/api/collections/ancient-mining/items/${gone}`;
      expect((await get(`${path}?edition=1`)).status).toBe(200);
      expect((await get(`${path}?edition=2`)).status).toBe(404);
    });

    test("links stay in the edition asked for", async () => {
      const collection = (await (
        await get("/api/collections/ancient-mining?edition=1", {
          headers: { Accept: "application/json" },
        })
      ).json()) as Collection;
      for (const href of Object.values(linksOf(collection.links, "items"))) {
        expect(new URL(href).searchParams.get("edition")).toBe("1");
      }
    });

    test("one that does not exist is a 400, wherever it is asked for", async () => {
      for (const path of [
        "",
        "/collections",
        "/collections/incidents",
        "/collections/incidents/items",
      ]) {
        const response = await get(`/api${path}?edition=99`);
        expect(response.status).toBe(400);
        expect((await response.json()).errors[0].parameter).toBe("edition");
      }
    });
  });
});
