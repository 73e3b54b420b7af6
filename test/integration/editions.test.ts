import type { Feature, Point } from "geojson";
import { beforeAll, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { EditionChanges, EditionEntry } from "../../server/contract/editions.ts";
import { publish } from "../support/loadFixtures.ts";
import { readLayer } from "../support/readGeodata.ts";
import { describeEachServer } from "../support/server.ts";

const incidents = catalog.layers.find(({ id }) => id === "incidents");
if (!incidents) throw new Error("there are no incidents");

describeEachServer("editions", ({ get, server }) => {
  const shipped = readLayer("incidents") as Feature<Point>[];
  const [gone, renamed, moved, ...rest] = shipped as [
    Feature<Point>,
    Feature<Point>,
    Feature<Point>,
    ...Feature<Point>[],
  ];
  const idOf = ({ properties }: Feature) => properties?.id as string;

  async function changes(path: string): Promise<EditionChanges> {
    const response = await get(`/api/editions/${path}`);
    expect(response.status).toBe(200);
    return response.json();
  }

  /** Edition 2 has one incident less, one renamed, one moved and one more; 3 is as 1. */
  beforeAll(async () => {
    const sourceIds = new Set(shipped.flatMap(({ properties }) => properties?.sources as string[]));
    const [lon = 0, lat = 0] = moved.geometry.coordinates;
    const other: Feature[] = [
      { ...renamed, properties: { ...renamed.properties, name: "Another <name>" } },
      { ...moved, geometry: { type: "Point", coordinates: [lon + 0.5, lat] } },
      { ...gone, id: "a-new-one", properties: { ...gone.properties, id: "a-new-one" } },
      ...rest,
    ];
    for (const features of [other, shipped]) {
      await publish(server().database, incidents, features, { sourceIds });
    }
  });

  test("are listed, the newest first, with what each changed", async () => {
    const { editions } = (await (await get("/api/editions")).json()) as {
      editions: EditionEntry[];
    };
    expect(editions.map(({ edition }) => edition)).toEqual([3, 2, 1]);
    expect(editions[1]?.layers).toEqual([
      { layer: "incidents", added: 1, changed: 2, removed: 1, featureCount: shipped.length },
    ]);
    const pageOne = await (await get("/api/editions?limit=2&f=json")).json();
    const next = pageOne.links.find(({ rel }: { rel: string }) => rel === "next");
    const older = await (await fetch(next.href)).json();
    expect(older.editions.map(({ edition }: EditionEntry) => edition)).toEqual([1]);
  });

  test("differ feature by feature, from the one before unless another is named", async () => {
    const { since, layers } = await changes("2/changes");
    expect(since).toBe(1);
    const [{ features, ...counts } = { features: [] }, ...others] = layers;
    expect(others).toEqual([]);
    expect(counts).toEqual({ layer: "incidents", added: 1, changed: 2, removed: 1 });
    const byId = new Map(features.map((feature) => [feature.id, feature]));
    expect(byId.get("a-new-one")).toMatchObject({ change: "added" });
    expect(byId.get(idOf(gone))).toMatchObject({ change: "removed" });
    expect(byId.get(idOf(moved))).toMatchObject({ change: "changed", moved: true, properties: {} });
    expect(byId.get(idOf(renamed))).toMatchObject({
      change: "changed",
      moved: false,
      properties: { name: [renamed.properties?.name, "Another <name>"] },
    });
  });

  test("what went and came back is no difference", async () => {
    expect((await changes("3/changes?since=1")).layers).toEqual([]);
    expect((await changes("latest/changes?since=3")).layers).toEqual([]);
    const [back] = (await changes("3/changes")).layers;
    expect(back).toMatchObject({ added: 1, changed: 2, removed: 1 });
  });

  test("the first differs from the empty one by all it holds", async () => {
    const { layers } = await changes("1/changes?limit=1");
    const counted = new Map(layers.map(({ layer, added }) => [layer, added]));
    expect(counted.get("incidents")).toBe(shipped.length);
    expect(layers.length).toBe(catalog.layers.length);
    for (const { features } of layers) expect(features).toHaveLength(1);
  });

  test("long lists go on after the last id", async () => {
    const ids: string[] = [];
    for (let after = ""; ; after = ids.at(-1) ?? "") {
      const [layer] = (await changes(`2/changes?layer=incidents&limit=3&after=${after}`)).layers;
      if (!layer?.features.length) break;
      ids.push(...layer.features.map(({ id }) => id));
    }
    expect(ids).toEqual([...ids].sort());
    expect(ids).toHaveLength(4);
  });

  test("are pages for people, with nothing of the data taken for markup", async () => {
    for (const lang of ["en", "ur"]) {
      const list = await (await get(`/api/editions?f=html&lang=${lang}`)).text();
      expect(list).toContain("/api/editions/2/changes");
      const page = await (await get(`/api/editions/2/changes?f=html&lang=${lang}`)).text();
      expect(page).toContain("Another &#60;name&#62;");
      expect(page).toContain("edition=2");
      expect(page).toContain("edition=1");
    }
  });

  test.each([
    ["/api/editions?before=0", 400],
    ["/api/editions?limit=1001", 400],
    ["/api/editions?sort=up", 400],
    ["/api/editions/0/changes", 404],
    ["/api/editions/4/changes", 404],
    ["/api/editions/9999999999/changes", 404],
    ["/api/editions/two/changes", 404],
    ["/api/editions/2/changes?since=3", 400],
    ["/api/editions/2/changes?since=-1", 400],
    ["/api/editions/2/changes?layer=nope", 400],
    ["/api/editions/2/changes?after=a", 400],
    ["/api/editions/2", 404],
  ])("%s is a %i", async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
  });
});
