import sax from "sax";
import { expect, it } from "vitest";
import { describeEachServer } from "../support/server.ts";

/** Names and ids of the elements of a document; throws where it is not well-formed. */
function elementsOf(svg: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const xml = sax.parser(true);
  xml.onerror = (error) => {
    throw error;
  };
  xml.onopentag = ({ name, attributes }) =>
    elements.push({ name, attributes: attributes as Record<string, string> });
  xml.write(svg).close();
  return elements;
}

describeEachServer("figures", ({ get }) => {
  it("are SVG that a strict parser reads, small, with a named group for each layer", async () => {
    const response = await get("/figure.svg?view=66.5,29.5,6&width=160&height=110");
    expect(response.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    const svg = await response.text();
    expect(svg.length).toBeLessThan(2_000_000);
    const elements = elementsOf(svg);
    const groups = elements.filter(({ name, attributes }) => name === "g" && attributes.id);
    const ids = groups.map(({ attributes }) => attributes.id ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.some((id) => id.endsWith("chagai-arc-sites-symbol"))).toBe(true);
    expect(elements[0]?.attributes).toMatchObject({ width: "160mm", height: "110mm" });
  });

  it("are drawn in what SVG 1.1 has, for programs that read no more", async () => {
    const svg = await (await get("/figure.svg?view=66.5,29.5,6&lang=ur")).text();
    const elements = elementsOf(svg);
    const uses = elements.filter(({ name }) => name === "use");
    expect(uses.length).toBeGreaterThan(20);
    expect(uses.every(({ attributes }) => "xlink:href" in attributes)).toBe(true);
    expect(svg).not.toContain("paint-order");
    const layers = elements.filter(({ attributes }) => "inkscape:groupmode" in attributes);
    const titles = layers.map(({ attributes }) => attributes["inkscape:label"]);
    expect(titles.some((title) => title?.startsWith("چاغی"))).toBe(true);
  });

  it("say the names they draw", async () => {
    const namesIn = async (query: string) => {
      const svg = await (
        await get(`/figure.svg?view=62.1,29.1,9&layers=chagai-arc-sites${query}`)
      ).text();
      return elementsOf(svg).flatMap(({ attributes }) => attributes["aria-label"] ?? []);
    };
    expect(await namesIn("")).toContain("Reko Diq");
    expect(await namesIn("&lang=ur")).toContain("ریکوڈک");
  });

  it("stand in a frame with what explains them, or alone", async () => {
    const query = "view=63,29,6.5&layers=chagai-arc-sites&zones=chagai-arc-sites/reko-diq@50000";
    const idsOf = async (furniture: string) => {
      const svg = await (await get(`/figure.svg?${query}&size=a4${furniture}`)).text();
      return elementsOf(svg).flatMap(({ name, attributes }) =>
        name === "g" && attributes.id ? [attributes.id] : [],
      );
    };
    const around = ["title", "legend", "graticule", "north", "scale", "inset-frame", "notes"];
    expect(await idsOf("")).toEqual(expect.arrayContaining(around));
    expect((await idsOf("&furniture=none")).filter((id) => !/^(layer-|d\d)/.test(id))).toEqual([]);
  });

  it("say their zones, filters, worldview and edition in words", async () => {
    const query =
      "edition=1&view=63,29,6.5&layers=chagai-arc-sites,incidents&size=a4&zones=chagai-arc-sites/reko-diq@50000,100000&filter.incidents=fatalities_best+%3E+5&datetime=2024-01-01/..";
    const svg = await (await get(`/figure.svg?${query}`)).text();
    const said = elementsOf(svg).flatMap(({ attributes }) => attributes["aria-label"] ?? []);
    expect(said).toContain("within 50\u202fkm, 100\u202fkm of Reko Diq");
    const text = said.join(" ");
    const filter = "Incidents 2024–2025: only those with deaths (best estimate) more than 5.";
    expect(text).toContain(filter);
    expect(text).toContain("Time: from 1 January 2024.");
    expect(text).toContain("Line of Control");
    expect(text).toMatch(/Naqsha, edition 1, map [0-9a-f]{10}/);
  });

  it("of a box have room for all their legend explains, above the notes", async () => {
    const heights = async (size: string) => {
      const svg = await (await get(`/figure.svg?bbox=59.8,27,65.2,31&${size}`)).text();
      const yOf = (id: string) =>
        [
          ...(svg.split(`<g id="${id}" `)[1]?.split('<g id="')[0] ?? "").matchAll(
            / d="M\S+ (\S+?)[A-Z]/g,
          ),
        ].map(([, y]) => Number(y));
      return { legend: yOf("legend"), notes: yOf("notes") };
    };
    const narrow = await heights("width=160&height=170");
    expect(narrow.legend.length).toBeGreaterThan(10);
    for (const { legend, notes } of [narrow, await heights("width=160&height=110")]) {
      expect(Math.max(...legend)).toBeLessThan(Math.min(...notes) - 4);
    }
  });

  it("explain only the signs that are in them", async () => {
    const svg = await (
      await get("/figure.svg?view=62.1,29.1,9&layers=chagai-arc-sites&size=a4")
    ).text();
    const said = elementsOf(svg).flatMap(({ attributes }) => attributes["aria-label"] ?? []);
    expect(said).toContain("Copper and base metals");
    expect(said).not.toContain("Gemstones");
  });

  it("refer to nothing outside of them, and a title is text", async () => {
    const title = `</title><script href="http://example.com/">"'&\u0001`;
    const svg = await (await get(`/figure.svg?title=${encodeURIComponent(title)}`)).text();
    const elements = elementsOf(svg);
    expect(elements.map(({ name }) => name)).not.toContain("script");
    const links = elements.flatMap(({ attributes }) => attributes.href ?? []);
    expect(links.filter((href) => !/^(#|data:image\/png;base64,)/.test(href))).toEqual([]);
  });

  it("of a numbered edition are the same bytes, to be kept for ever", async () => {
    const path = "/figure.svg?edition=1&view=69,30,5&layers=mineral-belts,faults,incidents:1:heat";
    const [first, second] = [await get(path), await get(path)];
    expect(await first.text()).toBe(await second.text());
    expect(first.headers.get("cache-control")).toContain("immutable");
    expect(first.headers.get("link")).toBe(
      '</api/editions/latest/changes?since=1>; rel="version-history"',
    );
    expect((await get("/figure.svg?view=69,30,5")).headers.get("cache-control")).toBe("no-cache");
  });

  it("show of a layer what its filter, the area and the time leave", async () => {
    const circles = async (query: string) => {
      const svg = await (
        await get(`/figure.svg?view=69,30,5&furniture=none&layers=incidents${query}`)
      ).text();
      return elementsOf(svg).filter(({ name }) => name === "circle").length;
    };
    const all = await circles("");
    const deadly = await circles("&filter.incidents=fatalities_best+>+20");
    expect(deadly).toBeGreaterThan(0);
    expect(deadly).toBeLessThan(all);
    expect(await circles("&datetime=2025-01-01/..")).toBeLessThan(all);
  });

  it.each([
    ["width=50.8&height=25.4&dpi=100&furniture=none", [200, 100]],
    // A disc of uncertainty that is larger than the figure, beside a layer that is half seen through.
    [
      "width=203.2&height=142.24&dpi=100&furniture=none&view=67.9,25.9,8.5&layers=ancient-mining,balochistan-sites,cpec-nodes:0.6",
      [800, 560],
    ],
    // The largest there is: A3 at 600 dots per inch.
    ["width=297&height=420&dpi=600&view=68.5,30,6.5", [7016, 9922]],
  ])("are pixels of the size asked for: %s", async (query, size) => {
    const response = await get(`/figure.png?${query}`);
    const png = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get("content-type")).toBe("image/png");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(size);
  });

  it.each([
    ["/figure.svg?layers=nowhere", 400, "layers"],
    ["/figure.svg?layers=incidents&filter.incidents=%3D%3D", 400, "filter.incidents"],
    ["/figure.svg?area=incidents/none", 400, "area"],
    ["/figure.svg?edition=999", 400, "edition"],
    ["/figure.svg?zones=chagai-arc-sites/none@5000", 400, "zones"],
    ["/figure.svg?zones=where:nonsense(", 400, "zones"],
    ["/figure.svg?width=40&height=30&furniture=title,legend,worldview,sources", 400, "furniture"],
  ])("%s is a %i that names what is wrong", async (path, status, parameter) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors: { parameter: string }[] };
    expect(errors.map((each) => each.parameter)).toEqual([parameter]);
  });

  it("come in formats there are", async () => {
    expect((await get("/figure.gif")).status).toBe(404);
  });
});
