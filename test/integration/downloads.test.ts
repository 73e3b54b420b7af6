import type { Geometry } from "geojson";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { isSingleAndMulti } from "../../server/downloads/geoPackage/featureTable.ts";
import { asMulti, asTexts, only, shippedFeatures } from "../support/downloadedLayer.ts";
import { type Read, readingFiles } from "../support/readFormats.ts";
import { describeEachServer } from "../support/server.ts";

const incidents = "/api/collections/incidents/download";
const incidentsLayer = shippedLayer("incidents");
const formats = ["geojson", "csv", "kml", "gpkg"];

type Values = Record<string, unknown>;

function shippedLayer(id: string): LayerDeclaration {
  const layer = catalog.layers.find((each) => each.id === id);
  if (!layer) throw new Error(`there is no layer ${id}`);
  return layer;
}

describeEachServer("downloads", ({ get }) => {
  const files = readingFiles();

  async function download(path: string): Promise<Read[]> {
    const response = await get(path);
    expect(response.status).toBe(200);
    const [, name] =
      /filename="(.+)"/.exec(response.headers.get("content-disposition") ?? "") ?? [];
    return files.read(name ?? "", new Uint8Array(await response.arrayBuffer()));
  }

  const idOf = ({ properties }: Read) => String(properties?.id);
  const idsOf = (features: readonly Read[]) => features.map(idOf);

  async function problem(path: string) {
    const response = await get(path);
    const { detail, errors = [] } = await response.json();
    return {
      status: response.status,
      detail,
      wrong: errors.map((each: { parameter: string }) => each.parameter),
    };
  }

  /** Every feature with every property, by what the format makes of values and geometries. */
  async function expectRoundTrip(
    layer: LayerDeclaration,
    f: string,
    made: {
      properties(values: Record<string, unknown>): object;
      geometry?(geometry: Geometry | null | undefined): unknown;
    },
  ) {
    const shipped = shippedFeatures(layer);
    const read = await download(`/api/collections/${layer.id}/download?f=${f}`);
    expect(idsOf(read)).toEqual([...shipped.keys()].sort());
    for (const feature of read) {
      const expected = shipped.get(idOf(feature));
      const properties = expected?.properties ?? {};
      expect(only(feature.properties, Object.keys(properties))).toEqual(
        made.properties(properties),
      );
      const { geometry: shape = (geometry) => geometry } = made;
      expect(shape(feature.geometry)).toEqual(shape(expected?.geometry));
    }
  }

  describe.each(catalog.layers.map((layer) => [layer.id, layer] as const))("%s", (_, layer) => {
    test("GeoJSON gives back what was loaded", () =>
      expectRoundTrip(layer, "geojson", { properties: (values) => values }));

    test("CSV does, as texts", () => expectRoundTrip(layer, "csv", { properties: asTexts }));

    test("KML does, as texts; it knows no difference between a shape and several of one", () =>
      expectRoundTrip(layer, "kml", { properties: asTexts, geometry: asMulti }));

    test("GeoPackage does, with lists as JSON and single geometries beside multi ones as such", () =>
      expectRoundTrip(layer, "gpkg", {
        properties: (values) =>
          Object.fromEntries(
            Object.entries(values).map(([name, value]) => [
              name,
              Array.isArray(value) ? JSON.stringify(value) : value,
            ]),
          ),
        ...(isSingleAndMulti(layer.geometry) ? { geometry: asMulti } : {}),
      }));
  });

  test("is a file of one edition, named so", async () => {
    const response = await get(`${incidents}?f=gpkg`);
    expect(response.headers.get("content-type")).toBe("application/geopackage+sqlite3");
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="naqsha-incidents-edition-1.gpkg"',
    );
    expect(Number(response.headers.get("content-length"))).toBe(
      (await response.arrayBuffer()).byteLength,
    );
    const part = await get(`${incidents}?f=kml&kind=bombing`, { method: "HEAD" });
    expect(part.headers.get("content-type")).toBe("application/vnd.google-earth.kml+xml");
    expect(part.headers.get("content-disposition")).toContain(
      "naqsha-incidents-edition-1-selection.kml",
    );
  });

  test("says what it is, what was asked, and what its features cite", async () => {
    const filter = "fatalities_best >= 20";
    const response = await get(`${incidents}?${new URLSearchParams({ filter })}`);
    const { naqsha, features } = await response.json();
    expect(naqsha).toMatchObject({
      layer: "incidents",
      title: "Incidents 2024–2025",
      edition: 1,
      licence: { name: "CC BY 4.0" },
      featureCount: features.length,
      query: { filter },
      positions: expect.stringContaining("position_accuracy_m"),
    });
    expect(naqsha.address).toMatch(/\/download\?filter=.+&f=geojson&edition=1$/);
    const cited = new Set(features.flatMap(({ properties }: Read) => properties?.sources));
    expect(naqsha.sources.map(({ id }: { id: string }) => id)).toEqual([...cited].sort());
    expect(naqsha.sources[0]).toMatchObject({
      title: expect.any(String),
      license: expect.any(String),
    });
  });

  test.each([
    ["kind=bombing", ({ kind }: Values) => kind === "bombing"],
    ["datetime=2025-01-01/..", ({ date }: Values) => String(date) >= "2025"],
    ["filter=fatalities_best>20", ({ fatalities_best }: Values) => Number(fatalities_best) > 20],
    [
      'filter={"op":"=","args":[{"property":"kind"},"bombing"]}&filter-lang=cql2-json',
      ({ kind }: Values) => kind === "bombing",
    ],
  ])("%s selects as items do, in each format", async (question, matches) => {
    const shipped = [...shippedFeatures(incidentsLayer).values()];
    const expected = shipped.filter(({ properties }) => matches(properties)).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(shipped.length);
    for (const f of formats) {
      expect(idsOf(await download(`${incidents}?f=${f}&${question}`))).toEqual(expected.sort());
    }
  });

  test("a box selects in its own reference system", async () => {
    const inLonLat = await download(`${incidents}?bbox=66,28,68,31`);
    const crs = "http://www.opengis.net/def/crs/EPSG/0/4326";
    const inLatLon = await download(`${incidents}?bbox=28,66,31,68&bbox-crs=${crs}`);
    expect(inLonLat.length).toBeGreaterThan(0);
    expect(idsOf(inLatLon)).toEqual(idsOf(inLonLat));
  });

  test("a filter may name a feature of another layer", async () => {
    const filter = "S_DWITHIN(geometry, FEATURE('cpec-routes', 'n-40'), 50, 'km')";
    const question = new URLSearchParams({ filter });
    const items = await (await get(`/api/collections/incidents/items?${question}`)).json();
    const expected = items.features.map(({ id }: { id: string }) => id);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(shippedFeatures(incidentsLayer).size);
    for (const f of formats) {
      expect(idsOf(await download(`${incidents}?f=${f}&${question}`))).toEqual(expected);
    }
  });

  test("is sorted as asked", async () => {
    const sorted = await download(`${incidents}?f=csv&sortby=-date`);
    const dates = sorted.map(({ properties }) => properties?.date);
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(new Set(dates).size).toBeGreaterThan(5);
  });

  test("has the properties asked for, and always the identifier", async () => {
    for (const f of formats) {
      const [first] = await download(`${incidents}?f=${f}&properties=kind,date`);
      expect(first?.properties).toMatchObject({ id: expect.any(String), kind: expect.any(String) });
      expect(first?.properties).not.toHaveProperty("actor");
      expect(first?.properties).not.toHaveProperty("position_method");
    }
  });

  test.each(["geojson", "csv", "kml", "gpkg"])(
    "%s without a feature is a file nevertheless",
    async (f) => {
      expect(await download(`${incidents}?f=${f}&filter=fatalities_best>1000000`)).toEqual([]);
    },
  );

  test.each([
    ["f=shp", "f"],
    ["limit=5", "limit"],
    ["cursor=abc", "cursor"],
    ["crs=http://www.opengis.net/def/crs/EPSG/0/3857", "crs"],
    ["colour=red", "colour"],
    ["edition=99", "edition"],
    ["edition=x", "edition"],
    ["bbox=1,2,3", "bbox"],
    ["bbox-crs=EPSG:4326", "bbox-crs"],
    ["datetime=yesterday", "datetime"],
    ["filter=fatalities_best='many'", "filter"],
    ["filter=S_INTERSECTS(geometry,FEATURE('cpec-routes','none'))", "filter"],
    ["filter-lang=sql", "filter-lang"],
    ["sortby=sources", "sortby"],
    ["properties=colour", "properties"],
    ["lang=fr", "lang"],
    ["date=soon", "date"],
  ])("%s is a 400 that names it", async (question, parameter) => {
    for (const f of question.startsWith("f=") ? [""] : ["&f=kml", "&f=gpkg"]) {
      const { status, wrong } = await problem(`${incidents}?${question}${f}`);
      expect({ status, wrong }).toEqual({ status: 400, wrong: [parameter] });
    }
  });

  test("of a layer that there is not, a 404", async () => {
    expect(await problem("/api/collections/nothing/download?f=kml")).toMatchObject({ status: 404 });
    const posted = await get(incidents, { method: "POST" });
    expect(posted.status).toBe(405);
  });

  test("the collection and the page of items link to it, the page with its filter", async () => {
    const { links } = await (await get("/api/collections/incidents")).json();
    const files = links.filter(({ rel }: { rel: string }) => rel === "enclosure");
    expect(files.map(({ title }: { title: string }) => title)).toEqual(
      ["GeoJSON", "CSV", "KML", "GeoPackage"].map((name) => `Incidents 2024–2025 (${name})`),
    );
    for (const { href, type } of files) {
      const head = await fetch(href, { method: "HEAD" });
      expect(head.headers.get("content-type")).toContain(type);
    }
    const page = await get("/api/collections/incidents/items?f=html&kind=bombing&limit=2");
    const [, href = ""] =
      /href="([^"]+f=csv[^"]+)"[^>]*rel="enclosure"/.exec(await page.text()) ?? [];
    const address = new URL(href.replaceAll("&#38;", "&"));
    const read = await download(address.pathname + address.search);
    expect(read.length).toBeGreaterThan(2);
    expect(new Set(read.map(({ properties }) => properties?.kind))).toEqual(new Set(["bombing"]));
  });

  test("in Urdu, titles and words are", async () => {
    const text = await (await get(`${incidents}?f=kml&lang=ur`)).text();
    expect(text).toContain(`<name>${incidentsLayer.title.ur}</name>`);
    expect(text).toContain("مآخذ");
    expect(text).toMatch(/<Placemark id="_2024-03-26-besham">\s*<name>بشام، شاہراہِ قراقرم<\/name>/);
  });
});
