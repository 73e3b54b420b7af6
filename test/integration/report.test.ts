import { describe, expect, test, vi } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { Exposure } from "../../server/contract/exposure.ts";
import type { CatalogResponse } from "../../server/contract/wire.ts";
import type { ZoneReport } from "../../server/contract/zoneReport.ts";
import { publish } from "../support/loadFixtures.ts";
import { readLayer } from "../support/readGeodata.ts";
import { describeEachServer } from "../support/server.ts";

const condition = "S_DWITHIN(geometry, FEATURE('cpec-routes', 'n-40'), 15000, 'm')";
const asked = new URLSearchParams({
  layers: "chagai-arc-sites,incidents",
  zones: `chagai-arc-sites/reko-diq@100000,400000~name:The mine;where:${condition};POINT(62 29)@10~hidden`,
  "filter.incidents": "fatalities_best > 0",
  area: "POINT(65 29)@600000",
  datetime: "2024-01-01/..",
});

describeEachServer("the report of a map", ({ get, server }) => {
  async function report(query: URLSearchParams | string) {
    const response = await get(`/report.html?${query}`, { headers: { accept: "text/html" } });
    expect(response.status).toBe(200);
    return response.text();
  }

  async function execute(source: object): Promise<ZoneReport> {
    const layers = ["incidents", "chagai-arc-sites", "basemap-province", "basemap-place"];
    const near = "S_DWITHIN(geometry, POINT(65 29), 600000, 'm')";
    const filters = {
      incidents: `(fatalities_best > 0) AND ${near}`,
      "chagai-arc-sites": near,
    };
    const inputs = { ...source, layers, filters, datetime: "2024-01-01/.." };
    const response = await get("/api/processes/zone-report/execution", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ inputs }),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as ZoneReport;
  }

  test("tells of each shown zone what the process finds out", async () => {
    const page = await report(asked);
    const sections = page.split('<section id="zone-').slice(1);
    const reports = [
      await execute({
        source: { collection: "chagai-arc-sites", ids: ["reko-diq"] },
        distancesM: [100_000, 400_000],
      }),
      await execute({ source: { where: condition } }),
    ];
    expect(sections).toHaveLength(reports.length);
    for (const [index, { zones, method }] of reports.entries()) {
      expectSaid(page, method);
      const rings = zones.flatMap((zone) => zone.rings);
      expect(countsIn(sections[index] ?? "")).toEqual(
        rings.flatMap(({ layers }) =>
          layers
            .filter(({ count, possible }) => count > 0 || possible > 0)
            .map(({ count, certain, possible }) => [count, certain, possible]),
        ),
      );
    }
  });

  test("says in words what was asked, of which edition, on what grounds, and how it is cited", async () => {
    const page = await report(asked);
    for (const said of [
      "The mine: within 100 km, 400 km of Reko Diq",
      "places within 15 km of N-40, Lak Pass–Taftan (CPEC routes)",
      condition,
      "only those with deaths (best estimate) more than 0",
      "fatalities_best > 0",
      "within 600 km of the point",
      "Time: from 1 January 2024",
      "Edition 1, published on",
      "this is the latest, edition 1",
      "The final status of Jammu and Kashmir",
      "(Edition 1) [Map]",
    ]) {
      expectSaid(page, said);
    }
  });

  test("leads to itself for good, to the map, and to its citation", async () => {
    const page = await report(asked);
    const leads = hrefsIn(page).filter((href) => /^\/(report|\?|api\/citation|figure)/.test(href));
    expect(leads).toHaveLength(8);
    for (const href of leads) {
      expect(new URL(href, "http://localhost").searchParams.get("edition")).toBe("1");
      expect([href, (await get(href)).status]).toEqual([href, 200]);
    }
    const pinned = leads.find((href) => href.startsWith("/report.html"));
    expect(await report(pinned?.split("?")[1] ?? "")).not.toContain("this is the latest");
  });

  test("of a zone along a route shows where on it what happened lies", async () => {
    const source = { collection: "cpec-routes", ids: ["n-40"] };
    const response = await get("/api/processes/exposure/execution", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ inputs: { source, distanceM: 25_000 } }),
    });
    const { stretches } = (await response.json()) as Exposure;
    const told = stretches.filter(({ count, possible }) => count > 0 || possible > 0);
    expect(told.length).toBeGreaterThan(5);
    const page = await report("layers=incidents&zones=cpec-routes/n-40@25000,50000");
    const [, profile = ""] = page.split('<figure class="profile"');
    expect(countsIn(profile)).toEqual(
      told.map(({ count, certain, possible }) => [count, certain, possible]),
    );
    const bars = profile.slice(0, profile.indexOf("</svg>"));
    const counted = stretches.filter(({ count }) => count > 0);
    expect(bars.match(/class="counted"/g)).toHaveLength(counted.length);
    // Only what has dates, and is a point, lies somewhere along it.
    expect(await report("layers=cpec-routes&zones=cpec-routes/n-40@25000")).not.toContain(
      "profile",
    );
  });

  test("without a view looks at its zones, and so does what it leads to", async () => {
    const page = await report("zones=chagai-arc-sites/reko-diq@20000&lang=en");
    const [, src = ""] = /<img src="([^"]+)"/.exec(page) ?? [];
    const [west = 0, south = 0, east = 0, north = 0] =
      new URL(unescaped(src), "http://localhost").searchParams
        .get("bbox")
        ?.split(",")
        .map(Number) ?? [];
    // 40 km each way, around 62.1° E, 29.1° N.
    expect([east - west, north - south].map((each) => each.toFixed(2))).toEqual(["0.41", "0.36"]);
    const map = hrefsIn(page).find((href) => href.startsWith("/?"));
    expect(map).toContain(`bbox=${[west, south, east, north].join(",")}`);
  });

  test("holds the map as a figure, with words for it", async () => {
    const page = await report(asked);
    const [, src = "", alt] = /<img src="([^"]+)" alt="([^"]+)"/.exec(page) ?? [];
    expect(alt).toContain("Reko Diq");
    const figure = await get(unescaped(src));
    expect(figure.headers.get("content-type")).toContain("image/svg+xml");
  });

  test("is drawn from above, on our own ground, however the map is looked at", async () => {
    const zones = "chagai-arc-sites/reko-diq@5000";
    const page = await report(`zones=${zones}&view=63,29,6,30,60&basemap=satellite`);
    const [, src = ""] = /<img src="([^"]+)"/.exec(page) ?? [];
    expect((await get(unescaped(src))).status).toBe(200);
  });

  test("is in Urdu from right to left", async () => {
    asked.set("lang", "ur");
    const page = await report(asked);
    asked.delete("lang");
    expect(page).toContain('<html lang="ur" dir="rtl">');
    expectSaid(page, "ریکوڈک سے 100 کلومیٹر");
    expectSaid(page, "کیا پوچھا گیا");
  });

  test("of what somebody wrote is text", async () => {
    const hostile = `"><script>alert(1)</script>`;
    const page = await report(
      new URLSearchParams({
        title: hostile,
        zones: `POINT(62 29)@1000~name:${hostile}`,
        "filter.incidents": `name = '${hostile}'`,
      }),
    );
    expect(page).not.toContain("<script");
    expect(page).not.toContain("style=");
    expectSaid(page, hostile);
  });

  test("of an older edition stays as it was, says so, and leads to what has changed", async () => {
    const before = await report(`${asked}&edition=1`);
    const incidents = catalog.layers.find(({ id }) => id === "incidents");
    if (!incidents) throw new Error("there are no incidents");
    const [, ...others] = readLayer("incidents");
    const sourceIds = new Set(others.flatMap(({ properties }) => properties?.sources as string[]));
    await publish(server().database, incidents, others, { sourceIds });
    const latest = async () =>
      ((await (await get("/catalog.json")).json()) as CatalogResponse).edition;
    // The server hears of what is published, a moment later.
    await vi.waitFor(async () => expect(await latest()).toBe(2), 20_000);
    const after = await report(`${asked}&edition=1`);
    expectSaid(after, "This is edition 1; the latest is edition 2.");
    const fromFigure = (page: string) => page.slice(page.indexOf("<figure"));
    expect(fromFigure(after) === fromFigure(before)).toBe(true);
    const changes = hrefsIn(after).find((href) => href.includes("/changes")) ?? "";
    expect(await (await get(`${changes}&f=json`)).json()).toMatchObject({ since: 1, edition: 2 });
  });

  describe("is refused with the parameter that is wrong", () => {
    const zone = "chagai-arc-sites/reko-diq@1000";
    test.each<[query: string, parameter: string, status?: number]>([
      ["", "zones"],
      ["zones=", "zones"],
      [`zones=${zone}~hidden`, "zones"],
      [`zones=${Array.from({ length: 21 }, () => zone).join(";")}`, "zones"],
      ["zones=nope/reko-diq@1000", "zones"],
      ["zones=chagai-arc-sites/nope@1000", "zones"],
      ["zones=chagai-arc-sites/reko-diq@900000", "zones"],
      ["zones=where:colour+%3D+1", "zones"],
      ["zones=where:S_INTERSECTS(geometry,FEATURE('incidents','nope'))", "zones"],
      ["zones=POLYGON((0+0,1+1,1+0,0+1,0+0))@1000", "zones", 422],
      [`zones=${zone}&layers=nope`, "layers"],
      [`zones=${zone}&filter.nope=id+%3D+1`, "filter.nope"],
      [`zones=${zone}&layers=incidents&filter.incidents=nope+%3D+1`, "filter.incidents"],
      [`zones=${zone}&area=incidents/nope`, "area"],
      [`zones=${zone}&edition=9`, "edition"],
      [`zones=${zone}&lang=fr`, "lang"],
      [`zones=${zone}&colour=red`, "colour"],
    ])("%s", async (query, parameter, status = 400) => {
      const response = await get(`/report.html?${query}`);
      const { errors } = (await response.json()) as { errors: { parameter: string }[] };
      expect([response.status, errors[0]?.parameter]).toEqual([status, parameter]);
    });

    test("on a page for who looks at pages", async () => {
      const response = await get("/report.html?lang=ur", { headers: { accept: "text/html" } });
      expect([response.status, response.headers.get("content-type")]).toEqual([
        400,
        "text/html; charset=utf-8",
      ]);
    });
  });
});

/** The three numbers of each row that tells of a layer in a ring: they come right after its name. */
function countsIn(section: string): number[][] {
  const rows = section.matchAll(
    /<\/th><td>(?:~\u202F)?([\d,]+)<\/td><td>([\d,]+)<\/td><td>([\d,]+)<\/td>/g,
  );
  return [...rows].map((row) => row.slice(1, 4).map((text) => Number(text.replaceAll(",", ""))));
}

function hrefsIn(page: string): string[] {
  return [...page.matchAll(/<a href="([^"]+)"/g)].map(([, href = ""]) => unescaped(href));
}

function unescaped(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll("&amp;", "&");
}

/** Pages are too long to be shown where they lack a text. */
function expectSaid(page: string, said: string) {
  const text = unescaped(page).replaceAll("\u202F", " ");
  expect(text.includes(said), `the page says ${said}`).toBe(true);
}
