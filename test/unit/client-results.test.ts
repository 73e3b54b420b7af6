import type { ReactiveControllerHost } from "lit";
import { describe, expect, test } from "vitest";
import { boxOf } from "../../client/results/boxOf.ts";
import { cellNotes, cellText } from "../../client/results/cellText.ts";
import {
  choosableColumns,
  columnsOf,
  defaultColumns,
  propertiesFor,
} from "../../client/results/columns.ts";
import { downloadHref } from "../../client/results/downloadList.ts";
import { gridMove } from "../../client/results/gridMove.ts";
import { RowLoader } from "../../client/results/rowLoader.ts";
import type { Row, RowSource } from "../../client/results/rowSource.ts";
import { rowWindow } from "../../client/results/rowWindow.ts";
import { dataLayers, findLayer } from "../../client/state/layers.ts";
import { catalogResponse } from "../support/catalogResponse.ts";

const layerOf = (id: string) => {
  const layer = findLayer(catalogResponse, id);
  if (!layer) throw new Error(`there is no ${id}`);
  return layer;
};

const sites = layerOf("chagai-arc-sites");
const incidents = layerOf("incidents");

describe("the columns of a table", () => {
  test.each(dataLayers(catalogResponse).map((layer) => [layer.id, layer] as const))(
    "of %s are at first few, all of them declared, and end with how sure the position is",
    (_id, layer) => {
      const names = defaultColumns(layer, catalogResponse);
      expect(names.length).toBeLessThanOrEqual(5);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(choosableColumns(layer)).toContain(name);
      expect(names.at(-1)).toBe("position_accuracy_m");
    },
  );

  test("begin with what the map draws by", () => {
    expect(defaultColumns(sites, catalogResponse).slice(0, 2)).toEqual([
      "commodity_group",
      "status",
    ]);
    expect(defaultColumns(incidents, catalogResponse).slice(0, 2)).toEqual([
      "kind",
      "fatalities_best",
    ]);
  });

  test("carry the unit of their numbers, and cannot be sorted by lists", () => {
    const [name, resource, commodities] = columnsOf(sites, ["resource_mt", "commodities"], "en");
    expect(name).toMatchObject({ name: "name", sortBy: "name" });
    expect(resource).toMatchObject({ title: "Resource (Mt)", isNumber: true });
    expect(commodities).toMatchObject({ sortBy: null });
  });

  test("in Urdu the name is sorted by its Urdu", () => {
    expect(columnsOf(sites, [], "ur")[0]?.sortBy).toBe("name_ur");
  });

  test("ask only for the properties they are told by", () => {
    const columns = columnsOf(incidents, ["date", "fatalities_best"], "en");
    expect(propertiesFor(columns, incidents)).toEqual([
      "name",
      "name_ur",
      "date",
      "date_precision",
      "fatalities_best",
      "fatalities_low",
      "fatalities_high",
      "toll_disputed",
    ]);
  });
});

describe("a cell", () => {
  const row = {
    properties: {
      name: "Reko Diq",
      name_ur: "ریکوڈک",
      status: "development",
      commodities: ["copper", "gold"],
      resource_mt: 5900.5,
      resource_year: 2024,
      position_accuracy_m: 15_000,
      operator: null,
    },
  };

  test.each([
    ["name", "Reko Diq", "ریکوڈک"],
    ["status", "In development", "زیرِ ترقی"],
    ["commodities", "Copper, Gold", "تانبا، سونا"],
    ["resource_mt", "5,900.5", "5,900.5"],
    ["resource_year", "2024", "2024"],
    ["position_accuracy_m", "±15\u202Fkm", "±15\u202Fکلومیٹر"],
    ["operator", "", ""],
    ["host_rock", "", ""],
  ])("tells %s", (name, en, ur) => {
    expect(cellText(row, name, sites, "en")).toBe(en);
    expect(cellText(row, name, sites, "ur")).toBe(ur);
  });

  test("tells a date no more exactly than it is known", () => {
    const properties = { date: "2024-11-01", date_precision: "month" };
    expect(cellText({ properties }, "date", incidents, "en")).toBe("November 2024");
  });

  test("says with a toll that it is disputed, and how far reports of it range", () => {
    const toll = { fatalities_best: 8, fatalities_low: 8, fatalities_high: 9, toll_disputed: true };
    expect(cellText({ properties: toll }, "fatalities_best", incidents, "en")).toBe("8");
    expect(cellNotes({ properties: toll }, "fatalities_best", "en")).toEqual(["disputed", "8–9"]);
    const agreed = { ...toll, fatalities_high: 8, toll_disputed: false };
    expect(cellNotes({ properties: agreed }, "fatalities_best", "en")).toEqual([]);
  });
});

