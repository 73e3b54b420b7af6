import initSqlJs from "sql.js";
import { describe, expect, test } from "vitest";
import { describeEachServer } from "../support/server.ts";

const rings = {
  source: { collection: "chagai-arc-sites", ids: ["reko-diq"] },
  distancesM: [500, 5000],
  toleranceM: 1,
};
const where = "S_DWITHIN(geometry, FEATURE('chagai-arc-sites', 'reko-diq'), 5000, 'm')";

interface Zone {
  properties: { areaM2: number; maxErrorM: number };
  geometry: { coordinates: number[][][] };
}

describeEachServer("zones as files", ({ get }) => {
  const execute = (process: string, inputs: object, query: string) =>
    get(`/api/processes/${process}/execution?${query}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ inputs }),
    });
  async function zonesOf(process: string, inputs: object): Promise<Zone[]> {
    const { features } = await (await execute(process, inputs, "f=geojson")).json();
    return features as Zone[];
  }
  async function tableOf(response: Response) {
    const { Database } = await initSqlJs();
    const database = new Database(new Uint8Array(await response.arrayBuffer()));
    const [table] = database.exec("select * from zones order by distance_m");
    const rows = table?.values.map((values) =>
      Object.fromEntries(values.map((value, index) => [table.columns[index], value])),
    );
    const [described] = database.exec(
      "select description from gpkg_contents where table_name = 'zones'",
    );
    return { rows: rows ?? [], description: String(described?.values[0]?.[0]) };
  }

  describe("a GeoPackage", () => {
    test("holds each ring with its area, its error, the edition and the method", async () => {
      const response = await execute("buffer", rings, "f=gpkg");
      expect(response.headers.get("content-type")).toBe("application/geopackage+sqlite3");
      expect(response.headers.get("content-disposition")).toBe(
        'attachment; filename="naqsha-buffer-edition-1.gpkg"',
      );
      const zones = await zonesOf("buffer", rings);
      const { rows, description } = await tableOf(response);
      expect(rows.map(({ geom: _, fid: __, method: ___, ...row }) => row)).toEqual(
        zones.map(({ properties: { areaM2, maxErrorM } }, index) => ({
          id: `zone-${index + 1}`,
          name: ["500\u202Fm", "5\u202Fkm"][index],
          distance_m: rings.distancesM[index],
          from_m: null,
          area_m2: areaM2,
          max_error_m: maxErrorM,
          around: '["chagai-arc-sites/reko-diq"]',
          condition: null,
          edition: 1,
        })),
      );
      expect(rows[0]?.method).toMatch(/maxErrorM/);
      expect(description).toContain("source: chagai-arc-sites/reko-diq");
      expect(description).toContain("distancesM: 500, 5000");
    });

    test("of a condition tells the condition; where it holds nowhere there is no zone", async () => {
      const [zone] = await zonesOf("compose", { where });
      const { rows } = await tableOf(await execute("compose", { where }, "f=gpkg"));
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ condition: where, area_m2: zone?.properties.areaM2 });
      const nowhere = `${where} AND NOT ${where}`;
      const empty = await tableOf(await execute("compose", { where: nowhere }, "f=gpkg"));
      expect(empty.rows).toEqual([]);
    });
  });

  test("KML draws each ring as it is, in the language that is asked for", async () => {
    const response = await execute("buffer", rings, "f=kml&lang=ur");
    expect(response.headers.get("content-type")).toMatch("application/vnd.google-earth.kml+xml");
    const text = await response.text();
    expect(text.match(/<name>[^<]*<\/name>/g)).toEqual([
      "<name>حلقے</name>",
      "<name>500\u202Fمیٹر</name>",
      "<name>5\u202Fکلومیٹر</name>",
    ]);
    const [first] = await zonesOf("buffer", rings);
    const [lon, lat] = first?.geometry.coordinates[0]?.[0] ?? [];
    expect(text).toContain(`${lon},${lat}`);
  });

  test("a form that zones do not come in is refused by name", async () => {
    const response = await execute("buffer", rings, "f=shp");
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/geojson or kml or gpkg/);
  });
});
