import { describe, expect, test } from "vitest";
import { type EmbedChoice, embedCode, isSized } from "../../client/share/embedCode.ts";
import {
  attributeValue,
  htmlText,
  latexAddress,
  latexText,
  markdownText,
  plainAddress,
  quoted,
} from "../../client/share/escapes.ts";
import {
  type FigureChoice,
  figureAddress,
  figureFileName,
} from "../../client/share/figureAddress.ts";
import { sharedSpec } from "../../client/share/sharedSpec.ts";
import {
  type DocumentedMap,
  type SnippetLanguage,
  snippetLanguages,
} from "../../client/share/snippets.ts";
import { drawableSpec } from "../../server/contract/drawableSpec.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { formatMapSpec } from "../../server/contract/mapSpecCodec.ts";
import { parseFigureRequest } from "../../server/figures/figureRequest.ts";

const box: [number, number, number, number] = [61, 28, 64, 30];

describe("the map that is given away", () => {
  const moved: MapSpec = { view: { lon: 62.5, lat: 29, zoom: 7 }, title: "Chagai" };

  test("pinned, says its edition and worldview; live, no edition even where one was open", () => {
    const seen = { edition: 3, worldview: "un", box: null } as const;
    const open = { ...moved, edition: 2 };
    expect(sharedSpec(open, "pinned", seen)).toEqual({ ...moved, edition: 3, worldview: "un" });
    expect(sharedSpec(open, "live", seen)).toEqual(moved);
  });

  test("shows the box that is seen; a turned map, one that is a box, and one not moved keep their view", () => {
    const seen = (of: typeof box | null) => ({ edition: 1, worldview: "un" as const, box: of });
    const viewOf = (spec: MapSpec, of: typeof box | null) =>
      sharedSpec(spec, "live", seen(of)).view;
    expect(viewOf(moved, box)).toEqual({ bbox: box });
    expect(viewOf(moved, null)).toEqual(moved.view);
    expect(viewOf({ view: { bbox: [60, 20, 70, 30] } }, box)).toEqual({ bbox: [60, 20, 70, 30] });
    expect(viewOf({}, box)).toBeUndefined();
  });

  test("as a figure has neither tilt nor pictures of others, and the rest", () => {
    const tilted = { lon: 62, lat: 29, zoom: 7, bearing: 20, pitch: 40 };
    expect(drawableSpec({ view: tilted, basemap: "satellite", title: "T" })).toEqual({
      view: { lon: 62, lat: 29, zoom: 7, bearing: 20 },
      title: "T",
    });
    expect(drawableSpec({ basemap: "none" })).toEqual({ basemap: "none" });
  });
});

const choice: FigureChoice = {
  format: "png",
  size: "own",
  width: " 120 ",
  height: "80.5",
  dpi: "300",
  furniture: "some",
  parts: new Set(["scale", "title"]),
};

describe("the address of a figure", () => {
  const spec: MapSpec = { edition: 2, view: { bbox: box }, title: "Gold & copper, 50 %" };
  const read = (given: FigureChoice, of = spec) =>
    parseFigureRequest(new URL(figureAddress(of, given), "http://localhost").searchParams);

  test("is read by the server as it was chosen", () => {
    const request = read(choice);
    expect(request).toMatchObject({ spec, widthMm: 120, heightMm: 80.5, dpi: 300 });
    expect(request.furniture).toEqual([new Set(["title", "scale"])]);
    expect(read({ ...choice, size: "slide" })).toMatchObject({ widthMm: 254, heightMm: 142.875 });
  });

  test("names no furniture, all of it, or what there is room for", () => {
    expect(read({ ...choice, furniture: "none" }).furniture).toEqual([new Set()]);
    expect(read({ ...choice, parts: new Set() }).furniture).toEqual([new Set()]);
    expect(read({ ...choice, furniture: "room" }).furniture.length).toBeGreaterThan(1);
  });

  test("speaks of dots only where there are dots, and begins well without a map", () => {
    expect(figureAddress({}, { ...choice, format: "svg", size: "a4", furniture: "room" })).toBe(
      "/figure.svg?size=a4",
    );
    expect(figureAddress(spec, choice, "pdf")).not.toContain("dpi");
  });

  test.each([
    ["Chagai: gold & copper (2)", 3, "naqsha-chagai-gold-copper-2-edition-3.png"],
    ["سونا", undefined, "naqsha-map-latest.png"],
    ["../../etc/passwd", 1, "naqsha-etc-passwd-edition-1.png"],
    ["Zhob–Muslim Bāgh", 1, "naqsha-zhob-muslim-bagh-edition-1.png"],
  ])("as a file: %s", (title, edition, name) => {
    expect(figureFileName(title, edition, "png")).toBe(name);
  });
});

