import { describe, expect, test } from "vitest";
import { fitFigure, fittingFurniture } from "../../client/embed/fitFigure.ts";
import { isMapAttribute } from "../../client/embed/isMapAttribute.ts";
import { ParentLink } from "../../client/embed/parentLink.ts";
import { withParameters } from "../../client/embed/withParameters.ts";
import type { MapMessage, MapParameters } from "../../server/contract/embedProtocol.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { formatMapSpec, MapSpecError } from "../../server/contract/mapSpecCodec.ts";
import { oembed, oembedXml } from "../../server/embed/oembed.ts";
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
    const frame = { widthPx: width, heightPx: height };
    for (const furniture of fittingFurniture(frame)) {
      const address = fitFigure(new URL("http://localhost/figure.svg?title=A+B"), {
        ...frame,
        theme: "dark",
        furniture,
      });
      const { widthMm, heightMm, spec } = parseFigureRequest(address.searchParams);
      expect(spec).toEqual({ title: "A B", theme: "dark" });
      if (width === 800) expect([widthMm, heightMm]).toEqual([169.3, 105.8]);
    }
  });
});

test("every parameter of a map is an attribute of the element, and what pages use for themselves is none", () => {
  const spec: Required<MapSpec> = {
    edition: 1,
    view: { lon: 62, lat: 29, zoom: 7 },
    layers: [{ id: "incidents" }],
    filters: { incidents: "fatalities_best > 5" },
    unmatched: "fade",
    area: { shape: { type: "Point", coordinates: [62, 29] }, distanceM: 1000 },
    datetime: "2020-01-01/..",
    zones: [{ shape: { type: "Point", coordinates: [62, 29] }, distancesM: [1000] }],
    select: { layer: "incidents", id: "a" },
    lang: "ur",
    worldview: "pk",
    basemap: "none",
    theme: "dark",
    title: "T",
  };
  const names = [...new URLSearchParams(formatMapSpec(spec)).keys(), "bbox"];
  expect(names.length).toBe(Object.keys(spec).length + 1);
  expect(names.filter((name) => !isMapAttribute(name))).toEqual([]);
  expect(["class", "style", "id", "hidden", "slot"].filter(isMapAttribute)).toEqual([]);
});

describe("oEmbed", () => {
  const base = "https://naqsha.example";

  test.each([
    [{}, [800, 500], [1200, 630]],
    [{ maxWidth: 400 }, [400, 500], [400, 210]],
    [{ maxWidth: 2000, maxHeight: 315 }, [800, 315], [600, 315]],
    [{ maxWidth: 359 }, [359, 500], [undefined, undefined]],
  ] as const)("in the room of %j", (room, frame, picture) => {
    const answer = oembed({}, "Map", base, room);
    expect([answer.width, answer.height]).toEqual(frame);
    expect([answer.thumbnail_width, answer.thumbnail_height]).toEqual(picture);
    expect("thumbnail_url" in answer).toBe(picture[0] !== undefined);
  });

  test("as XML holds any title as text, and no character that XML has not", () => {
    const title = 'A \u0001]]> <b> & "نقشہ"';
    const xml = oembedXml(oembed({ title }, title, base, {}));
    expect(xml).toContain("<title>A ]]&#62; &#60;b&#62; &#38; &#34;نقشہ&#34;</title>");
    expect(xml).toContain("<html>&#60;iframe src=");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(xml).not.toMatch(/[\u0000-\u0008]/);
  });
});
