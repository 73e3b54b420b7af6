import { expect, test } from "vitest";
import { describeEachServer } from "../support/server.ts";

/** The JSON edge of the server, on a small catalog of its own fixtures. */
describeEachServer("the HTTP edge", ({ get }) => {
  test("health tells the database and the edition", async () => {
    const ready = await get("/health/ready");
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: "ready", edition: 1 });
    expect((await get("/health/live")).status).toBe(200);
  });

  test("metrics are Prometheus text", async () => {
    const metrics = await get("/metrics");
    expect(metrics.headers.get("content-type")).toMatch(/^text\/plain/);
    expect(await metrics.text()).toContain("naqsha_http_request_duration_seconds");
  });

  test("the catalog says what each layer holds", async () => {
    const catalog = await (await get("/catalog.json")).json();
    const sites = catalog.layers.find((layer: { id: string }) => layer.id === "chagai-arc-sites");
    expect(catalog).toMatchObject({ edition: 1, latestEdition: 1, defaultWorldview: "un" });
    expect(sites.featureCount).toBeGreaterThan(0);
    expect(sites.bbox).toHaveLength(4);
  });

  test("an edition that does not exist is a 404 that names it", async () => {
    const missing = await get("/catalog.json?edition=99");
    expect(missing.status).toBe(404);
    expect((await missing.json()).detail).toContain("99");
  });

  test("a feature comes with every declared property and its sources", async () => {
    const response = await get("/api/collections/chagai-arc-sites/items/reko-diq");
    expect(response.headers.get("content-type")).toMatch("application/geo+json");
    const feature = await response.json();
    expect(feature.id).toBe("reko-diq");
    expect(feature.geometry.coordinates).toEqual([62.07889, 29.12278]);
    expect(feature.properties.sources.length).toBeGreaterThan(0);
  });

  test("a collection is listed by name, up to the limit, with the number there are", async () => {
    const list = await (await get("/api/collections/kpk-sites/items?limit=3&sortby=name")).json();
    const names = list.features.map(
      (feature: { properties: { name: string } }) => feature.properties.name,
    );
    expect(list.numberReturned).toBe(3);
    expect(list.numberMatched).toBeGreaterThan(3);
    expect(names).toEqual(names.toSorted());
  });

  test.each([
    ["reko", "reko-diq"],
    ["ریکوڈک", "reko-diq"],
    ["REKO DIQ", "reko-diq"],
  ])("search finds %s", async (text, id) => {
    const found = await (await get(`/api/search?q=${encodeURIComponent(text)}`)).json();
    expect(found.results.map((result: { id: string }) => result.id)).toContain(id);
  });

  test("search tells how a feature is drawn", async () => {
    const found = await (await get("/api/search?q=reko")).json();
    expect(found.results[0]).toMatchObject({ layer: "chagai-arc-sites", class: "copper-base" });
  });

  test("the wildcards of LIKE are ordinary characters, and what folds to nothing finds nothing", async () => {
    for (const text of ["%", "_", "\\", "'"]) {
      const found = await (await get(`/api/search?q=${encodeURIComponent(text)}`)).json();
      expect(found.results).toEqual([]);
    }
  });

  test.each([
    ["/api/collections/kpk-sites/items?limit=0", "limit"],
    ["/api/collections/kpk-sites/items?limit=ten", "limit"],
    ["/api/collections/kpk-sites/items?limit=1&limit=2", "limit"],
    ["/api/collections/kpk-sites/items?colour=red", "colour"],
    ["/api/collections/kpk-sites/items?edition=99", "edition"],
    ["/api/search", "q"],
    ["/api/search?q=%20", "q"],
    ["/catalog.json?edition=one", "edition"],
  ])("%s is a 400 that names %s", async (path, parameter) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toMatch("application/problem+json");
    const problem = await response.json();
    expect(problem.errors.map((error: { parameter: string }) => error.parameter)).toEqual([
      parameter,
    ]);
  });

  test.each([
    ["/api/collections/unknown/items", "unknown"],
    ["/api/collections/kpk-sites/items/no-such-site", "no-such-site"],
    ["/no/such/page", "/no/such/page"],
  ])("%s is a 404 that names %s", async (path, name) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect((await response.json()).detail).toContain(name);
  });

  test("a broken percent-encoding is a 400", async () => {
    expect((await get("/api/collections/%E0%A4%A/items")).status).toBe(400);
  });

  test("the client comes compressed, its hashed files for ever", async () => {
    const page = await get("/", { headers: { "Accept-Encoding": "gzip, br" } });
    expect(page.headers.get("content-encoding")).toBe("br");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const script = /\/assets\/[^"]+\.js/.exec(await page.text())?.[0];
    const code = await get(script ?? "", { headers: { "Accept-Encoding": "gzip" } });
    expect(code.headers.get("content-encoding")).toBe("gzip");
    expect(code.headers.get("cache-control")).toContain("immutable");
    expect(code.headers.get("content-type")).toContain("javascript");
  });

  test("the page may load nothing from elsewhere", async () => {
    const policy = (await get("/")).headers.get("content-security-policy");
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'self'");
  });
});