describe("texts stay text", () => {
  test("in Markdown, where marks, shortcodes and elements would be", () => {
    expect(markdownText("*a*_b_ `c` [d](e) <f> {{< g >}} &h; @i\n# j")).toBe(
      "\\*a\\*\\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\{\\{\\< g \\>\\}\\} \\&h; \\@i \\# j",
    );
  });

  test("in attributes", () => {
    expect(attributeValue('a"} onload=b \\ {{< c >}}')).toBe(
      "a&#34;&#125; onload=b &#92; &#123;&#123;&#60; c &#62;&#125;&#125;",
    );
  });

  test("in LaTeX, each mark by its own command", () => {
    expect(latexText("50 % of R&D_1 {#2} $3 ~ ^ \\input{x} [y]")).toBe(
      "50 \\% of R\\&D\\_1 \\{\\#2\\} \\$3 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}input\\{x\\} {[}y{]}",
    );
  });

  test("in strings of R and YAML", () => {
    expect(quoted('C:\\temp "x"\n\u2028y {{< z')).toBe('"C:\\\\temp \\"x\\" y { {< z"');
  });

  test("in addresses, which still mean the same", () => {
    const address = `https://example.org/?${formatMapSpec({
      filters: { incidents: "name LIKE '%a_(b)*~!'" },
    })}`;
    const plain = plainAddress(address);
    expect(plain).not.toMatch(/[()'*~!]/);
    expect(new URL(plain).searchParams.get("filter.incidents")).toBe("name LIKE '%a_(b)*~!'");
    expect(latexAddress("a?b=%28&c_d#e")).toBe("a?b=\\%28\\&c\\_d\\#e");
  });
});

describe("snippets", () => {
  const map: DocumentedMap = {
    title: "Copper & gold",
    alt: "Map: Copper & gold",
    edition: "Naqsha, edition 2",
    credit: "Data: A_B (CC BY 4.0).",
    link: "https://example.org/?edition=2&area=POINT(1+2)@5",
    format: "svg",
    figure: (format) => ({
      address: `https://example.org/figure.${format}?edition=2&area=POINT(1+2)@5`,
      fileName: `naqsha-map.${format}`,
    }),
    widthMm: 160,
  };
  const written = (language: SnippetLanguage, changes: Partial<DocumentedMap> = {}) =>
    snippetLanguages[language].write({ ...map, ...changes });

  test("of Markdown: the figure leads to the map, with who made what", () => {
    expect(written("markdown")).toBe(
      "[![Map: Copper \\& gold](https://example.org/figure.svg?edition=2&area=POINT%281+2%29@5)](https://example.org/?edition=2&area=POINT%281+2%29@5)\n\n" +
        "**Copper \\& gold** [Naqsha, edition 2](https://example.org/?edition=2&area=POINT%281+2%29@5). Data: A\\_B (CC BY 4.0).\n",
    );
  });

  test("of Quarto: a figure that can be referred to", () => {
    expect(written("quarto")).toMatch(
      /^!\[\*\*Copper .*\]\(https:\S+\)\{#fig-naqsha fig-alt="Map: Copper &#38; gold" width=160mm\}\n$/,
    );
  });

  test("of LaTeX: the file to save, in a format TeX reads, and the caption", () => {
    expect(written("latex")).toContain(
      "% Save as naqsha-map.pdf:\n% https://example.org/figure.pdf?edition=2&area=POINT%281+2%29@5\n",
    );
    expect(written("latex")).toContain(
      "\\includegraphics[width=160mm,alt={Map: Copper \\& gold}]{naqsha-map.pdf}",
    );
    expect(written("latex")).toContain(
      "\\caption[Copper \\& gold]{Copper \\& gold. \\href{https://example.org/?edition=2\\&area=POINT\\%281+2\\%29@5}{Naqsha, edition 2}. Data: A\\_B (CC BY 4.0).}",
    );
    expect(written("latex")).not.toContain("Urdu");
    expect(written("latex", { title: "تانبا" })).toContain("% For Urdu, LuaLaTeX");
  });

  test("of R: a picture that every kind of document takes", () => {
    expect(written("r")).toContain(
      'download.file("https://example.org/figure.png?edition=2&area=POINT%281+2%29@5", "naqsha-map.png", mode = "wb")\nknitr::include_graphics("naqsha-map.png")',
    );
    expect(written("r")).toContain('#| fig-alt: "Map: Copper & gold"');
  });

  test.each(["markdown", "quarto", "latex", "r"] as const)(
    "of %s hold no second line of a title",
    (language) => {
      const lines = written(language).split("\n").length;
      const title = "A\n```\n\\end{figure}\n{{< include x >}}";
      expect(written(language, { title, alt: title }).split("\n").length).toBe(lines);
    },
  );

  test("a PDF is a picture in no page", () => {
    expect(written("markdown", { format: "pdf" })).toContain("/figure.svg?");
    expect(written("latex", { format: "png" })).toContain("naqsha-map.png");
  });
});

describe("the map in a web page", () => {
  const title = `"R&D" <script>alert(1)</script> {{< x >}}\n50 % \\ بلوچستان`;
  const map = {
    spec: { edition: 2, layers: [{ id: "incidents" }], filters: { incidents: "name = 'a\"b'" } },
    title,
    link: "https://example.org/?edition=2",
    origin: "https://example.org",
  };
  const choice: EmbedChoice = { as: "frame", width: "page", widthPx: "640", heightPx: "500" };

  test("as a frame: its address, its title, a size, and loaded when it comes near", () => {
    expect(embedCode(map, choice)).toBe(
      '<iframe src="https://example.org/embed?edition=2&amp;layers=incidents&amp;filter.incidents=name+=+%27a%22b%27"\n' +
        `  title="${htmlText(title)}"\n` +
        '  width="800" height="500" style="border: 0; width: 100%" loading="lazy"></iframe>\n',
    );
    expect(embedCode(map, { ...choice, width: "own" })).toContain(
      'width="640" height="500" style="border: 0; max-width: 100%"',
    );
  });

  test("as an element: its parameters are attributes, and a link stands where no script runs", () => {
    const code = embedCode(map, { ...choice, as: "element" });
    expect(code).toContain('<script type="module" src="https://example.org/embed.js"></script>\n');
    expect(code).toContain("\n  filter.incidents=\"name = 'a&quot;b'\"\n");
    expect(code).toContain('\n  style="block-size: 500px">\n');
    expect(code).toContain(
      `<a href="https://example.org/?edition=2">${htmlText(title)}</a>\n</naqsha-map>\n`,
    );
  });

  test("a title stays text, and in its line", () => {
    expect(htmlText(title)).toBe(
      "&quot;R&amp;D&quot; &lt;script&gt;alert(1)&lt;/script&gt; &#123;&#123;&lt; x &gt;&#125;&#125; 50 % \\ بلوچستان",
    );
  });

  test.each([
    ["500", true],
    [" 500 ", true],
    ["", false],
    ["0", false],
    ["199", false],
    ["4001", false],
    ["50.5", false],
    ["1e3", false],
  ])("a height of %j is one: %j", (heightPx, isOne) => {
    expect(isSized({ ...choice, heightPx })).toBe(isOne);
    expect(isSized({ ...choice, width: "own", widthPx: heightPx })).toBe(isOne);
  });
});
