import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { Exposure } from "../../server/contract/exposure.ts";
import type { NearestReport, ZoneReport } from "../../server/contract/zoneReport.ts";
import { readFeature } from "../support/readGeodata.ts";
import { describeEachServer } from "../support/server.ts";

const sites = { collection: "chagai-arc-sites", ids: ["reko-diq", "saindak", "dasht-e-kain"] };
const fiveSites = { source: sites, distancesM: [50_000, 100_000], dissolve: false };
const route = { source: { collection: "cpec-routes", ids: ["n-40"] }, distanceM: 25_000 };

describeEachServer("results of processes", ({ get }) => {
  const execute = (
    process: string,
    inputs: object,
    { query = "", headers = {}, more = {} }: { query?: string; headers?: object; more?: object },
  ) =>
    get(`/api/processes/${process}/execution${query}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ inputs, ...more }),
    });
  async function data<Result>(process: string, inputs: object): Promise<Result> {
    return (await (await execute(process, inputs, {})).json()) as Result;
  }
  async function table(process: string, inputs: object) {
    const response = await execute(process, inputs, { query: "?f=csv" });
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    return parse<Record<string, string>>(await response.text(), { columns: true, bom: true });
  }
  async function page(process: string, inputs: object, lang: "en" | "ur" = "en") {
    const response = await execute(process, inputs, { query: `?f=html&lang=${lang}` });
    expect([response.status, response.headers.get("content-language")]).toEqual([200, lang]);
    return response.text();
  }

  describe("come in the form that is asked for", () => {
    const csvType = "text/csv; charset=utf-8";
    const htmlType = "text/html; charset=utf-8";
    const format = (mediaType: string) => ({ outputs: { result: { format: { mediaType } } } });
    test.each<[name: string, asked: Parameters<typeof execute>[2], type: string]>([
      ["by default", {}, "application/json; charset=utf-8"],
      ["by f", { query: "?f=csv" }, csvType],
      ["by Accept", { headers: { accept: "text/html, */*;q=0.1" } }, htmlType],
      ["by the format of the output", { more: format("text/csv") }, csvType],
      ["by f before all others", { query: "?f=html", more: format("text/csv") }, htmlType],
    ])("%s", async (_name, asked, type) => {
      const response = await execute("zone-report", { ...fiveSites, nearest: 0 }, asked);
      expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
      expect(response.headers.get("vary")).toMatch(/Accept.*Accept-Language/);
    });

    test("a table is a file with a name", async () => {
      const response = await execute("exposure", route, { query: "?f=csv" });
      expect(response.headers.get("content-disposition")).toBe(
        'attachment; filename="naqsha-exposure-edition-1.csv"',
      );
    });

    test.each<[name: string, asked: Parameters<typeof execute>[2], status: number, named: string]>([
      ["a form there is not", { query: "?f=pdf" }, 400, "json or csv or html"],
      ["a type there is not", { headers: { accept: "image/png" } }, 406, "text/csv"],
      ["a format there is not", { more: format("image/png") }, 400, "outputs.result.format"],
      ["a table in a document", { query: "?f=csv", more: { response: "document" } }, 400, "JSON"],
    ])("but not in %s", async (_name, asked, status, named) => {
      const response = await execute("zone-report", fiveSites, asked);
      const { detail } = (await response.json()) as { detail: string };
      expect([response.status, detail]).toEqual([status, expect.stringContaining(named)]);
    });

    test("/req/ogc-process-description/outputs-def: the description names them", async () => {
      const { outputs } = (await (await get("/api/processes/zone-report")).json()) as {
        outputs: { result: { schema: { oneOf: { contentMediaType: string }[] } } };
      };
      const types = outputs.result.schema.oneOf.map((each) => each.contentMediaType);
      expect(types).toEqual(["application/json", "text/csv", "text/html"]);
    });
  });

  test("a zone report as CSV has a row for each layer in each ring of each zone", async () => {
    const told = await data<ZoneReport>("zone-report", fiveSites);
    const rows = await table("zone-report", fiveSites);
    const expected = told.zones.flatMap(({ sources: [source], rings }, index) =>
      rings.flatMap(({ fromM, toM, layers }) =>
        layers.map((tally) => ({
          zone: String(index + 1),
          source: `chagai-arc-sites/${source?.id}`,
          name: source?.name,
          from_m: String(fromM),
          to_m: String(toM),
          layer: tally.layer,
          count: String(tally.count),
          certain: String(tally.certain),
          possible: String(tally.possible),
          sum_fatalities_best: text(tally.sums.fatalities_best),
          unstated_fatalities_best: text(tally.unstated.fatalities_best),
          length_m: text(millimetres(tally.lengthM)),
          area_m2: text(millimetres(tally.areaM2)),
          edition: "1",
        })),
      ),
    );
    expect(rows).toHaveLength(expected.length);
    expect(rows).toMatchObject(expected);
    expect(rows[0]?.dataset).toContain("Edition 1");
  });

  test("each row of a table says what was asked of layers", async () => {
    const filters = { incidents: `id <> '${"x".repeat(400)}'` };
    const [row] = await table("zone-report", { ...fiveSites, filters, datetime: "2025-01-01/.." });
    expect(row?.dataset).toContain(
      "Naqsha: Zone report: Reko Diq and 2 others. Filter of Incidents",
    );
    expect(row?.dataset).toContain("xxx […]. Time: 2025-01-01/..");
  });

  test("a zone that a condition says is told by the condition", async () => {
    const where = "S_DWITHIN(geometry, FEATURE('cpec-routes', 'n-40'), 15000, 'm')";
    const asked = { source: { where }, layers: ["cpec-routes", "incidents"] };
    const rows = await table("zone-report", asked);
    expect(rows).toMatchObject(
      ["cpec-routes", "incidents"].map((layer) => ({ source: where, layer })),
    );
    const text = await page("zone-report", asked);
    expectSaid(text, "Zone report: where a condition holds");
    expectSaid(text, where);
    expectSaid(text, "Inside the zone");
  });

  test("the columns do not depend on what is found", async () => {
    const nowhere = { geometry: { type: "Point", coordinates: [70, 10] } };
    const [found] = await table("zone-report", fiveSites);
    const [none] = await table("zone-report", { source: nowhere, distancesM: [10] });
    expect(Object.keys(none ?? {})).toEqual(Object.keys(found ?? {}));
  });

  test("an exposure as CSV has a row for each stretch", async () => {
    const told = await data<Exposure>("exposure", route);
    const rows = await table("exposure", route);
    const expected = told.stretches.map(({ fromM, toM, count, certain, possible, ids }) => ({
      part: "1",
      route: "cpec-routes/n-40",
      from_m: String(fromM),
      to_m: text(millimetres(toM)),
      count: String(count),
      certain: String(certain),
      possible: String(possible),
      ids: ids.join(";"),
    }));
    expect(rows).toHaveLength(expected.length);
    expect(rows).toMatchObject(expected);
    expect(rows[0]?.dataset).toContain(`each feature once: ${told.total.count} `);
  });

  test("nearest features as CSV have a row each, by their rank in their layer", async () => {
    const asked = { source: sites, count: 2, layers: ["incidents", "cpec-nodes"] };
    const { nearest } = await data<NearestReport>("nearest", asked);
    const rows = await table("nearest", asked);
    expect(rows).toMatchObject(
      nearest.flatMap(({ layer, features }) =>
        features.map(({ id, name, distanceM }, index) => ({
          layer,
          rank: String(index + 1),
          id,
          name,
          distance_m: text(millimetres(distanceM)),
        })),
      ),
    );
    expect(rows).toHaveLength(4);
  });

  describe("a zone report as a page", () => {
    const asked = {
      source: { collection: "chagai-arc-sites", ids: ["reko-diq"] },
      distancesM: [100_000, 400_000],
      filters: { incidents: "fatalities_best > 0" },
      datetime: "2024-01-01/..",
    };

    test("says what was asked, what lies inside by name, how it was found and who says so", async () => {
      const told = await data<ZoneReport>("zone-report", asked);
      const text = await page("zone-report", asked);
      for (const part of [
        "Zone report: Reko Diq",
        "with deaths (best estimate) more than 0",
        "fatalities_best > 0",
        "2024-01-01/..",
        "Edition 1, published on",
        told.method,
      ]) {
        expectSaid(text, part);
      }
      const incidents = told.zones[0]?.rings[1]?.layers.find(({ layer }) => layer === "incidents");
      expect(incidents?.ids.length).toBeGreaterThan(1);
      for (const id of incidents?.ids ?? []) {
        const { name, sources } = readFeature("incidents", id).properties;
        expectSaid(text, String(name));
        for (const source of sources) expectSaid(text, await titleOf(source));
      }
    });

    async function titleOf(source: string): Promise<string> {
      const records = (await (await get("/sources.json")).json()) as {
        id: string;
        title: string;
      }[];
      return records.find(({ id }) => id === source)?.title ?? "no such source";
    }

    test("marks what is not certain", async () => {
      const told = await data<ZoneReport>("zone-report", asked);
      const text = await page("zone-report", asked);
      const tallies = told.zones[0]?.rings.flatMap(({ layers }) => layers) ?? [];
      const unsure = tallies.filter(({ possible }) => possible > 0);
      expect(unsure.length).toBeGreaterThan(0);
      for (const { count } of unsure) expect(text).toContain(`<td>~\u202F${count}</td>`);
    });

    test("is in Urdu from right to left, and names no other address of itself", async () => {
      const text = await page("zone-report", asked, "ur");
      expect(text).toContain('<html lang="ur" dir="rtl">');
      expect(text).toContain("حلقے کی رپورٹ: ریکوڈک");
      expect(text).not.toContain("/execution");
    });

    test("of what somebody drew, and wrote, is text", async () => {
      const hostile = "name = '<script>alert(1)</script>'";
      const drawn = { geometry: { type: "Point", coordinates: [62, 29] } };
      const filters = { incidents: hostile };
      const text = await page("zone-report", { ...asked, source: drawn, filters });
      expect(text).toContain("Zone report: a drawn shape");
      expect(text).not.toContain("<script");
    });
  });

  test("an exposure as a page draws the profile, and tells each feature and where it is", async () => {
    const told = await data<Exposure>("exposure", route);
    const text = await page("exposure", route);
    expect(text).toContain("<h1>Exposure of N-40, Lak Pass–Taftan</h1>");
    expect(text).toContain('<svg viewBox="0 0 1000 100"');
    for (const { name, alongM } of told.features) {
      expectSaid(text, name);
      expect(text).toContain(`<td>${Math.round(alongM / 100) / 10}</td>`);
    }
    expect(text).toContain(`${told.stretches.filter(isSomething).length} of 56 stretches`);
  });
});

/** Pages are too long to be shown where they lack a text. */
function expectSaid(page: string, said: string) {
  const escaped = said.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  expect(page.includes(escaped), `the page says ${said}`).toBe(true);
}

function isSomething({ count, possible }: { count: number; possible: number }): boolean {
  return count > 0 || possible > 0;
}

function millimetres(metres: number | undefined): number | undefined {
  return metres === undefined ? undefined : Math.round(metres * 1000) / 1000;
}

function text(value: number | undefined): string {
  return value === undefined ? "" : String(value);
}
