import { beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import {
  type Collection,
  type Feature,
  type FeatureCollection,
  idsOf,
  type Link,
  linksOf,
} from "../support/ogcDocuments.ts";
import { readLayer } from "../support/readGeodata.ts";
import { describeEachServer } from "../support/server.ts";

const crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
const shipped = catalog.layers.map(({ id }) => id);

/** The requirements of OGC API – Features Part 1 (17-069r4), by their names. */
describeEachServer("OGC API – Features, Part 1", ({ get, server }) => {
  /** A document, from a path or from a link. */
  async function read<Document>(
    address: string,
    accept = "application/json, application/geo+json",
  ) {
    const response = await get(address.replace(server().url, ""), { headers: { Accept: accept } });
    expect(`${address}: ${response.status}`).toBe(`${address}: 200`);
    return (await response.json()) as Document;
  }

  const items = (query: string) => read<FeatureCollection>(`/api/collections/${query}`);

  async function problemOf(path: string) {
    const response = await get(path);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    const { status, errors = [] } = await response.json();
    expect(response.status).toBe(status);
    return { status, names: errors.map(({ parameter }: { parameter: string }) => parameter) };
  }

  describe("landing page", () => {
    test("/req/core/root-op and /req/core/root-success", async () => {
      const { links } = await read<{ links: Link[] }>("/api");
      const rels = new Set(links.map(({ rel }) => rel));
      for (const rel of [
        "self",
        "alternate",
        "service-desc",
        "service-doc",
        "conformance",
        "data",
      ]) {
        expect(rels).toContain(rel);
      }
      for (const { href, type } of links) {
        const response = await get(href.replace(server().url, ""));
        expect(`${href} ${response.status}`).toBe(`${href} 200`);
        expect(response.headers.get("content-type")).toContain(type);
      }
    });

    test("/req/core/api-definition-op and /req/core/api-definition-success", async () => {
      const type = "application/vnd.oai.openapi+json;version=3.0";
      const { links } = await read<{ links: Link[] }>("/api");
      const address = linksOf(links, "service-desc")[type] ?? "";
      const response = await get(address.replace(server().url, ""), { headers: { Accept: type } });
      expect(response.headers.get("content-type")).toBe(type);
      expect((await response.json()).openapi).toMatch(/^3\.0\./);
    });

    test("/req/core/conformance-op and /req/core/conformance-success", async () => {
      const { conformsTo } = await read<{ conformsTo: string[] }>("/api/conformance");
      const part1 = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf";
      for (const name of ["core", "oas30", "html", "geojson"]) {
        expect(conformsTo).toContain(`${part1}/${name}`);
      }
      expect(new Set(conformsTo).size).toBe(conformsTo.length);
    });
  });

  describe("HTTP", () => {
    test("/req/core/http: HEAD answers as GET does, without a body", async () => {
      for (const path of ["/api", "/api/collections", "/api/collections/incidents/items"]) {
        const [got, head] = [await get(path), await get(path, { method: "HEAD" })];
        expect(head.status).toBe(200);
        expect(await head.text()).toBe("");
        for (const name of ["content-type", "etag", "content-crs"]) {
          expect(head.headers.get(name)).toBe(got.headers.get(name));
        }
      }
    });

    test("/req/core/http: what can only be read says so", async () => {
      for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
        const refused = await get("/api/collections/incidents/items", { method });
        expect(refused.status).toBe(405);
        expect(refused.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
      }
    });

    test("/rec/core/cross-origin: scripts of other pages may read everything", async () => {
      const path = "/api/collections/incidents/items?limit=1";
      const { headers } = await get(path);
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("access-control-expose-headers")).toContain("Content-Crs");
      const preflight = await get(path, { method: "OPTIONS" });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get("access-control-allow-methods")).toContain("GET");
    });

    test.each(["/api", "/api/collections", "/api/collections/incidents/items?limit=2"])(
      "/rec/core/etag: %s is not sent again to who has it",
      async (path) => {
        const first = await get(path);
        const etag = first.headers.get("etag") ?? "";
        expect(etag).toMatch(/^W\/".+"$/);
        const again = await get(path, { headers: { "If-None-Match": etag, "Cache-Control": "" } });
        expect(again.status).toBe(304);
        const other = await get(path, { headers: { Accept: "text/html" } });
        expect(other.headers.get("etag")).not.toBe(etag);
        expect(first.headers.get("vary")).toContain("Accept");
      },
    );
  });

  describe("parameters", () => {
    test.each([
      ["/api?colour=red", "colour"],
      ["/api/conformance?colour=red", "colour"],
      ["/api/openapi.json?colour=red", "colour"],
      ["/api/collections?limit=1", "limit"],
      ["/api/collections/incidents?bbox=1,2,3,4", "bbox"],
      ["/api/collections/incidents/queryables?colour=red", "colour"],
      ["/api/collections/incidents/items?unknownQueryParameter=1", "unknownQueryParameter"],
      ["/api/collections/incidents/items?commodities=gold", "commodities"],
      ["/api/collections/incidents/items/2024-03-26-besham?limit=1", "limit"],
    ])("/req/core/query-param-unknown: %s", async (path, name) => {
      expect(await problemOf(path)).toEqual({ status: 400, names: [name] });
    });

    test.each([
      ["limit=unlimited", "limit"],
      ["limit=0", "limit"],
      ["limit=1&limit=2", "limit"],
      ["bbox=1,2,3", "bbox"],
      ["bbox=a,b,c,d", "bbox"],
      ["bbox=0,40,10,20", "bbox"],
      ["datetime=yesterday", "datetime"],
      ["datetime=2024-02-01/2024-01-01", "datetime"],
      ["f=xml", "f"],
      ["lang=fr", "lang"],
      ["edition=99", "edition"],
      ["edition=latest", "edition"],
      ["cursor=x", "cursor"],
      ["sortby=colour", "sortby"],
      ["properties=colour", "properties"],
      ["filter=fatalities_best%20%3D%20%27many%27", "filter"],
      ["fatalities_best=many", "fatalities_best"],
    ])("/req/core/query-param-invalid: %s", async (query, name) => {
      const path = `/api/collections/incidents/items?${query}`;
      expect(await problemOf(path)).toEqual({ status: 400, names: [name] });
    });

    test("every wrong parameter is named at once", async () => {
      const { names } = await problemOf("/api/collections/incidents/items?a=1&b=2");
      expect(names).toEqual(["a", "b"]);
    });
  });

  describe("collections", () => {
    let all: { links: Link[]; collections: Collection[] };
    beforeAll(async () => {
      all = await read("/api/collections");
    });

    test("/req/core/fc-md-op and /req/core/fc-md-success: every layer is a collection", () => {
      const ids = all.collections.map(({ id }) => id);
      expect(ids.toSorted()).toEqual(shipped.toSorted());
      const ground = ids.findIndex((id) => id.startsWith("basemap-"));
      expect(ids.slice(ground).every((id) => id.startsWith("basemap-"))).toBe(true);
    });

    test("/req/core/fc-md-links", () => {
      expect(Object.keys(linksOf(all.links, "self"))).toEqual(["application/json"]);
      expect(Object.keys(linksOf(all.links, "alternate"))).toEqual(["text/html"]);
    });

    test("/req/core/fc-md-items and /req/core/fc-md-items-links", () => {
      for (const { links, id } of all.collections) {
        const found = linksOf(links, "items");
        expect(Object.keys(found)).toEqual(["application/geo+json", "text/html", "text/csv"]);
        for (const href of Object.values(found)) expect(href).toContain(`/collections/${id}/items`);
      }
    });

    test("/req/core/fc-md-extent: the extent holds every feature", async () => {
      const incidents = all.collections.find(({ id }) => id === "incidents");
      const [west = 0, south = 0, east = 0, north = 0] = incidents?.extent.spatial.bbox[0] ?? [];
      const [from = "", to = ""] = incidents?.extent.temporal?.interval[0] ?? [];
      for (const { geometry, properties } of readLayer("incidents")) {
        const [lon = 0, lat = 0] = geometry.type === "Point" ? geometry.coordinates : [];
        expect(lon > west && lon < east && lat > south && lat < north).toBe(true);
        const noon = `${properties?.date}T12:00:00Z`;
        expect(noon > `${from}` && noon < `${to}`).toBe(true);
      }
      expect(incidents?.extent.spatial.crs).toBe(crs84);
    });

    test("/req/core/fc-md-extent: a timeless layer states no time", () => {
      const timed = all.collections.filter(({ extent }) => extent.temporal);
      expect(timed.map(({ id }) => id)).toEqual(["incidents"]);
    });

    test("/rec/core/fc-md-license: licence and credit", () => {
      for (const { links, id, attribution } of all.collections) {
        const layer = catalog.layers.find((each) => each.id === id);
        expect(linksOf(links, "license")["text/html"]).toBe(layer?.licence.url);
        expect(attribution).toBe(layer?.attribution);
      }
    });

    test("/req/core/sfc-md-op and /req/core/sfc-md-success: each is what the list says", async () => {
      for (const inList of all.collections) {
        const { links, ...alone } = await read<Collection>(`/api/collections/${inList.id}`);
        const { links: listed, ...told } = inList;
        expect(alone).toEqual(told);
        expect(Object.keys(linksOf(links, "self"))).toEqual(["application/json"]);
        expect(Object.keys(linksOf(links, "alternate"))).toEqual(["text/html"]);
        expect(links.map(({ rel }) => rel)).toEqual(listed.map(({ rel }) => rel));
      }
    });

    test("what does not exist is a 404", async () => {
      for (const path of ["", "/items", "/items/x", "/schema"]) {
        expect((await problemOf(`/api/collections/none${path}`)).status).toBe(404);
      }
      expect((await problemOf("/api/collections/incidents/items/none")).status).toBe(404);
    });

    test("/rec/core/string_i18n: titles come in the language asked for", async () => {
      const path = "/api/collections/incidents";
      const title = async (query: string, language: string) => {
        const response = await get(path + query, {
          headers: { Accept: "application/json", "Accept-Language": language },
        });
        return [response.headers.get("content-language"), (await response.json()).title];
      };
      const incidents = catalog.layers.find(({ id }) => id === "incidents")?.title;
      expect(await title("", "en")).toEqual(["en", incidents?.en]);
      expect(await title("", "ur-PK, en;q=0.5")).toEqual(["ur", incidents?.ur]);
      expect(await title("", "fr")).toEqual(["en", incidents?.en]);
      expect(await title("?lang=ur", "en")).toEqual(["ur", incidents?.ur]);
    });
  });

  describe("features", () => {
    test("/req/core/fc-op and /req/core/fc-response: every collection has its features", async () => {
      for (const id of shipped) {
        const expected = readLayer(id).map((feature) => feature.properties?.id);
        const found = await items(`${id}/items?limit=10000`);
        expect(found.type).toBe("FeatureCollection");
        expect(idsOf(found).sort()).toEqual(expected.sort());
      }
    });

    test("/req/core/fc-limit-response-1", async () => {
      expect((await items("kpk-sites/items?limit=3")).features).toHaveLength(3);
      const count = readLayer("kpk-sites").length;
      expect((await items("kpk-sites/items?limit=1000000")).features).toHaveLength(count);
    });

    test("/req/core/fc-bbox-response: those that meet the box, and no others", async () => {
      const inBox = readLayer("incidents").filter(({ geometry }) => {
        const [lon = 0, lat = 0] = geometry.type === "Point" ? geometry.coordinates : [];
        return lon >= 66 && lon <= 68 && lat >= 28 && lat <= 31;
      });
      const found = await items("incidents/items?bbox=66,28,68,31");
      expect(inBox.length).toBeGreaterThan(1);
      expect(idsOf(found).sort()).toEqual(inBox.map(({ id }) => id).sort());
      expect(idsOf(await items("incidents/items?bbox=66,28,-100,68,31,9000"))).toEqual(
        idsOf(found),
      );
    });

    test.each(["-1.5,50,1.5,53", "-80,-5,-70,5", "177,65,-177,70", "-180,85,180,90"])(
      "/req/core/fc-bbox-response: nothing lies in %s",
      async (bbox) => {
        expect((await items(`incidents/items?bbox=${bbox}`)).numberMatched).toBe(0);
      },
    );

    test("/req/core/fc-bbox-response: a box across the antimeridian goes round the other way", async () => {
      const all = (await items("incidents/items")).numberMatched;
      expect((await items("incidents/items?bbox=170,20,80,40")).numberMatched).toBe(all);
    });

    const dates = readLayer("incidents").map(({ properties }) => String(properties?.date));
    const between = (from: string, to: string) =>
      dates.filter((date) => date >= from && date <= to).length;

    test.each([
      ["2025-03-11T10:00:00Z", between("2025-03-11", "2025-03-11")],
      ["2025-03-11", between("2025-03-11", "2025-03-11")],
      ["2024-06-01T00:00:00Z/2025-03-11T10:00:00Z", between("2024-06-01", "2025-03-11")],
      ["../2024-12-31T23:59:59Z", between("0", "2024-12-31")],
      ["/2024-12-31T23:59:59Z", between("0", "2024-12-31")],
      ["2025-01-01T00:00:00Z/..", between("2025-01-01", "9")],
      ["2025-01-01T00:00:00Z/", between("2025-01-01", "9")],
      ["2025-03-01/P2M", between("2025-03-01", "2025-05-01")],
      ["1999-01-01/1999-12-31", 0],
    ])("/req/core/fc-time-response: %s", async (datetime, expected) => {
      const found = await items(`incidents/items?datetime=${encodeURIComponent(datetime)}`);
      expect(found.numberMatched).toBe(expected);
    });

    test("/req/core/fc-time-response: what has no time always matches", async () => {
      const all = (await items("kpk-sites/items")).numberMatched;
      expect((await items("kpk-sites/items?datetime=1999-01-01")).numberMatched).toBe(all);
    });

    test("/rec/core/fc-filters: a property is a parameter", async () => {
      const found = await items("incidents/items?kind=hijacking&toll_disputed=true");
      expect(found.numberMatched).toBe(1);
      expect(found.features[0]?.properties).toMatchObject({ kind: "hijacking" });
    });

    test("/req/core/fc-links and /req/core/fc-rel-type", async () => {
      const { links } = await items("incidents/items?limit=5&kind=bombing");
      expect(Object.keys(linksOf(links, "self"))).toEqual(["application/geo+json"]);
      expect(Object.keys(linksOf(links, "alternate")).sort()).toEqual(["text/csv", "text/html"]);
      expect(Object.keys(linksOf(links, "collection"))).toContain("application/json");
      for (const { rel, type } of links) expect(`${rel} ${type}`).toMatch(/^\S+ \S+\/\S+$/);
      const self = linksOf(links, "self")["application/geo+json"] ?? "";
      expect((await read<FeatureCollection>(self)).features.length).toBeGreaterThan(0);
    });

    test("/rec/core/fc-next-1: the pages together are the collection", async () => {
      const ids: string[] = [];
      let page = await items("kpk-sites/items?limit=20&sortby=-name");
      for (;;) {
        ids.push(...idsOf(page));
        const next = linksOf(page.links, "next")["application/geo+json"];
        if (!next) break;
        expect(new URL(next).searchParams.get("edition")).toBe("1");
        page = await read(next);
      }
      expect(ids).toEqual(idsOf(await items("kpk-sites/items?limit=1000&sortby=-name")));
      expect(page.numberMatched).toBe(ids.length);
    });

    test("/rec/core/link-header: the next page is in the headers too", async () => {
      const response = await get("/api/collections/kpk-sites/items?limit=2&f=csv");
      const next = /^<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1] ?? "";
      expect((await get(next.replace(server().url, ""))).status).toBe(200);
    });

    test("/req/core/fc-timeStamp", async () => {
      const before = Date.now();
      const { timeStamp } = await items("incidents/items?limit=1");
      expect(timeStamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(Date.parse(timeStamp)).toBeGreaterThanOrEqual(before);
      expect(Date.parse(timeStamp)).toBeLessThanOrEqual(Date.now());
    });

    test("/req/core/fc-numberMatched and /req/core/fc-numberReturned", async () => {
      const count = readLayer("kpk-sites").length;
      const page = await items("kpk-sites/items?limit=7");
      expect(page).toMatchObject({ numberMatched: count, numberReturned: 7 });
      expect(page.features).toHaveLength(7);
      const filtered = await items("incidents/items?limit=2&kind=bombing");
      const bombings = readLayer("incidents").filter(
        ({ properties }) => properties?.kind === "bombing",
      );
      expect(filtered).toMatchObject({ numberMatched: bombings.length, numberReturned: 2 });
    });

    test("/req/core/f-op and /req/core/f-success: a feature is what its collection says", async () => {
      const { features } = await items("chagai-arc-sites/items");
      for (const listed of features) {
        const alone = await read<Feature>(`/api/collections/chagai-arc-sites/items/${listed.id}`);
        const { links: _, ...feature } = alone;
        expect(feature).toEqual(listed);
      }
    });

    test("/req/core/f-links", async () => {
      const path = "/api/collections/chagai-arc-sites/items/reko-diq";
      const { links = [] } = await read<Feature>(path);
      expect(Object.keys(linksOf(links, "self"))).toEqual(["application/geo+json"]);
      expect(Object.keys(linksOf(links, "alternate"))).toEqual(["text/html"]);
      expect(linksOf(links, "collection")["application/json"]).toContain("chagai-arc-sites");
    });

    test("/req/core/crs84: longitude comes first", async () => {
      const path = "/api/collections/chagai-arc-sites/items/reko-diq";
      const response = await get(path);
      expect(response.headers.get("content-crs")).toBe(`<${crs84}>`);
      expect((await response.json()).geometry.coordinates).toEqual([62.07889, 29.12278]);
    });
  });

  describe("encodings", () => {
    test.each([
      ["/api/collections/incidents/items", "application/geo+json", "application/geo+json"],
      ["/api/collections/incidents/items", "application/json", "application/json"],
      ["/api/collections/incidents/items", "text/csv", "text/csv"],
      ["/api/collections/incidents/items", "text/html,*/*;q=0.8", "text/html"],
      ["/api/collections/incidents/items", "image/png, */*;q=0.1", "application/geo+json"],
      ["/api/collections/incidents/items?f=csv", "text/html", "text/csv"],
      ["/api/collections/incidents/items?f=json", "text/html", "application/geo+json"],
      ["/api/collections/incidents/schema", "application/schema+json", "application/schema+json"],
      ["/api/collections/incidents/schema", "application/json", "application/json"],
      ["/api", "text/html", "text/html"],
      ["/api?f=json", "text/html", "application/json"],
    ])(
      "/req/geojson/definition and /req/html/definition: %s for %s",
      async (path, accept, type) => {
        const response = await get(path, { headers: { Accept: accept } });
        expect(response.status).toBe(200);
        expect(response.headers.get("content-type")?.split(";")[0]).toBe(type);
      },
    );

    test.each([
      ["/api", "image/png"],
      ["/api/collections", "application/geo+json"],
      ["/api/collections/incidents/items", "application/gml+xml"],
      ["/api/openapi.json", "application/yaml"],
    ])("%s is not to be had as %s", async (path, accept) => {
      const response = await get(path, { headers: { Accept: accept } });
      expect(response.status).toBe(406);
      expect((await response.json()).detail).toMatch(/^this comes as /);
    });

    test("what is wrong is told to people on a page, and to programs in JSON", async () => {
      const path = "/api/collections/incidents/items?filter=colour%3D%27%3Cb%3E%27";
      const page = await get(path, { headers: { Accept: "text/html,*/*;q=0.8" } });
      expect(page.status).toBe(400);
      expect(page.headers.get("content-type")).toMatch(/^text\/html/);
      expect(await page.text()).toMatch(/<code>filter<\/code>: line 1, column 1: colour is not/);
      expect((await problemOf(path)).status).toBe(400);
      const missing = await get("/api/collections/none?f=html&lang=ur");
      expect(missing.status).toBe(404);
      expect(await missing.text()).toContain('lang="ur" dir="rtl"');
    });

    test("a form whose filter was left empty shows everything", async () => {
      const all = readLayer("incidents").length;
      expect((await items("incidents/items?filter=")).numberMatched).toBe(all);
    });

    test("/req/geojson/content: geometry, id and every declared property", async () => {
      const layer = catalog.layers.find(({ id }) => id === "cpec-routes");
      const { features } = await items("cpec-routes/items");
      for (const { type, id, geometry, properties } of features) {
        expect([type, properties.id]).toEqual(["Feature", id]);
        expect(layer?.geometry).toContain(geometry.type);
        expect(Object.keys(properties)).toEqual(Object.keys(layer?.properties ?? {}));
      }
    });
  });
});