describe("of a million rows", () => {
  const view = { heightPx: 300, rowPx: 30, count: 1_000_000 };

  test("only those in view are drawn, and a few around them", () => {
    expect(rowWindow({ ...view, scrollTopPx: 3_000_000 })).toEqual({ first: 99_994, end: 100_016 });
    expect(rowWindow({ ...view, scrollTopPx: 0 })).toEqual({ first: 0, end: 16 });
    expect(rowWindow({ ...view, scrollTopPx: 29_999_700 }).end).toBe(1_000_000);
  });
});

describe("keys in a grid", () => {
  const size = { rows: 101, columns: 4, page: 10, isRightToLeft: false };
  const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

  test.each([
    ["ArrowDown", false, { row: 6, column: 2 }],
    ["ArrowUp", false, { row: 4, column: 2 }],
    ["ArrowLeft", false, { row: 5, column: 1 }],
    ["ArrowRight", false, { row: 5, column: 3 }],
    ["PageDown", false, { row: 15, column: 2 }],
    ["PageUp", false, { row: 1, column: 2 }],
    ["Home", false, { row: 5, column: 0 }],
    ["End", false, { row: 5, column: 3 }],
    ["Home", true, { row: 1, column: 0 }],
    ["End", true, { row: 100, column: 3 }],
  ])("%s with Ctrl %s leads to %o", (key, ctrl, to) => {
    expect(gridMove(press(key, ctrl), { row: 5, column: 2 }, size)).toEqual(to);
  });

  test("the header is reached from the first row, and the edges hold", () => {
    expect(gridMove(press("ArrowUp"), { row: 1, column: 0 }, size)).toEqual({ row: 0, column: 0 });
    expect(gridMove(press("ArrowUp"), { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
    expect(gridMove(press("PageDown"), { row: 99, column: 0 }, size)?.row).toBe(100);
  });

  test("where reading goes to the left, so does the next cell", () => {
    const mirrored = { ...size, isRightToLeft: true };
    expect(gridMove(press("ArrowLeft"), { row: 5, column: 2 }, mirrored)?.column).toBe(3);
  });

  test("other keys lead nowhere", () => {
    expect(gridMove(press("a"), { row: 5, column: 2 }, size)).toBeNull();
  });
});

test("the box of geometries holds all of their parts", () => {
  expect(
    boxOf([
      { type: "Point", coordinates: [66, 30] },
      {
        type: "MultiPolygon",
        coordinates: [
          [
            [
              [70, 24],
              [71, 24],
              [70, 25],
              [70, 24],
            ],
          ],
        ],
      },
      { type: "GeometryCollection", geometries: [{ type: "Point", coordinates: [61, 28] }] },
    ]),
  ).toEqual([61, 24, 71, 30]);
  expect(boxOf([])).toBeUndefined();
});

test("a download asks what the table asks, in its order", () => {
  const download = {
    layer: incidents,
    query: { filter: "kind = 'ambush'", datetime: "2025-01-01/.." },
    edition: 3,
    sort: { property: "date", direction: "desc" as const },
    total: 4,
  };
  const { pathname, searchParams } = new URL(downloadHref(download, "gpkg", "ur"), "http://x");
  expect(pathname).toBe("/api/collections/incidents/download");
  expect(Object.fromEntries(searchParams)).toEqual({
    f: "gpkg",
    lang: "ur",
    filter: "kind = 'ambush'",
    datetime: "2025-01-01/..",
    edition: "3",
    sortby: "-date",
  });
});

/** Rows held in memory, as those of a dropped file are; `fails` as often as it says. */
class HeldRows implements RowSource {
  readonly layer = sites;
  readonly defaultColumns = [];
  readonly key: string;
  asked = 0;
  #rows: readonly Row[];
  #fails: number;

  constructor(key: string, count: number, fails = 0) {
    this.key = key;
    this.#fails = fails;
    this.#rows = Array.from({ length: count }, (_, index) => ({
      id: `${key}-${index}`,
      properties: {},
      geometry: { type: "Point", coordinates: [0, 0] },
    }));
  }

  async page({ after = "0", limit }: { after: string | undefined; limit: number }) {
    this.asked += 1;
    if (this.#fails-- > 0) throw new Error("away");
    const [from, to] = [Number(after), Number(after) + limit];
    const next = to < this.#rows.length ? String(to) : undefined;
    return { rows: this.#rows.slice(from, to), total: this.#rows.length, next };
  }
}

const host: ReactiveControllerHost = {
  addController: () => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
};

const byName = { property: "name", direction: "asc" } as const;

const ask = (
  source: RowSource,
  sort: { property: string; direction: "asc" | "desc" } = byName,
) => ({
  source,
  sort,
  properties: ["name"],
});

describe("rows", () => {
  test("come page by page, each row once, and the total is known from the first", async () => {
    const loader = new RowLoader(host);
    loader.follow(ask(new HeldRows("a", 1500)));
    await expect.poll(() => loader.rows.length).toBe(100);
    expect(loader.total).toBe(1500);
    expect(loader.isComplete).toBe(false);
    loader.more();
    loader.more();
    await expect.poll(() => loader.rows.length).toBe(1100);
    loader.more();
    await expect.poll(() => loader.isComplete).toBe(true);
    expect(new Set(loader.rows.map(({ id }) => id)).size).toBe(1500);
  });

  test("of the same question are not asked for again; of another order they are, the old ones staying", async () => {
    const loader = new RowLoader(host);
    const source = new HeldRows("a", 10);
    loader.follow(ask(source));
    await expect.poll(() => loader.isComplete).toBe(true);
    loader.follow(ask(source));
    expect(source.asked).toBe(1);
    loader.follow(ask(source, { property: "name", direction: "desc" }));
    expect(loader.rows.length).toBe(10);
    expect(loader.isStale).toBe(true);
    await expect.poll(() => loader.isStale).toBe(false);
    expect(source.asked).toBe(2);
  });

  test("an answer to an older question changes nothing", async () => {
    const loader = new RowLoader(host);
    loader.follow(ask(new HeldRows("old", 5)));
    loader.follow(ask(new HeldRows("new", 3)));
    await expect.poll(() => loader.status).toBe("done");
    expect(loader.rows.map(({ id }) => id)).toEqual(["new-0", "new-1", "new-2"]);
  });

  test("that do not come are said to have failed, and come when asked for again", async () => {
    const loader = new RowLoader(host);
    loader.follow(ask(new HeldRows("a", 5, 1)));
    await expect.poll(() => loader.status).toBe("failed");
    loader.retry();
    await expect.poll(() => loader.rows.length).toBe(5);
    expect(loader.status).toBe("done");
  });

  test("are found where they are not loaded yet, if there are few; of very many only among those loaded", async () => {
    const few = new RowLoader(host);
    few.follow(ask(new HeldRows("few", 3000)));
    await expect.poll(() => few.status).toBe("done");
    expect(await few.find("few-2500")).toBe(2500);
    expect(await few.find("other")).toBe(-1);
    const many = new RowLoader(host);
    const source = new HeldRows("many", 20_000);
    many.follow(ask(source));
    await expect.poll(() => many.status).toBe("done");
    expect(await many.find("many-50")).toBe(50);
    expect(await many.find("many-15000")).toBe(-1);
    expect(source.asked).toBe(1);
  });
});
