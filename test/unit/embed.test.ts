import { describe, expect, test } from "vitest";
import { fitFigure } from "../../client/embed/fitFigure.ts";
import { ParentLink } from "../../client/embed/parentLink.ts";
import { withParameters } from "../../client/embed/withParameters.ts";
import type { MapMessage, MapParameters } from "../../server/contract/embedProtocol.ts";
import { MapSpecError } from "../../server/contract/mapSpecCodec.ts";
import { parseFigureRequest } from "../../server/figures/figureRequest.ts";

const hello = { naqsha: 1, type: "hello" };
const set = { naqsha: 1, type: "set", parameters: { lang: "ur" } };

/** A window above the map: what it was told, and where that may arrive. */
class Page {
  readonly told: [MapMessage, string][] = [];

  postMessage(message: MapMessage, targetOrigin: string): void {
    this.told.push([message, targetOrigin]);
  }
}

function conversation() {
  const page = new Page();
  const asked: MapParameters[] = [];
  const link = new ParentLink(page, {
    map: () => "lang=en",
    set: (parameters) => asked.push(parameters),
  });
  /** Windows are known by being the same, not by what they can do. */
  const windowOf = (from: Page) => from as unknown as MessageEventSource;
  const hear = (data: unknown, origin = "https://a.example", from = page) =>
    link.receive({ source: windowOf(from), origin, data });
  return { page, asked, link, hear };
}

describe("the map in a frame hears", () => {
  test("the origin of the first hello, and answers to it alone", () => {
    const { page, asked, hear } = conversation();
    hear(hello);
    hear(set);
    const ready: MapMessage = { naqsha: 1, type: "ready", map: "lang=en" };
    expect(page.told).toEqual([[ready, "https://a.example"]]);
    expect(asked).toEqual([{ lang: "ur" }]);
  });

  test("nobody before a hello, and tells nobody anything", () => {
    const { page, asked, link, hear } = conversation();
    hear(set);
    link.tell({ naqsha: 1, type: "ready", map: "" });
    expect([asked, page.told]).toEqual([[], []]);
  });

  test("no other origin after it", () => {
    const { page, asked, hear } = conversation();
    hear(hello);
    hear(hello, "https://b.example");
    hear(set, "https://b.example");
    expect([asked.length, page.told.length]).toEqual([0, 1]);
  });

  test("no other window, and no origin that is none", () => {
    const { page, asked, hear } = conversation();
    const sibling = new Page();
    hear(hello, "https://a.example", sibling);
    hear(hello, "null");
    hear(set);
    expect([asked, page.told, sibling.told]).toEqual([[], [], []]);
  });

  test.each([
    null,
    "hello",
    { type: "hello" },
    { naqsha: 2, type: "hello" },
    { naqsha: 1, type: "set" },
    { naqsha: 1, type: "set", parameters: null },
    { naqsha: 1, type: "set", parameters: { lang: ["ur"] } },
    { naqsha: 1, type: "eval", parameters: {} },
  ])("nothing but its protocol: %j", (data) => {
    const { page, asked, hear } = conversation();
    hear(hello);
    hear(data);
    expect([asked.length, page.told.length]).toEqual([0, 1]);
  });
});

describe("parameters that a page sets", () => {
  const spec = {
    view: { lon: 66, lat: 30, zoom: 5 },
    filters: { incidents: "fatalities_best > 5" },
  };

  test("change what they name, take away what is null, and leave the rest", () => {
    const parameters = { bbox: "60,25,70,35", "filter.incidents": null, title: "R&D" };
    expect(withParameters(spec, parameters)).toEqual({
      view: { bbox: [60, 25, 70, 35] },
      title: "R&D",
    });
    expect(withParameters({ view: { bbox: [60, 25, 70, 35] } }, { view: "66,30,5" })).toEqual({
      view: { lon: 66, lat: 30, zoom: 5 },
    });
  });

  test.each([
    ["view", "66,30"],
    ["nonsense", "1"],
    ["edition", "2"],
  ])("%s=%s is refused by its name", (parameter, value) => {
    const change = () => withParameters(spec, { [parameter]: value });
    expect(change).toThrow(MapSpecError);
    expect(change).toThrow(parameter);
  });
});

describe("a figure fits its frame", () => {
  test.each([
    [800, 500],
    [10, 4000],
    [4000, 4000],
    [9000, 100],
  ])("of %i × %i pixels", (width, height) => {
    const address = new URL(
      fitFigure("http://localhost/figure.svg?title=A+B", {
        widthPx: width,
        heightPx: height,
        theme: "dark",
      }),
    );
    const { widthMm, heightMm, spec } = parseFigureRequest(address.searchParams);
    expect(spec).toEqual({ title: "A B", theme: "dark" });
    if (width === 800) expect([widthMm, heightMm]).toEqual([211.6, 132.2]);
  });
});
