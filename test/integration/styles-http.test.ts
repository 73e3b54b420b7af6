import { type StyleSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { decode } from "fast-png";
import { expect, test } from "vitest";
import type { Problem } from "../../server/contract/wire.ts";
import type { SpriteSheet } from "../../server/styles/spriteSheet.ts";
import { describeEachServer } from "../support/server.ts";

describeEachServer("styles and sprites over HTTP", ({ get, server }) => {
  const readStyle = async (path: string) => (await (await get(path)).json()) as StyleSpecification;

  const problemAt = async (path: string) => {
    const response = await get(path);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    return { status: response.status, problem: (await response.json()) as Problem };
  };

  test.each(["light", "dark"])(
    "%s is a valid style whose tiles and sprite are there",
    async (id) => {
      const style = await readStyle(`/styles/${id}.json`);
      expect(validateStyleMin(style)).toEqual([]);
      expect(style.sprite).toBe(`${server().url}/sprites/${id}`);
      for (const source of Object.values(style.sources)) {
        const [template = ""] = "tiles" in source ? (source.tiles ?? []) : [];
        const tile = template.replace("{z}/{x}/{y}", "4/11/6");
        expect([200, 204]).toContain((await fetch(tile)).status);
      }
    },
  );

  test("says what of a map it is asked to", async () => {
    const style = await readStyle(
      "/styles/light.json?layers=cpec-routes,incidents:0.5&lang=ur&worldview=pk&view=66,29,6&edition=1",
    );
    expect(Object.keys(style.sources)).toEqual(["basemap", "cpec-routes", "incidents"]);
    expect(style).toMatchObject({ center: [66, 29], zoom: 6 });
    expect(JSON.stringify(style.layers)).toContain("name_ur");
    expect(JSON.stringify(style.layers)).toContain('["all","pk"]');
    expect(JSON.stringify(style.sources)).toContain("/tiles/1/");
  });

  test.each([
    ["filter.incidents=fatalities_best>3", "filter.incidents"],
    ["theme=dark", "theme"],
    ["colour=red", "colour"],
    ["lang=fr", "lang"],
    ["lang=en&lang=ur", "lang"],
    ["layers=unicorns", "layers"],
    ["basemap=satellite", "basemap"],
    ["edition=999", "edition"],
  ])("%s is a 400 that names the parameter", async (query, parameter) => {
    const { status, problem } = await problemAt(`/styles/light.json?${query}`);
    expect(status).toBe(400);
    expect(problem.errors?.map((each) => each.parameter)).toEqual([parameter]);
  });

  test.each([
    "/styles/blue.json",
    "/styles/light",
    "/sprites/blue.json",
    "/sprites/light@3x.png",
    "/sprites/light.gif",
  ])("%s is a 404", async (path) => {
    expect((await problemAt(path)).status).toBe(404);
  });

  test.each(["light", "dark", "light@2x", "dark@2x"])(
    "sprite %s: index and sheet agree",
    async (name) => {
      const index = (await (await get(`/sprites/${name}.json`)).json()) as SpriteSheet["index"];
      const image = await get(`/sprites/${name}.png`);
      expect(image.headers.get("content-type")).toBe("image/png");
      const { width, height } = decode(await image.arrayBuffer());
      const pixelRatio = name.endsWith("@2x") ? 2 : 1;
      expect(Object.keys(index).length).toBeGreaterThan(50);
      for (const entry of Object.values(index)) {
        expect(entry.pixelRatio).toBe(pixelRatio);
        expect(entry.x + entry.width).toBeLessThanOrEqual(width);
        expect(entry.y + entry.height).toBeLessThanOrEqual(height);
      }
    },
  );

  test.each(["/styles/dark.json", "/sprites/dark@2x.json", "/sprites/dark@2x.png"])(
    "%s can be used by pages of other origins, and is revalidated",
    async (path) => {
      const first = await get(path);
      expect(first.headers.get("access-control-allow-origin")).toBe("*");
      expect(first.headers.get("cache-control")).toBe("no-cache");
      const etag = first.headers.get("etag") ?? "";
      expect(etag).not.toBe("");
      // Node's fetch asks for everything anew unless told otherwise.
      const headers = { "If-None-Match": etag, "Cache-Control": "max-age=0" };
      const again = await get(path, { headers });
      expect(again.status).toBe(304);
    },
  );
});
